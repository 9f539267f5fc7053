using MentorBot.Core.Errands;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>The question to a mentor, and what comes of it.</summary>
public class InvitationDueTests
{
    [Fact]
    public void A_question_that_the_adept_asks_in_person_is_no_errand() =>
        Assert.Empty(Asked(Johan.Id).Unhurried().DueAt(Now));

    [Fact]
    public void The_bot_asks_once_it_may_and_once_only()
    {
        var asked = Asked(Johan.Id).Unhurried().LetTheBotAsk(Now).OrThrow();

        Assert.Equal((Role.Mentor, Code), (Assert.Single(asked.DueAt(Now)).To, asked.DueAt(Now)[0].About));
        Assert.Empty(asked.AllSentAt("2026-09-14 10:00").DueAt(Now));
    }

    [Fact]
    public void A_question_that_lapsed_or_was_answered_is_not_asked()
    {
        var asked = Asked(Johan.Id).Unhurried().LetTheBotAsk(Now).OrThrow();

        Assert.Empty(asked.KindsDueAt("2026-09-30 10:00"));
        Assert.Equal([ErrandKind.TellAnswer], asked.AnsweredBy(Johan, Code, InvitationAnswer.No, Now).OrThrow().KindsDueAt("2026-09-14 10:00"));
    }

    [Theory]
    [InlineData(InvitationAnswer.Yes)]
    [InlineData(InvitationAnswer.No)]
    [InlineData(InvitationAnswer.TalkFirst)]
    public void The_adept_hears_the_answer_in_working_hours(InvitationAnswer answer)
    {
        var answered = Asked(Johan.Id).Unhurried().AnsweredBy(Johan, Code, answer, Sweden.At("2026-09-14 22:00")).OrThrow();

        Assert.Empty(answered.KindsDueAt("2026-09-14 22:00"));
        Assert.Equal(Role.Adept, answered.OneDueAt(ErrandKind.TellAnswer, "2026-09-15 08:00").To);
    }

    [Fact]
    public void Each_answer_is_told_once()
    {
        var talking = Asked(Johan.Id).Unhurried().AnsweredBy(Johan, Code, InvitationAnswer.TalkFirst, Now).OrThrow().AllSentAt("2026-09-14 10:00");
        Assert.Empty(talking.DueAt(Now));

        var yes = talking.AnsweredBy(Johan, Code, InvitationAnswer.Yes, Now).OrThrow();

        Assert.Equal([ErrandKind.TellAnswer], yes.KindsDueAt("2026-09-14 10:00"));
        Assert.Empty(yes.AllSentAt("2026-09-14 10:00").DueAt(Now));
    }
}
