using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;

namespace MentorBot.Core.Dialogs;

/// <summary>Addresses outside the chat: Teams' own deep links, and what the bot serves itself.</summary>
/// <param name="BotId">The bot's app id, by which Teams knows its chat.</param>
/// <param name="PublicUrl">Where the bot is reached by a browser.</param>
public sealed record Links(string BotId, Uri PublicUrl)
{
    /// <summary>Opens the chat with the bot, with a text ready to send.</summary>
    public Uri ChatWithBot(string text) => Teams($"chat/0/0?users=28:{BotId}&message={Uri.EscapeDataString(text)}");

    /// <summary>Opens the chat with a person, with a text ready to send.</summary>
    public static Uri ChatWith(PersonId person, string text) => Teams($"chat/0/0?users=8:orgid:{person}&message={Uri.EscapeDataString(text)}");

    /// <summary>Opens Teams' own form for a calendar entry.</summary>
    public static Uri NewCalendarEntry(string subject, Meeting meeting, string place) => Teams(
        $"meeting/new?subject={Uri.EscapeDataString(subject)}"
        + $"&startTime={Uri.EscapeDataString(NodaTime.Text.InstantPattern.General.Format(meeting.Start))}"
        + $"&endTime={Uri.EscapeDataString(NodaTime.Text.InstantPattern.General.Format(meeting.End))}"
        + $"&content={Uri.EscapeDataString(place)}");

    /// <summary>The calendar file of a meeting, for one of the two; cannot be guessed.</summary>
    public Uri CalendarFile(MentorshipId mentorship, Meeting meeting, Role reader) =>
        new(PublicUrl, $"calendar/{mentorship}/{meeting.Id}/{meeting.CalendarKeys.For(reader)}.ics");

    private static Uri Teams(string rest) => new($"https://teams.microsoft.com/l/{rest}");
}
