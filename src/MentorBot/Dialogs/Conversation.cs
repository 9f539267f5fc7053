using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.Matching;
using MentorBot.Core.Reflections;
using MentorBot.Core.Welcome;
using MentorBot.Edges.Teams;
using MentorBot.Turns;
using Microsoft.Bot.Builder;

namespace MentorBot.Dialogs;

/// <summary>
/// What a message or a pressed button means to somebody: a command, a card's own act, or the open dialog's answer. A command
/// is the whole message; anything else, in a dialog, is an answer.
/// </summary>
public sealed class Conversation(Flows flows)
{
    /// <summary>Answers what came in.</summary>
    public Task AnswerAsync(PersonTurn turn, ITurnContext context, CancellationToken cancellation) =>
        PersonDialogs.WithAsync(turn, context, flows, dialogs => AnswerAsync(turn, dialogs, cancellation), cancellation);

    /// <summary>The first word to somebody, once; and what they were asked before they came.</summary>
    public static async Task WelcomeAsync(PersonTurn turn)
    {
        var scene = await turn.SceneAsync(Wants.Nothing);
        if (!turn.Me.Welcomed)
        {
            turn.Me = turn.Me with { Welcomed = true };
            turn.Show(WelcomeCard.Show(scene));
        }
        else if (turn.CameBack)
        {
            turn.Show(WelcomeCard.Again(scene));
        }

        await ShowAskedAsync(turn);
    }

    /// <summary>Questions to a mentor-to-be that came while they could not be reached.</summary>
    private static async Task ShowAskedAsync(PersonTurn turn)
    {
        foreach (var asked in turn.Me.AskedIn)
        {
            var question = await turn.SceneAsync(new() { Mentorship = asked });
            if (question.Mentorship?.Invitation is { } invitation && invitation.IsOpen(turn.Now))
            {
                turn.Show(InvitationCards.Question(question));
            }
        }

        turn.Me = turn.Me with { AskedIn = [] };
    }

    /// <summary>Begins a dialog on the bot's own accord. One begun by a try that did not arrive is shown again.</summary>
    public Task BeginAsync(PersonTurn turn, ITurnContext context, string flow, ImmutableDictionary<string, string> facts, CancellationToken cancellation) =>
        PersonDialogs.WithAsync(turn, context, flows, dialogs => BeginOrGoOnAsync(new(flow, facts), dialogs, cancellation), cancellation);

    private async Task AnswerAsync(PersonTurn turn, PersonDialogs dialogs, CancellationToken cancellation)
    {
        if (!turn.Me.Welcomed)
        {
            await WelcomeAsync(turn);
        }

        var act = turn.Input.Act ?? Commands.Read(turn.Input.Text!, turn.IsOrganizer);
        if (act is null)
        {
            await HeardAsync(turn, dialogs, cancellation);
        }
        else if (act[PageCard.PageId] is { Length: > 0 } page)
        {
            await PageAnsweredAsync(page, turn, dialogs, cancellation);
        }
        else
        {
            await DoAsync(act, turn, dialogs, cancellation);
        }

        if (!turn.Me.Stopped)
        {
            await ShowAskedAsync(turn);
        }
    }

    /// <summary>Words in the chat: the open dialog's answer, or something that nobody understands.</summary>
    private static async Task HeardAsync(PersonTurn turn, PersonDialogs dialogs, CancellationToken cancellation)
    {
        if (dialogs.Open is null)
        {
            turn.Show(HelpCard.Unknown(await turn.SceneAsync(Wants.Nothing)));
            return;
        }

        if (!turn.Me.ToldThatChatStays)
        {
            turn.Say((await turn.SceneAsync(Wants.Nothing)).Plain("dialog.chatStays"));
            turn.Me = turn.Me with { ToldThatChatStays = true };
        }

        await dialogs.ContinueAsync(cancellation);
    }

    /// <summary>A button on a dialog's page: the open one's, an older one's, or that of a dialog which is over.</summary>
    private static async Task PageAnsweredAsync(string page, PersonTurn turn, PersonDialogs dialogs, CancellationToken cancellation)
    {
        var dialog = page.Split('.')[0];
        if (dialogs.Parked?.Id == dialog && dialogs.Open?.Id != dialog)
        {
            var isItsPage = dialogs.Parked.PageId == page;
            await dialogs.ResumeAsync(quietly: true, cancellation);
            if (isItsPage)
            {
                await dialogs.ContinueAsync(cancellation);
                return;
            }
        }

        if (dialogs.Open?.PageId == page)
        {
            await dialogs.ContinueAsync(cancellation);
        }
        else if (dialogs.Open?.Id == dialog)
        {
            await dialogs.ShowAgainAsync(cancellation);
        }
        else
        {
            await PageOfThePastAsync(dialog, turn, dialogs);
        }
    }

    /// <summary>Where things stand for a page whose dialog is gone. Words written on it are kept all the same.</summary>
    private static async Task PageOfThePastAsync(string dialog, PersonTurn turn, PersonDialogs dialogs)
    {
        var words = turn.Input.Act!.Fields.Where(f => f.Value.Contains(' ', StringComparison.Ordinal)).Select(f => f.Value.Trim()).ToImmutableArray();
        var scene = await turn.SceneAsync(new() { WholeJournal = !words.IsEmpty });
        var wasKept = turn.Me.Ended.Contains(dialog) || scene.WholeJournal.Any(e => e.Id == dialog);
        var entry = wasKept
            ? scene.WholeJournal.LeftOver(dialog, words, turn.Now)
            : dialogs.Unfinished(dialog, [.. words.Select(word => new JournalItem("", word))]);
        await turn.ApplyAsync(new() { Entry = entry });
        turn.Show(new()
        {
            Summary = scene.Plain("help.summary"),
            Lines = [new(scene.Say(entry is null ? "dialog.ended" : "dialog.rescued"))],
            Buttons = [new(scene.Plain("help.journal"), JournalCard.Open)],
        });
    }

    private async Task DoAsync(Answer act, PersonTurn turn, PersonDialogs dialogs, CancellationToken cancellation)
    {
        switch (act.Verb)
        {
            case Commands.Cancel:
                await CancelAsync(turn, dialogs, cancellation);
                return;
            case Acts.Resume when dialogs.Open is not null && dialogs.Parked is null:
                await dialogs.ShowAgainAsync(cancellation);
                return;
            case Acts.Resume when dialogs.Parked is not null:
                await dialogs.ResumeAsync(quietly: false, cancellation);
                return;
            case Acts.Resume:
                await ShowLineAsync(turn, "dialog.nothingParked");
                return;
        }

        var scene = await turn.SceneAsync(Acts.Wants(act, turn.Me));
        var step = Acts.Do(act, scene);
        if (step is null || (step is Step.Onward { Flow: var flow } && flows.Named(flow) is null))
        {
            turn.Show(HelpCard.Unknown(scene));
            return;
        }

        await turn.ApplyAsync(step.Changes);
        if (step is Step.Onward onward)
        {
            await OnwardAsync(onward, turn, dialogs, cancellation);
        }
        else if (step is Step.End end)
        {
            // A guide is read beside the open page, which stays the one to answer: taken up again, it would lose what is being typed into it.
            turn.Show(act.Verb is GuideCards.Open or GuideCards.Close || step.Changes.Erases ? end.Last : WithAWayBack(end.Last, scene, dialogs));
        }
    }

    /// <summary>Begins a dialog, unless the very same is open or put aside: then that one goes on.</summary>
    private async Task OnwardAsync(Step.Onward onward, PersonTurn turn, PersonDialogs dialogs, CancellationToken cancellation)
    {
        var flow = flows.Named(onward.Flow)!;
        var scene = await turn.SceneAsync(flow.Wants(FlowState.Begin("", onward.Flow, "", onward.Facts), null));
        if (flow.MayBegin(onward.Facts, scene) is { } refusal)
        {
            turn.Show(new() { Summary = scene.Plain("help.summary"), Lines = [new(scene.Refused(refusal))] });
        }
        else
        {
            await BeginOrGoOnAsync(onward, dialogs, cancellation);
        }
    }

    private static async Task BeginOrGoOnAsync(Step.Onward onward, PersonDialogs dialogs, CancellationToken cancellation)
    {
        if (IsSame(dialogs.Open, onward))
        {
            await dialogs.ShowAgainAsync(cancellation);
        }
        else if (IsSame(dialogs.Parked, onward))
        {
            await dialogs.ResumeAsync(quietly: false, cancellation);
        }
        else
        {
            await dialogs.BeginAsync(onward.Flow, onward.Facts, cancellation);
        }
    }

    private static bool IsSame(FlowState? place, Step.Onward onward) =>
        place is not null && place.Flow == onward.Flow
        && onward.Facts.GetValueOrDefault(Facts.Mentorship) == place.Fact(Facts.Mentorship)
        && onward.Facts.GetValueOrDefault(Facts.Meeting) == place.Fact(Facts.Meeting)
        && (onward.Facts.GetValueOrDefault(Facts.Question) ?? place.Fact(Facts.Question)) == place.Fact(Facts.Question);

    private static async Task CancelAsync(PersonTurn turn, PersonDialogs dialogs, CancellationToken cancellation)
    {
        var key = await dialogs.ParkAsync(cancellation) ? "dialog.parked" : "dialog.nothingOpen";
        var scene = await turn.SceneAsync(Wants.Nothing);
        turn.Show(WithAWayBack(new() { Summary = scene.Plain("help.summary"), Lines = [new(scene.Say(key))] }, scene, dialogs));
    }

    private static async Task ShowLineAsync(PersonTurn turn, string key)
    {
        var scene = await turn.SceneAsync(Wants.Nothing);
        turn.Show(new() { Summary = scene.Plain("help.summary"), Lines = [new(scene.Say(key))] });
    }

    /// <summary>A card that came in the middle of a dialog says how to go on with that.</summary>
    private static Page WithAWayBack(Page page, Scene scene, PersonDialogs dialogs) => (dialogs.Open ?? dialogs.Parked) is null || page.Buttons.Length >= 6
        ? page
        : page with { Buttons = page.Buttons.Add(new Button(scene.Plain("dialog.resume"), Acts.Resume).OnANewCard()) };
}
