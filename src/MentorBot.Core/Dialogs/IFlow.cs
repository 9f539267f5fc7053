using System.Collections.Immutable;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Dialogs;

/// <summary>One dialog: which pages, what each shows, what an answer means. Pure; keeping the place is somebody else's.</summary>
public interface IFlow
{
    string Name { get; }

    /// <summary>The first page's state. Choices that must not change while the dialog lasts, such as the question, are made here.</summary>
    FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene);

    /// <summary>Why it can't begin here and now; null when it can.</summary>
    Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => null;

    Page Show(FlowState state, Scene scene);

    Step Answer(FlowState state, Answer answer, Scene scene);

    /// <summary>What must be at hand to take this answer, or to show the page when there is none.</summary>
    Wants Wants(FlowState state, Answer? answer) => new() { Mentorship = state.Fact(Facts.Mentorship) is { } id ? new MentorshipId(id) : null };
}

/// <summary>What to load before a decision.</summary>
public sealed record Wants
{
    public static Wants Nothing { get; } = new();

    public MentorshipId? Mentorship { get; init; }

    /// <summary>An invitation code; the mentorship that it leads to is wanted, too.</summary>
    public string? Code { get; init; }

    /// <summary>All that this person ever wrote for themselves.</summary>
    public bool WholeJournal { get; init; }

    /// <summary>Every document that has to do with this person.</summary>
    public bool Everything { get; init; }

    /// <summary>Announcements, for an organizer.</summary>
    public AnnouncementWants? Announcements { get; init; }
}

/// <summary>Keys of facts that dialogs and buttons carry.</summary>
public static class Facts
{
    public const string Mentorship = "m";

    public const string Meeting = "g";

    public const string Flow = "flow";

    public const string Code = "code";

    public const string Question = "q";

    public const string From = "from";
}
