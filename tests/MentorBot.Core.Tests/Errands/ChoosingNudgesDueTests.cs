using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>Until both have said yes. Ina began on Thursday 20 August; she asked Johan on Monday 31 August.</summary>
public class ChoosingNudgesDueTests
{
    private const string Begun = "2026-08-20 10:00";

    private static readonly Mentorship WithoutSentence = Mentorship.Begin(Ours, Party.Of(Ina), Pace.Usual, Sweden.At(Begun));
    private static readonly Mentorship BotAsked = Asked(Johan.Id).LetTheBotAsk(Sweden.At("2026-08-31 10:00")).OrThrow();

    [Fact]
    public void Who_began_without_a_sentence_is_asked_once_a_week_later() =>
        Assert.Equal(["2026-08-27 10:00"], WithoutSentence.TimesOf(ErrandKind.NudgeIntention, Role.Adept, Begun));

    [Fact]
    public void Who_has_found_the_sentence_is_not_asked_for_it() =>
        Assert.Empty(Alone.TimesOf(ErrandKind.NudgeIntention, Role.Adept, Begun));

    [Fact]
    public void Who_has_asked_nobody_is_asked_once_two_weeks_later() =>
        Assert.Equal(["2026-09-03 10:00"], Alone.TimesOf(ErrandKind.NudgeAskAnother, Role.Adept, Begun));

    [Fact]
    public void Who_is_still_without_a_sentence_is_not_asked_about_somebody() =>
        Assert.Empty(WithoutSentence.TimesOf(ErrandKind.NudgeAskAnother, Role.Adept, Begun));

    [Theory]
    [InlineData(null, null, "2026-09-14 10:00")] // no answer: two weeks from the question
    [InlineData(InvitationAnswer.No, "2026-09-04 10:00", "2026-09-18 10:00")]
    [InlineData(InvitationAnswer.TalkFirst, "2026-09-04 10:00", "2026-09-18 10:00")]
    public void Two_weeks_after_what_came_last_the_adept_is_asked_about_somebody_else(InvitationAnswer? answer, string? at, string due)
    {
        var asked = answer is { } given ? BotAsked.AnsweredBy(Johan, Code, given, Sweden.At(at!)).OrThrow() : BotAsked;

        Assert.Equal([due], asked.TimesOf(ErrandKind.NudgeAskAnother, Role.Adept, "2026-08-31 10:00"));
    }

    [Fact]
    public void Who_took_the_question_back_has_two_weeks_from_then() => Assert.Equal(
        ["2026-09-18 10:00"],
        Asked(Johan.Id).TakeBack(Code, Sweden.At("2026-09-04 10:00")).OrThrow().TimesOf(ErrandKind.NudgeAskAnother, Role.Adept, "2026-09-04 10:00"));

    [Fact]
    public void Every_new_question_has_two_weeks_of_its_own()
    {
        var nudged = BotAsked.AllSentAt("2026-09-14 10:00");
        var again = nudged.Ask("AAAA-2222", Stranger.Id, "Sam", Wording, agreed: false, Sweden.At("2026-09-15 10:00")).OrThrow();

        Assert.Equal(["2026-09-29 10:00"], again.TimesOf(ErrandKind.NudgeAskAnother, Role.Adept, "2026-09-15 10:00"));
    }

    [Fact]
    public void The_one_asked_is_reminded_once_after_a_week() =>
        Assert.Equal(["2026-09-07 10:00"], BotAsked.TimesOf(ErrandKind.NudgeAsked, Role.Mentor, "2026-08-31 10:00"));

    [Fact]
    public void The_one_asked_is_not_reminded_of_what_the_adept_asks_in_person() =>
        Assert.Empty(Asked(Johan.Id).TimesOf(ErrandKind.NudgeAsked, Role.Mentor, "2026-08-31 10:00"));

    [Theory]
    [InlineData(InvitationAnswer.No)]
    [InlineData(InvitationAnswer.TalkFirst)]
    [InlineData(InvitationAnswer.Yes)]
    public void Who_has_answered_is_not_reminded(InvitationAnswer answer) => Assert.Empty(
        BotAsked.AnsweredBy(Johan, Code, answer, Sweden.At("2026-09-04 10:00")).OrThrow().TimesOf(ErrandKind.NudgeAsked, Role.Mentor, "2026-09-04 10:00"));

    [Fact]
    public void Nobody_is_reminded_of_a_question_that_was_taken_back_or_has_lapsed()
    {
        Assert.Empty(BotAsked.TakeBack(Code, Sweden.At("2026-09-04 10:00")).OrThrow().TimesOf(ErrandKind.NudgeAsked, Role.Mentor, "2026-09-04 10:00"));
        Assert.Empty(BotAsked.TimesOf(ErrandKind.NudgeAsked, Role.Mentor, "2026-09-30 10:00"));
    }

    [Fact]
    public void Who_has_put_it_down_is_asked_nothing_more()
    {
        var down = BotAsked.PutDown(Sweden.At("2026-09-01 10:00")).OrThrow();

        Assert.DoesNotContain(down.KindsDueAt("2026-09-14 10:00"), kind => kind is ErrandKind.AskMentor or ErrandKind.NudgeAsked or ErrandKind.NudgeAskAnother);
    }
}
