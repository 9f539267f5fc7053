using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;

namespace MentorBot.Core.Matching;

/// <summary>Whom to ask, in which words, and who asks. It is best asked in person.</summary>
public sealed class AskFlow : IFlow
{
    public const string FlowName = "ask";

    private const string Who = "who";
    private const string Called = "called";
    private const string Wording = "wording";
    private const string How = "how";
    private const string BotAsks = "bot-asks";
    private const string Outside = "outside";

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene.MyRole switch
    {
        Role.Adept when scene.Mentorship!.Ending is not null => Refusal.Ended,
        Role.Adept when scene.Mentorship!.IsPaired => Refusal.AlreadyAnswered,
        Role.Adept => null,
        _ => Refusal.NotYours,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, Who, facts);

    public Page Show(FlowState state, Scene scene) => state.Page switch
    {
        Who => WhoPage(state, scene),
        Wording => WordingPage(state, scene),
        _ => HowPage(state, scene),
    };

    public Step Answer(FlowState state, Answer answer, Scene scene) => (state.Page, answer.Verb) switch
    {
        (_, Verbs.NotNow) => new Step.End(Leaving(scene)),
        (Who, _) => Picked(state.WithAnswer(Who, answer[Who]).WithAnswer(Called, answer[Called]), scene),
        (Wording, Verbs.Back) => new Step.Turn(state.WithAnswer(Wording, answer[Wording]).To(Who)),
        (Wording, _) => Worded(state.WithAnswer(Wording, answer[Wording]), scene),
        (How, BotAsks) => LetTheBotAsk(state, scene),
        (How, Outside) => IsOutside(state, scene),
        (How, Verbs.Back) => new Step.Turn(state.To(Wording)),
        _ => new Step.End(InvitationCards.InPerson(scene, scene.Mentorship!.Invitation!)),
    };

    private static Page WhoPage(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines = [new(scene.Say(HasMentor(state) ? "ask.whoAlready" : "ask.who"), LineStyle.Question)],
        Fields =
        [
            new PersonField(Who, scene.Plain("ask.pick"), state.Answered(Who), scene.Plain("ask.pickHint")),
            new TextField(Called, scene.Plain("ask.called"), state.Answered(Called), Multiline: false) { MaxLength = 80 },
        ],
        Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("ask.notYet"), Verbs.NotNow), .. ReadMore(state, scene)],
    };

    /// <summary>How one asks, for whoever has nobody yet.</summary>
    private static ImmutableArray<Button> ReadMore(FlowState state, Scene scene) =>
        HasMentor(state) ? [] : [GuideCards.ReadMore(scene, GuideCards.FindYourOwnMentor)];

    private static Step Picked(FlowState state, Scene scene)
    {
        var picked = state.Answered(Who);
        Refusal? refusal = picked switch
        {
            "" => null,
            _ when !Guid.TryParse(picked, out var _) => Refusal.UnknownPerson,
            _ when Id(picked) == scene.Me.Id => Refusal.Oneself,
            _ => null,
        };
        if (refusal is { } no)
        {
            return new Step.Turn(state.WithAnswer(Who, ""), scene.Refused(no));
        }

        return state.Answered(Called).Length switch
        {
            0 => new Step.Turn(state, scene.Say("ask.calledMissing")),
            > 80 => new Step.Turn(state, scene.Refused(Refusal.TooLong)),
            _ => new Step.Turn(state.WithAnswer(Wording, state.Answered(Wording) is { Length: > 0 } w && state.Fact(Called) == state.Answered(Called) ? w : Draft(state, scene))
                .WithFact(Called, state.Answered(Called)).To(Wording)),
        };
    }

    /// <summary>A first wording, built on the adept's own sentence.</summary>
    private static string Draft(FlowState state, Scene scene) => scene.Plain(
        HasMentor(state) ? "ask.draftAlready" : "ask.draft",
        ("name", state.Answered(Called)),
        ("sentence", scene.Mentorship!.Intentions[^1].Text.ReadBy(scene.Me.Id).TrimEnd('.')));

    private static Page WordingPage(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines = [new(scene.Say("ask.yourself", ("name", state.Answered(Called)))), new(scene.Say("ask.edit"), LineStyle.Question)],
        Fields = [new TextField(Wording, scene.Plain("ask.yourWords"), state.Answered(Wording)) { MaxLength = Asking.LongestWording }],
        Buttons =
        [
            new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true },
            new(scene.Plain("dialog.back"), Verbs.Back),
            new(scene.Plain("ask.notYet"), Verbs.NotNow),
        ],
    };

    private static Step Worded(FlowState state, Scene scene)
    {
        var picked = state.Answered(Who);
        var code = InvitationCode.From(scene.Chance.Span);
        var mentorship = scene.Mentorship!;
        var asked = mentorship.Ask(
            code, picked.Length == 0 ? null : Id(picked), state.Answered(Called), state.Answered(Wording), HasMentor(state), scene.Now);
        return asked.Refusal is { } refusal
            ? new Step.Turn(state, scene.Refused(refusal))
            : new Step.Turn(state.To(How))
            {
                Changes = new()
                {
                    Mentorship = asked.Accepted,
                    Ticket = new(code, mentorship.Id),
                    Me = scene.Me.Joins(new(mentorship.Id, Role.Adept, state.Answered(Called))),
                },
            };
    }

    private static Page HowPage(FlowState state, Scene scene)
    {
        var invitation = scene.Mentorship!.Invitation!;
        var letter = InvitationCards.Letter(scene, invitation);
        ImmutableArray<Button> toAPerson = invitation.To is { } to
            ? [
                Button.Link(scene.Plain("ask.openChat", ("name", invitation.CalledName)), Links.ChatWith(to, letter)),
                new(scene.Plain("ask.letTheBot"), BotAsks),
            ]
            : [];
        return new()
        {
            Summary = scene.Plain("ask.summary"),
            Lines = [new(scene.Say(invitation.To is null ? "ask.howByCode" : "ask.how", ("name", invitation.CalledName)))],
            Fields = [new TextField("copy", scene.Plain("ask.copy"), letter)],
            Buttons =
            [
                .. toAPerson,
                new(scene.Plain("ask.iAsk"), Verbs.Next) { Primary = invitation.To is null },
                new(scene.Plain("ask.outside"), Outside),
                new(scene.Plain("dialog.back"), Verbs.Back),
            ],
        };
    }

    private static Step LetTheBotAsk(FlowState state, Scene scene)
    {
        var asked = scene.Mentorship!.LetTheBotAsk(scene.Now);
        return asked.Refusal is { } refusal
            ? new Step.Turn(state, scene.Refused(refusal))
            : new Step.End(InvitationCards.BotAsks(scene, asked.OrThrow().Invitation!)) { Changes = new() { Mentorship = asked.Accepted } };
    }

    private static Step IsOutside(FlowState state, Scene scene)
    {
        var decided = scene.Mentorship!.IsOutside(scene.Now);
        return decided.Refusal is { } refusal
            ? new Step.Turn(state, scene.Refused(refusal))
            : new Step.End(InvitationCards.Outside(scene with { Mentorship = decided.Accepted })) { Changes = new() { Mentorship = decided.Accepted } };
    }

    private static Page Leaving(Scene scene) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines = [new(scene.Say("ask.left"))],
    };

    private static bool HasMentor(FlowState state) => state.Fact(WhyNowFlow.HasMentor) is not null;

    private static PersonId Id(string picked) => new(Guid.Parse(picked).ToString());
}
