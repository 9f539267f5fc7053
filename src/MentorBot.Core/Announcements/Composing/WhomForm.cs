using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Attention;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>The second half of the composer: whom an announcement is for, and when. Times are local to whoever fills it in.</summary>
public static class WhomForm
{
    public const string Audience = "audience";
    public const string Language = "language";
    public const string Date = "date";
    public const string Time = "time";
    public const string Hours = "hours";
    public const string Muted = "muted";

    /// <summary>Chosen for <see cref="Hours"/>: at once, whatever hours they have.</summary>
    public const string NowToAll = "all";

    /// <summary>Chosen for <see cref="Muted"/>: also to them.</summary>
    public const string Necessary = "necessary";

    public const string ChannelPrefix = "channel:";

    private const string Both = "both";
    private const string WithinHours = "within";
    private const string Optional = "optional";

    private static readonly ImmutableArray<AudienceKind> Kinds =
        [AudienceKind.Everyone, AudienceKind.Adepts, AudienceKind.Mentors, AudienceKind.WithoutMentor];

    /// <summary>The announcement as the form has it. A time that can't be read leaves the one that stood there; it is told before it goes out.</summary>
    public static Announcement Onto(Announcement basis, Answer form, DateTimeZone zone) => basis with
    {
        Audience = AudienceOf(form[Audience], form[Language]) ?? basis.Audience,
        SendAt = form[Date].Length + form[Time].Length == 0 ? null : AtOf(form[Date], form[Time], zone).At ?? basis.SendAt,
        NowToAll = form[Hours] == NowToAll,
        Necessary = form[Muted] == Necessary,
    };

    /// <summary>When it is to go out.</summary>
    /// <returns>No time where none was filled in.</returns>
    public static (Instant? At, Refusal? Refusal) AtOf(string date, string time, DateTimeZone zone)
    {
        if (date.Length + time.Length == 0)
        {
            return (null, null);
        }

        if (LocalTimes.ReadDate(date) is not { } day)
        {
            return (null, Refusal.NotADate);
        }

        return Booking.ReadTime(time) is not { } hour
            ? (null, Refusal.NotATime)
            : LocalTimes.Resolve(day + hour, zone) switch
            {
                LocalTimeMeaning.Once once => (once.Instant, null),
                LocalTimeMeaning.Skipped => (null, Refusal.SkippedHour),
                _ => (null, Refusal.RepeatedHour),
            };
    }

    /// <param name="scene">The organizer's.</param>
    /// <param name="announcement">As it is now.</param>
    /// <param name="form">What was filled in a moment ago; null when the form is opened.</param>
    public static IEnumerable<Field> Fields(Scene scene, Announcement announcement, Answer? form)
    {
        var at = announcement.SendAt?.InZone(scene.Zone).LocalDateTime;
        var audience = announcement.Audience;
        return
        [
            new ChoiceField(
                Audience,
                scene.Plain("announce.audience"),
                [
                    .. Kinds.Select(kind => new Choice(kind.ToString(), scene.Plain($"announce.audience{kind}"))),
                    .. scene.Desk.Channels.Select(channel => new Choice(ChannelPrefix + channel.Id, AudienceSaid.Channel(scene, channel).WithACapital())),
                ],
                audience.Kind == AudienceKind.Channel ? ChannelPrefix + audience.Channel : audience.Kind.ToString(),
                Expanded: false),
            new ChoiceField(
                Language,
                scene.Plain("announce.language"),
                [
                    new(Both, scene.Plain("announce.languageBoth")),
                    new(nameof(People.Language.Swedish), scene.Plain("announce.languageSwedish")),
                    new(nameof(People.Language.English), scene.Plain("announce.languageEnglish")),
                ],
                audience.Language?.ToString() ?? Both,
                Expanded: false),
            new DateField(Date, scene.Plain("announce.date"), form?[Date] ?? at?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? ""),
            new TimeField(Time, scene.Plain("announce.time"), form?[Time] ?? at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? ""),
            new ChoiceField(
                Hours,
                scene.Plain("announce.hours"),
                [new(WithinHours, scene.Plain("announce.hoursWithin")), new(NowToAll, scene.Plain("announce.hoursAll"))],
                announcement.NowToAll ? NowToAll : WithinHours),
            new ChoiceField(
                Muted,
                scene.Plain("announce.muted"),
                [new(Optional, scene.Plain("announce.mutedOptional")), new(Necessary, scene.Plain("announce.mutedNecessary"))],
                announcement.Necessary ? Necessary : Optional),
        ];
    }

    private static Audience? AudienceOf(string audience, string language)
    {
        Language? only = language switch
        {
            nameof(People.Language.Swedish) => People.Language.Swedish,
            nameof(People.Language.English) => People.Language.English,
            _ => null,
        };
        return audience.StartsWith(ChannelPrefix, StringComparison.Ordinal)
            ? new(AudienceKind.Channel, only, audience[ChannelPrefix.Length..])
            : Kinds.Where(kind => kind.ToString() == audience).Select(kind => new Audience(kind, only)).FirstOrDefault();
    }
}
