using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Time;
using NodaTime;

namespace MentorBot.Calendar;

/// <summary>
/// Meetings as calendar files, at addresses that cannot be guessed: each of the two has one of their own. A calendar that
/// reads it again sees what has become of the meeting.
/// </summary>
public static class CalendarFiles
{
    public static void MapCalendarFiles(this WebApplication app) =>
        app.MapGet("/calendar/{mentorship}/{meeting}/{key}.ics", GetAsync);

    private static async Task<IResult> GetAsync(
        string mentorship, string meeting, string key, Documents documents, Library library, Links links, BusinessClock clock, CancellationToken cancellation)
    {
        if (!Guid.TryParse(mentorship, out _)
            || (await documents.LoadAsync<Mentorship>(Mentorship.NameOf(new(mentorship)), cancellation))?.Value is not { } found
            || found.Find(new(meeting)) is not { } booked
            || ReaderOf(booked, key) is not { } role)
        {
            return Results.NotFound();
        }

        var reader = found.PartyOf(role)!.Id;
        var me = (await documents.LoadAsync<Person>(Person.NameOf(reader), cancellation))?.Value;
        return me is null
            ? Results.NotFound()
            : Results.Bytes(
                Encoding.UTF8.GetBytes(Write(new Scene(me, found, clock.Now, library, links, default), booked)), "text/calendar; charset=utf-8", $"{booked.Start:uuuu-MM-dd}.ics");
    }

    /// <summary>The meeting in the reader's own zone, with the zone's rules beside it.</summary>
    public static string Write(Scene scene, Meeting meeting)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//MentorBot//MentorBot//SV", Method = meeting.IsCancelled ? CalendarMethods.Cancel : CalendarMethods.Publish };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(scene.Zone.Id, meeting.Start.InZone(scene.Zone).ToDateTimeUnspecified().AddYears(-1), includeHistoricalData: false));
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{meeting.Id}@{scene.Mentorship!.Id}",
            Sequence = meeting.Edition + (meeting.IsCancelled ? 1 : 0),
            DtStamp = new CalDateTime(scene.Now.ToDateTimeUtc(), "UTC"),
            Summary = MeetingCards.Subject(scene),
            Location = meeting.PlaceFor(scene.Me.Id) is { Length: > 0 } place ? place : null,
            Start = At(meeting.Start, scene.Zone),
            End = At(meeting.End, scene.Zone),
            Status = meeting.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Class = "PRIVATE",
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime At(Instant instant, DateTimeZone zone) => new(instant.InZone(zone).ToDateTimeUnspecified(), zone.Id);

    private static Role? ReaderOf(Meeting meeting, string key) => key switch
    {
        _ when Same(key, meeting.CalendarKeys.Adept) => Role.Adept,
        _ when Same(key, meeting.CalendarKeys.Mentor) => Role.Mentor,
        _ => null,
    };

    private static bool Same(string given, string kept) =>
        System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(kept));
}
