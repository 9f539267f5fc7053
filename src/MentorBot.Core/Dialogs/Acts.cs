using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Sparring;

namespace MentorBot.Core.Dialogs;

/// <summary>What the buttons mean that stand on cards outside of dialogs.</summary>
public static class Acts
{
    /// <summary>Begins the dialog named in the button's data.</summary>
    public const string Begin = "begin";

    public const string Help = "help";

    /// <summary>Finding a mentor: where it is taken up depends on how far one has come.</summary>
    public const string Find = "find";

    public const string Language = "language";

    /// <summary>Takes up the dialog that was put aside. Handled by whoever keeps the place.</summary>
    public const string Resume = "resume";

    /// <summary>What must be at hand for an act.</summary>
    public static Wants Wants(Answer act, Person me) => act.Verb switch
    {
        PracticeCards.Open or GrowthCards.Open or GrowthCards.MeetingByMeeting => new() { Mentorship = About(act, me), WholeJournal = true },
        JournalCard.Open or JournalCard.All or JournalCard.Search or LookBackCard.Open => new() { WholeJournal = true },
        Commands.OpenCode => new() { Code = InvitationCode.Read(act[Facts.Code]) },
        NudgeCards.NotNow or Help or OtherHelpCard.Open or Language or Commands.Hello or Commands.AskLanguage or JournalCard.Close
            or AnnouncementCards.Mute or AnnouncementCards.Unmute or GuideCards.Open or GuideCards.Close or SparringCards.Open or SparringCards.OneQuestion => Dialogs.Wants.Nothing,
        MyDataCards.Open or MyDataCards.Get or MyDataCards.InChat or MyDataCards.ChatPart or MyDataCards.Erase or MyDataCards.EraseNow or MyDataCards.Close =>
            MyDataCards.Wants(act),
        _ when AnnounceActs.Wants(act, Zones.Get(me.Zone)) is { } announcements => new() { Announcements = announcements },
        Find => new() { Mentorship = Finding.From(me, act[Facts.Mentorship]) },
        Begin when act[Facts.Flow] == WhyNowFlow.FlowName && act[Facts.Mentorship].Length == 0 => new() { Mentorship = Finding.Latest(me) },
        _ => new() { Mentorship = About(act, me) },
    };

    /// <summary>What comes of it; null for a verb that nobody knows.</summary>
    public static Step? Do(Answer act, Scene scene) => act.Verb switch
    {
        Begin when act[Facts.Flow] == WhyNowFlow.FlowName && act[Facts.Mentorship].Length == 0 => Finding.TakeUp(scene, act[WhyNowFlow.HasMentor]),
        Begin => new Step.Onward(act[Facts.Flow], FactsOf(act)),
        Help => new Step.End(HelpCard.Help(scene)),
        OtherHelpCard.Open => new Step.End(OtherHelpCard.Show(scene)),
        Commands.Hello => new Step.End(HelpCard.Hello(scene)),
        Commands.AskLanguage => new Step.End(HelpCard.AskLanguage(scene)),
        Commands.OpenCode => CodeFlow.Open(scene, act[Facts.Code]),
        Find => Finding.TakeUp(scene, act[WhyNowFlow.HasMentor]),
        Language => Speaks(act, scene),
        LookBackCard.Open => new Step.End(LookBackCard.Show(act, scene)),
        InvitationCards.Yes => Answered(act, scene, InvitationAnswer.Yes),
        InvitationCards.No => Answered(act, scene, InvitationAnswer.No),
        InvitationCards.TalkFirst => Answered(act, scene, InvitationAnswer.TalkFirst),
        InvitationCards.LeaveMotive => scene.MyRole == Role.Mentor ? new Step.End(InvitationCards.Thanks(scene)) : MeetingActs.Sorry(scene, Refusal.NotYours),
        InvitationCards.TakeBack => TakenBack(act, scene),
        NextStep.Ask when scene.Mentorship is null && scene.Me.Mentorships.Count > 0 => new Step.End(WhichCard.Show(scene, NextStep.Ask)),
        NextStep.Ask => new Step.End(NextStep.Show(scene)),
        NudgeCards.NotNow => new Step.End(NudgeCards.WavedAway(scene)),
        RestFlow.Ask => RestFlow.TakeUp(scene),
        _ => ProposalActs.Do(act, scene) ?? MeetingActs.Do(act, scene) ?? EndingActs.Do(act, scene) ?? PracticeCards.Do(act, scene) ?? GrowthCards.Do(act, scene)
            ?? JournalCard.Do(act, scene) ?? QuestionCard.Do(act, scene) ?? GuideCards.Do(act, scene) ?? SparringCards.Do(act, scene) ?? AnnounceActs.Do(act, scene)
            ?? Muting.Do(act, scene) ?? MyDataCards.Do(act, scene),
    };

    /// <summary>The one mentorship that can be meant when none is named: the only one under way, or the only one there is.</summary>
    public static MentorshipId? OnlyOne(Person me)
    {
        var underWay = me.Mentorships.Where(m => !m.IsOver).ToList();
        return (underWay, me.Mentorships) switch
        {
            ([var one], _) => one.Id,
            ([], [var one]) => one.Id,
            _ => null,
        };
    }

    private static MentorshipId? About(Answer act, Person me) => act[Facts.Mentorship] is { Length: > 0 } named ? new MentorshipId(named) : OnlyOne(me);

    private static Step.End TakenBack(Answer act, Scene scene)
    {
        if (scene.MyRole != Role.Adept)
        {
            return MeetingActs.Sorry(scene, Refusal.NotYours);
        }

        var decided = scene.Mentorship!.TakeBack(act[Facts.Code], scene.Now);
        return decided.Accepted is not { } after
            ? MeetingActs.Sorry(scene, decided.Refusal!.Value)
            : new(InvitationCards.TakenBack(scene with { Mentorship = after })) { Changes = new() { Mentorship = after } };
    }

    private static Step.End Speaks(Answer act, Scene scene)
    {
        var to = act["to"] == nameof(People.Language.English) ? People.Language.English : People.Language.Swedish;
        var me = scene.Me with { Language = to, LanguageChosen = true };
        var heard = scene with { Me = me };
        return new(new() { Summary = heard.Plain("language.summary"), Lines = [new(heard.Say("language.done"))] }) { Changes = new() { Me = me } };
    }

    private static Step Answered(Answer act, Scene scene, InvitationAnswer answer)
    {
        if (scene.Mentorship is not { } mentorship)
        {
            // The card was shown once, so it is not that the code was misread: somebody else has been asked since, or it was erased.
            return MeetingActs.Sorry(scene, Refusal.Withdrawn);
        }

        var decided = mentorship.AnsweredBy(scene.Me, act[Facts.Code], answer, scene.Now);
        if (decided.Accepted is not { } after)
        {
            return MeetingActs.Sorry(scene, decided.Refusal!.Value);
        }

        if (answer != InvitationAnswer.Yes)
        {
            return new Step.End(InvitationCards.Thanks(scene with { Mentorship = after })) { Changes = new() { Mentorship = after, Me = scene.Me } };
        }

        var joined = InvitationCards.AskMotive(scene with { Mentorship = after, Me = scene.Me.Joins(new(after.Id, Role.Mentor, after.Adept.GivenName)) });
        return joined with { Changes = joined.Changes with { Mentorship = after } };
    }

    private static ImmutableDictionary<string, string> FactsOf(Answer act) =>
        act.Fields.RemoveRange([Facts.Flow]).Where(f => f.Value.Length <= 200).ToImmutableDictionary();
}
