using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Meetings;

/// <summary>One form: when, how long, where, and what kind of conversation is needed. Books, or moves what is booked.</summary>
public sealed class BookFlow : IFlow
{
    public const string FlowName = "book";

    /// <summary>The act of "we just met".</summary>
    public const string JustMet = "meeting.justMet";

    private const string Form = "form";
    private const string Date = "date";
    private const string Time = "time";
    private const string Minutes = "minutes";
    private const string Place = "place";
    private const string Kind = "kind";

    private const string Usual = "60";

    private static readonly ImmutableArray<int> Lengths = [30, 45, 60, 90, 120];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene)
    {
        if (scene.MyRole != Role.Adept)
        {
            return Refusal.NotYours;
        }

        if (scene.Mentorship!.Standing() is { } refusal)
        {
            return refusal;
        }

        if (!facts.TryGetValue(Facts.Meeting, out var moving))
        {
            return null;
        }

        return scene.Mentorship!.Find(new(moving)) switch
        {
            null or { IsCancelled: true } => Refusal.MeetingCancelled,
            { } meeting when meeting.End <= scene.Now => Refusal.MeetingOver,
            _ => null,
        };
    }

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var state = FlowState.Begin(id, FlowName, Form, facts).WithAnswer(Minutes, Usual);
        if (Moving(state, scene) is not { } meeting)
        {
            return state;
        }

        var local = meeting.Start.InZone(scene.Zone);
        return state
            .WithAnswer(Date, local.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))
            .WithAnswer(Time, local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture))
            .WithAnswer(Minutes, $"{(int)meeting.Length.TotalMinutes}")
            .WithAnswer(Place, meeting.PlaceFor(scene.Me.Id))
            .WithAnswer(Kind, meeting.Kind?.ReadBy(scene.Me.Id) ?? "");
    }

    public Page Show(FlowState state, Scene scene)
    {
        var moving = Moving(state, scene) is not null;
        return new()
        {
            Summary = scene.Plain("meeting.summary"),
            Lines =
            [
                new(scene.Say(moving ? "meeting.moveAsk" : "meeting.bookAsk", ("other", scene.Other)), LineStyle.Question),
            ],
            Fields =
            [
                new DateField(Date, scene.Plain("meeting.date"), state.Answered(Date)),
                new TimeField(Time, scene.Plain("meeting.time"), state.Answered(Time)),
                LengthField(scene, state.Answered(Minutes)),
                new TextField(Place, scene.Plain("meeting.place"), state.Answered(Place), Multiline: false) { MaxLength = Booking.LongestPlace },
                .. KindField(state, scene),
            ],
            Buttons =
            [
                new(scene.Plain(moving ? "meeting.moveDo" : "meeting.bookDo"), Verbs.Next) { Primary = true },
                new(scene.Plain("dialog.notNow"), Verbs.NotNow),
            ],
        };
    }

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.NotNow)
        {
            return new Step.End(MeetingCards.Overview(scene));
        }

        var filled = new[] { Date, Time, Minutes, Place, Kind }.Aggregate(state, (s, field) => s.WithAnswer(field, answer[field]));
        var form = new MeetingForm(answer[Date], answer[Time], answer[Minutes], answer[Place], answer[Kind]);
        var moving = state.Fact(Facts.Meeting);
        var id = new MeetingId(moving ?? state.Id);
        var mentorship = scene.Mentorship!;
        var decided = moving is null
            ? mentorship.Book(id, Role.Adept, form, new(scene.Unguessable(0), scene.Unguessable(1)), scene.Now)
            : mentorship.Move(id, Role.Adept, form, scene.Now);
        if (decided.Accepted is not { } after)
        {
            return new Step.Turn(filled.To(Form), scene.Refused(decided.Refusal!.Value));
        }

        return new Step.End(MeetingCards.Booked(scene with { Mentorship = after }, after.Find(id)!, moving is null ? "meeting.booked" : "meeting.moved"))
        {
            Changes = new() { Mentorship = after },
        };
    }

    private static Meeting? Moving(FlowState state, Scene scene) =>
        state.Fact(Facts.Meeting) is { } id ? scene.Mentorship?.Find(new(id)) : null;

    /// <summary>How long a meeting is to last; a length that is not among the usual ones stays to be chosen.</summary>
    internal static ChoiceField LengthField(Scene scene, string minutes)
    {
        var lengths = int.TryParse(minutes, out var own) && !Lengths.Contains(own) ? Lengths.Add(own).Sort() : Lengths;
        var choices = lengths.Select(n => new Choice($"{n}", scene.Plain("when.minutes", ("minutes", $"{n}"))));
        return new(Minutes, scene.Plain("meeting.length"), [.. choices], minutes.Length == 0 ? Usual : minutes, Expanded: false);
    }

    private static IEnumerable<Field> KindField(FlowState state, Scene scene)
    {
        var kinds = Kinds.Choices(scene);
        return kinds.IsEmpty ? [] : [new ChoiceField(Kind, scene.Plain("meeting.kind"), kinds, state.Answered(Kind), Expanded: false)];
    }
}
