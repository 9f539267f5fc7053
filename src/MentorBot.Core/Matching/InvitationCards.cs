using MentorBot.Core.Dialogs;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Matching;

/// <summary>The cards around the question to a mentor.</summary>
public static class InvitationCards
{
    public const string Yes = "invitation.yes";
    public const string No = "invitation.no";
    public const string TalkFirst = "invitation.talk";
    public const string TakeBack = "invitation.takeBack";

    /// <summary>The question of why stays unanswered.</summary>
    public const string LeaveMotive = "invitation.leaveMotive";

    /// <summary>What the adept sends: the wording, and the way in.</summary>
    public static string Letter(Scene scene, Invitation invitation) => scene.Plain(
        "ask.letter",
        ("wording", invitation.Wording.ReadBy(scene.Me.Id)),
        ("link", scene.Links.ChatWithBot(invitation.Code).AbsoluteUri),
        ("code", invitation.Code));

    /// <summary>To the adept who asks in person.</summary>
    public static Page InPerson(Scene scene, Invitation invitation) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines =
        [
            new(scene.Say("ask.askInPerson", ("name", invitation.CalledName), ("date", When.Date(scene, invitation.LapsesAt)))),
            new(scene.Say("ask.codeIs", ("code", invitation.Code)), LineStyle.Quiet),
        ],
    };

    /// <summary>To the adept who lets the bot ask: the same words whether it can reach that person or not.</summary>
    public static Page BotAsks(Scene scene, Invitation invitation) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines =
        [
            new(scene.Say("ask.botAsks", ("name", invitation.CalledName))),
            new(scene.Say("ask.codeIs", ("code", invitation.Code)), LineStyle.Quiet),
        ],
        Buttons = [Button.Link(scene.Plain("ask.openChat", ("name", invitation.CalledName)), Links.ChatWith(invitation.To!.Value, Letter(scene, invitation)))],
    };

    /// <summary>The question itself, to the one who is asked.</summary>
    public static Page Question(Scene scene)
    {
        var invitation = scene.Mentorship!.Invitation!;
        var adept = scene.Mentorship.Adept.Name;
        Button Answers(string text, string verb) => new Button(scene.Plain(text), verb)
            .With(Facts.Mentorship, scene.Mentorship.Id.Value).With(Facts.Code, invitation.Code);
        return new()
        {
            Summary = scene.Plain("invitation.summary"),
            Lines =
            [
                new(scene.Say(invitation.Agreed ? "invitation.confirms" : "invitation.wonders", ("adept", adept)), LineStyle.Question),
                new(Markdown.Escape(invitation.WordingForMentor!.ReadBy(scene.Me.Id)), LineStyle.Own),
                new(scene.Say("invitation.terms", ("adept", scene.Mentorship.Adept.GivenName))),
            ],
            Buttons = [Answers("invitation.yes", Yes) with { Primary = true }, Answers("invitation.no", No), Answers("invitation.talk", TalkFirst)],
        };
    }

    /// <summary>To the one asked, once answered.</summary>
    public static Page Thanks(Scene scene)
    {
        var answer = scene.Mentorship!.Invitation!.Answer!.Value;
        var page = new Page
        {
            Summary = scene.Plain("invitation.summary"),
            Lines = [new(scene.Say($"invitation.said.{answer}", ("adept", scene.Mentorship.Adept.GivenName)))],
        };
        return answer == InvitationAnswer.TalkFirst ? page with { Buttons = [Question(scene).Buttons[0], Question(scene).Buttons[1]] } : page;
    }

    /// <summary>To a mentor who has just said yes: why, for themselves alone and if they like. The mentor has seen that question.</summary>
    public static Step.End AskMotive(Scene scene)
    {
        var (page, mentorship) = (Thanks(scene), scene.Mentorship!.Id.Value);
        return Ask.Choose(scene, Wishes.Motive(), mentorship) is not { } question
            ? new(page) { Changes = new() { Me = scene.Me } }
            : new(page with
            {
                Lines = [.. page.Lines, new(scene.Say("invitation.motive"), LineStyle.Quiet), new(Markdown.Escape(Ask.Words(scene, question)), LineStyle.Question)],
                Buttons =
                [
                    new Button(scene.Plain("invitation.writeMotive"), Acts.Begin).OnANewCard()
                        .With(Facts.Flow, ReflectFlow.FlowName).With(Facts.Mentorship, mentorship).With(Facts.Question, question.Id),
                    new Button(scene.Plain("dialog.notNow"), LeaveMotive).With(Facts.Mentorship, mentorship),
                ],
            })
            {
                Changes = new() { Me = scene.Me.Saw(question.Id) },
            };
    }

    /// <summary>To the adept whose mentor has said yes but is not in Teams.</summary>
    public static Page Outside(Scene scene) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines = [new(scene.Say("ask.isOutside", ("name", scene.Other)))],
        Buttons =
        [
            new Button(scene.Plain("meeting.bookFirst"), Acts.Begin) { Primary = true }
                .With(Facts.Flow, Meetings.BookFlow.FlowName).With(Facts.Mentorship, scene.Mentorship!.Id.Value),
        ],
    };

    /// <summary>To the adept who took the question back.</summary>
    public static Page TakenBack(Scene scene) => new()
    {
        Summary = scene.Plain("ask.summary"),
        Lines = [new(scene.Say("ask.takenBack", ("name", scene.Mentorship!.Invitation!.CalledName)))],
        Buttons = [new Button(scene.Plain("invitation.askAnother"), Acts.Begin).With(Facts.Flow, AskFlow.FlowName).With(Facts.Mentorship, scene.Mentorship.Id.Value)],
    };

    /// <summary>To the adept: what came of the question.</summary>
    public static Page Answered(Scene scene)
    {
        var invitation = scene.Mentorship!.Invitation!;
        var name = invitation.CalledName;
        var lines = new Line(scene.Say($"invitation.heard.{invitation.Answer}", ("mentor", name)));
        Button Begins(string text, string flow) => new Button(scene.Plain(text), Acts.Begin)
            .With(Facts.Flow, flow).With(Facts.Mentorship, scene.Mentorship.Id.Value);
        return new()
        {
            Summary = scene.Plain("invitation.heardSummary"),
            Lines = [lines],
            Buttons = invitation.Answer switch
            {
                InvitationAnswer.Yes => [Begins("meeting.bookFirst", Meetings.BookFlow.FlowName) with { Primary = true }],
                InvitationAnswer.No => [Begins("invitation.askAnother", AskFlow.FlowName)],
                _ => [],
            },
        };
    }
}
