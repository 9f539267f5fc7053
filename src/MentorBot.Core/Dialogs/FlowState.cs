using System.Collections.Immutable;

namespace MentorBot.Core.Dialogs;

/// <summary>
/// Where somebody is in a dialog, and what they have written in it so far. All of it is private to that person.
/// </summary>
/// <param name="Id">This very dialog; ids of what it leads to are derived from it, so that doing it twice does it once.</param>
/// <param name="Flow">Which dialog, by its name.</param>
/// <param name="Page">The open page, by its name.</param>
/// <param name="Turn">Counts pages turned; with <paramref name="Id"/> it is the page's id.</param>
/// <param name="Facts">What the dialog was begun with and what was chosen on the way: ids, never free text.</param>
/// <param name="Answers">What the person wrote or chose, by field.</param>
public sealed record FlowState(
    string Id,
    string Flow,
    string Page,
    int Turn,
    ImmutableDictionary<string, string> Facts,
    ImmutableDictionary<string, string> Answers)
{
    public static FlowState Begin(string id, string flow, string page, ImmutableDictionary<string, string> facts) =>
        new(id, flow, page, 0, facts, ImmutableDictionary<string, string>.Empty);

    public string PageId => $"{Id}.{Turn}";

    public string? Fact(string key) => Facts.GetValueOrDefault(key);

    /// <summary>What was answered, or an empty string.</summary>
    public string Answered(string field) => Answers.GetValueOrDefault(field, "");

    public FlowState To(string page) => this with { Page = page, Turn = Turn + 1 };

    public FlowState WithFact(string key, string value) => this with { Facts = Facts.SetItem(key, value) };

    public FlowState WithAnswer(string field, string value) => this with { Answers = Answers.SetItem(field, value) };
}
