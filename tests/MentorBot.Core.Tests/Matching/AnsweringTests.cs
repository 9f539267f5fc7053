using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Matching;

/// <summary>The side of whoever is asked: opening the question, and answering it.</summary>
public class AnsweringTests
{
    private static readonly Instant InTime = Sweden.At("2026-09-02 10:00");
    private static readonly Instant TooLate = Sweden.At("2026-09-30 10:00");

    [Fact]
    public void Whoever_holds_the_code_may_open_it_first()
    {
        var opened = Asked(to: null).OpenedBy(Stranger, Code, InTime).OrThrow().Invitation!;

        Assert.Equal(Stranger.Id, opened.To);
        Assert.Equal(Wording, opened.WordingForMentor.ReadBy(Stranger));
    }

    [Fact]
    public void A_code_that_somebody_opened_is_theirs()
    {
        var opened = Asked(to: null).OpenedBy(Stranger, Code, InTime).OrThrow();

        Assert.Equal(Refusal.CodeNotYours, opened.OpenedBy(Johan, Code, InTime).Refusal);
        Assert.Null(opened.OpenedBy(Stranger, Code, InTime).Refusal);
    }

    [Fact]
    public void A_question_to_somebody_picked_is_theirs_alone() =>
        Assert.Equal(Refusal.CodeNotYours, Asked(Johan.Id).OpenedBy(Stranger, Code, InTime).Refusal);

    [Fact]
    public void The_adept_cannot_be_the_one_who_opens_it() =>
        Assert.Equal(Refusal.Oneself, Asked(to: null).OpenedBy(Ina, Code, InTime).Refusal);

    [Fact]
    public void A_code_of_a_mentorship_without_a_question_is_unknown() =>
        Assert.Equal(Refusal.UnknownCode, Alone.OpenedBy(Johan, Code, InTime).Refusal);

    [Fact]
    public void A_code_that_was_replaced_is_withdrawn()
    {
        var replaced = Asked(Johan.Id).Ask("NEWC-2345", Johan.Id, "Johan", Wording, agreed: false, InTime).OrThrow();

        Assert.Equal(Refusal.Withdrawn, replaced.OpenedBy(Johan, Code, InTime).Refusal);
        Assert.Equal(Refusal.Withdrawn, replaced.AnsweredBy(Johan, Code, InvitationAnswer.Yes, InTime).Refusal);
    }

    [Fact]
    public void A_lapsed_question_is_neither_opened_nor_answered()
    {
        Assert.Equal(Refusal.CodeExpired, Asked(Johan.Id).OpenedBy(Johan, Code, TooLate).Refusal);
        Assert.Equal(Refusal.CodeExpired, Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.Yes, TooLate).Refusal);
    }

    [Fact]
    public void A_yes_makes_a_pair()
    {
        var pair = Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.Yes, InTime).OrThrow();

        Assert.Equal((Johan.Id, InTime), (pair.Mentor!.Id, pair.AgreedAt));
        Assert.Equal((Role.Adept, Role.Mentor, null), (pair.RoleOf(Ina.Id), pair.RoleOf(Johan.Id), pair.RoleOf(Stranger.Id)));
    }

    [Theory]
    [InlineData(InvitationAnswer.No)]
    [InlineData(InvitationAnswer.TalkFirst)]
    public void Anything_but_a_yes_makes_no_pair(InvitationAnswer answer)
    {
        var answered = Asked(Johan.Id).AnsweredBy(Johan, Code, answer, InTime).OrThrow();

        Assert.Equal((null, null), (answered.Mentor, answered.AgreedAt));
        Assert.Equal((answer, InTime), (answered.Invitation!.Answer, answered.Invitation.AnsweredAt));
    }

    [Theory]
    [InlineData(InvitationAnswer.Yes)]
    [InlineData(InvitationAnswer.No)]
    public void Talking_first_may_become_either(InvitationAnswer later)
    {
        var talking = Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.TalkFirst, InTime).OrThrow();

        Assert.Equal(later, talking.AnsweredBy(Johan, Code, later, InTime + Duration.FromDays(3)).OrThrow().Invitation!.Answer);
    }

    [Fact]
    public void The_same_answer_twice_changes_nothing_also_when_the_question_has_lapsed_since()
    {
        var answered = Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.Yes, InTime).OrThrow();

        Assert.Same(answered, answered.AnsweredBy(Johan, Code, InvitationAnswer.Yes, TooLate).Accepted);
    }

    [Theory]
    [InlineData(InvitationAnswer.Yes, InvitationAnswer.No)]
    [InlineData(InvitationAnswer.No, InvitationAnswer.Yes)]
    [InlineData(InvitationAnswer.Yes, InvitationAnswer.TalkFirst)]
    public void Another_answer_afterwards_is_refused(InvitationAnswer first, InvitationAnswer second)
    {
        var answered = Asked(Johan.Id).AnsweredBy(Johan, Code, first, InTime).OrThrow();

        Assert.Equal(Refusal.CodeUsed, answered.AnsweredBy(Johan, Code, second, InTime).Refusal);
    }

    [Fact]
    public void Only_the_one_asked_answers()
    {
        Assert.Equal(Refusal.CodeNotYours, Asked(Johan.Id).AnsweredBy(Stranger, Code, InvitationAnswer.Yes, InTime).Refusal);
        Assert.Equal(Refusal.Oneself, Asked(to: null).AnsweredBy(Ina, Code, InvitationAnswer.Yes, InTime).Refusal);
    }

    [Fact]
    public void Nobody_else_can_repeat_an_answer()
    {
        var answered = Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.Yes, InTime).OrThrow();

        Assert.Equal(Refusal.CodeNotYours, answered.AnsweredBy(Stranger, Code, InvitationAnswer.Yes, InTime).Refusal);
    }

    [Fact]
    public void A_mentor_becomes_known_by_the_name_they_have_now()
    {
        var renamed = Pair.Knowing(Johan with { Name = "Johan Ek" }).Knowing(Ina with { Name = "Ina Ek", Zone = "Asia/Tokyo" });

        Assert.Equal(("Johan Ek", "Ina Ek", "Asia/Tokyo"), (renamed.Mentor!.Name, renamed.Adept.Name, renamed.Adept.Zone));
    }

    [Fact]
    public void Somebody_who_joins_is_no_longer_waiting_to_be_asked()
    {
        var joined = (Johan with { AskedIn = [Ours] }).Joins(new Membership(Ours, Role.Mentor, "Ina"));

        Assert.Empty(joined.AskedIn);
        Assert.Equal("Ina", Assert.Single(joined.Joins(new Membership(Ours, Role.Mentor, "Ina")).Mentorships).With);
    }
}
