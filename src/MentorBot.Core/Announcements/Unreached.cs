namespace MentorBot.Core.Announcements;

/// <summary>Somebody whom an announcement did not reach, or may have reached twice.</summary>
/// <param name="Name">As Teams gives it; empty for who has erased themselves since, or never came.</param>
/// <param name="Recipient">What came of it.</param>
public sealed record Unreached(string Name, Recipient Recipient)
{
    /// <summary>The name of the text that says why; those who wait, have it for sure or were stopped are none of these.</summary>
    public string Reason => Recipient switch
    {
        { Outcome: Delivered.Sent } => "report.unsureSent",
        { HasFailed: false } or { Outcome: Delivered.GivenUp, Unsure: true } => "report.unsure",
        { Outcome: Delivered.Blocked } => "report.blocked",
        { Outcome: Delivered.NotInstalled } => "report.notInstalled",
        { Outcome: Delivered.Gone } => "report.gone",
        { Outcome: Delivered.Refused } => "report.refused",
        _ => "report.givenUp",
    };
}
