using System.Collections.Immutable;

namespace MentorBot.Core.Announcements;

/// <summary>Somebody whom an announcement did not reach, or may have reached twice.</summary>
/// <param name="Name">As Teams gives it; empty for who has erased themselves since, or never came.</param>
/// <param name="Recipient">What came of it.</param>
public sealed record Unreached(string Name, Recipient Recipient)
{
    /// <summary>Why, by name of text, or null for who was reached for sure, waits, or was left out because it was stopped.</summary>
    public static string? ReasonFor(Recipient recipient) => recipient switch
    {
        { Outcome: Delivered.GivenUp, Unsure: true } => "report.unsure",
        { Outcome: Delivered.Blocked } => "report.blocked",
        { Outcome: Delivered.NotInstalled } => "report.notInstalled",
        { Outcome: Delivered.Gone } => "report.gone",
        { Outcome: Delivered.Refused } => "report.refused",
        { Outcome: Delivered.GivenUp } => "report.givenUp",
        { Outcome: Delivered.Sent, Unsure: true } => "report.unsureSent",
        { Unsure: true } => "report.unsure",
        _ => null,
    };
}

/// <summary>How many were not reached for one reason, and the names of some of them.</summary>
/// <param name="Reason">The name of the text that says it.</param>
/// <param name="Count">How many.</param>
/// <param name="Some">The first of them, as many as a card shows.</param>
public sealed record UnreachedFor(string Reason, int Count, ImmutableArray<Unreached> Some)
{
    /// <summary>Names on a card to a reason; the file has them all.</summary>
    public const int MostNames = 20;
}
