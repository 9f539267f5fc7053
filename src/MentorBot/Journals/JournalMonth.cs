using MentorBot.Core.People;
using MentorBot.Core.Privacy;

namespace MentorBot.Journals;

/// <summary>One person's journal of one month: sealed as a whole, figures included. One document, <c>journal/{person}/{yyyy-mm}</c>.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Month">Year and month in UTC, <c>yyyy-MM</c>.</param>
/// <param name="Entries">The entries as JSON, oldest first.</param>
public sealed record JournalMonth(PersonId Owner, string Month, PrivateText Entries) : IDocument
{
    public string DocumentName => NameOf(Owner, Month);

    public IEnumerable<PersonId> Readers => [Owner];

    public static string NameOf(PersonId owner, string month) => $"{Shelf(owner)}{month}";

    /// <summary>What the names of all of somebody's months begin with.</summary>
    public static string Shelf(PersonId owner) => $"journal/{owner}/";
}
