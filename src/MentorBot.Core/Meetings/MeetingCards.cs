using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Meetings;

/// <summary>The cards about a meeting's when and where.</summary>
public static class MeetingCards
{
    public const string Open = "meeting";
    public const string CallOff = "meeting.callOff";
    public const string CallOffForSure = "meeting.callOffForSure";
    public const string Keep = "meeting.keep";

    /// <summary>What is booked, and what can be done: the answer to <c>möte</c>.</summary>
    public static Page Overview(Scene scene)
    {
        var mentorship = scene.Mentorship!;
        var ahead = mentorship.Ahead(scene.Now).ToList();
        var adept = scene.MyRole == Role.Adept;
        var key = (ahead.Count > 0, adept) switch
        {
            (true, _) => "meeting.ahead",
            (false, true) => "meeting.noneAdept",
            (false, false) => "meeting.noneMentor",
        };
        return new()
        {
            Summary = scene.Plain("meeting.summary"),
            Lines =
            [
                new(scene.Say(key, ("other", scene.Other)), LineStyle.Title),
                .. ahead.Take(3).Select(m => new Line(Facts(scene, m)) { Buttons = [.. Changes(scene, m)] }),
                .. ahead.Count > 3 ? [new Line(scene.Say("meeting.andMore", ("count", $"{ahead.Count - 3}")), LineStyle.Quiet)] : Array.Empty<Line>(),
            ],
            Buttons = adept && mentorship is { IsPaired: true, Ending: null }
                ? [About(scene, scene.Plain("meeting.book"), Acts.Begin).With(Dialogs.Facts.Flow, BookFlow.FlowName) with { Primary = ahead.Count == 0 },
                   About(scene, scene.Plain("meeting.justMet"), BookFlow.JustMet)]
                : [],
        };
    }

    /// <summary>To whoever booked or moved it, and to the other: when, where, and into the calendar.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="key">The text that says what happened.</param>
    public static Page Booked(Scene scene, Meeting meeting, string key) => new()
    {
        Summary = scene.Plain("meeting.summary"),
        Lines = [new(scene.Say(key, ("other", scene.Other)), LineStyle.Title), new(Facts(scene, meeting))],
        Buttons =
        [
            Button.Link(scene.Plain("meeting.toCalendar"), Links.NewCalendarEntry(Subject(scene), meeting, meeting.PlaceFor(scene.Me.Id))),
            Button.Link(scene.Plain("meeting.file"), scene.Links.CalendarFile(scene.Mentorship!.Id, meeting, scene.MyRole!.Value)),
            .. Changes(scene, meeting),
        ],
    };

    public static Page AskCallOff(Scene scene, Meeting meeting) => new()
    {
        Summary = scene.Plain("meeting.summary"),
        Lines =
        [
            new(scene.Say(scene.MyRole == Role.Adept ? "meeting.callOffAsk" : "meeting.cannotAsk", ("other", scene.Other)), LineStyle.Question),
            new(Facts(scene, meeting)),
        ],
        Buttons =
        [
            AboutMeeting(scene, meeting, scene.MyRole == Role.Adept ? "meeting.callOff" : "meeting.cannot", CallOffForSure),
            AboutMeeting(scene, meeting, "meeting.keep", Keep),
        ],
    };

    public static Page CalledOff(Scene scene, Meeting meeting) => new()
    {
        Summary = scene.Plain("meeting.summary"),
        Lines =
        [
            new(scene.Say(
                meeting.CancelledBy == scene.MyRole ? "meeting.calledOff" : scene.MyRole == Role.Adept ? "meeting.mentorCannot" : "meeting.adeptCalledOff",
                ("other", scene.Other),
                ("when", When.DateAndTime(scene, meeting.Start)))),
        ],
        Buttons = scene.MyRole == Role.Adept
            ? [About(scene, scene.Plain("meeting.bookNew"), Acts.Begin).With(Dialogs.Facts.Flow, BookFlow.FlowName)]
            : [],
    };

    public static string Subject(Scene scene) => scene.Plain("meeting.subject", ("other", scene.Other));

    public static string Facts(Scene scene, Meeting meeting)
    {
        var place = meeting.PlaceFor(scene.Me.Id);
        var when = scene.Say("meeting.when", ("when", When.DateAndTime(scene, meeting.Start)), ("minutes", $"{(int)meeting.Length.TotalMinutes}"));
        return place.Length == 0 ? when : $"{when}\n\n{scene.Say("meeting.where", ("place", place))}";
    }

    public static Button About(Scene scene, string title, string verb) =>
        new Button(title, verb).With(Dialogs.Facts.Mentorship, scene.Mentorship!.Id.Value);

    public static Button AboutMeeting(Scene scene, Meeting meeting, string text, string verb) =>
        About(scene, scene.Plain(text), verb).With(Dialogs.Facts.Meeting, meeting.Id.Value);

    /// <summary>The adept moves and calls off; the mentor can say that it won't do.</summary>
    private static IEnumerable<Button> Changes(Scene scene, Meeting meeting) => scene.MyRole == Role.Adept
        ? [
            AboutMeeting(scene, meeting, "meeting.move", Acts.Begin).With(Dialogs.Facts.Flow, BookFlow.FlowName),
            AboutMeeting(scene, meeting, "meeting.callOff", CallOff),
        ]
        : [AboutMeeting(scene, meeting, "meeting.cannot", CallOff)];
}
