using MentorBot.Core.Matching;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Matching;

/// <summary>The adept's side: wording a question, and having it asked.</summary>
public class AskingTests
{
    [Fact]
    public void A_question_waits_thirty_days()
    {
        var invitation = Alone.Ask(Code, Johan.Id, "Johan", Wording, agreed: false, Now).OrThrow().Invitation!;

        Assert.False(invitation.HasLapsed(Sweden.At("2026-10-14 09:59")));
        Assert.True(invitation.HasLapsed(Sweden.At("2026-10-14 10:00")));
    }

    [Fact]
    public void Nobody_is_their_own_mentor() =>
        Assert.Equal(Refusal.Oneself, Alone.Ask(Code, Ina.Id, "Ina", Wording, agreed: false, Now).Refusal);

    [Theory]
    [InlineData("", "Johan")]
    [InlineData("Hej", "")]
    public void A_question_needs_words_and_a_name(string wording, string called) =>
        Assert.Equal(Refusal.Empty, Alone.Ask(Code, Johan.Id, called, wording, agreed: false, Now).Refusal);

    [Theory]
    [InlineData(2_000, 80, null)]
    [InlineData(2_001, 80, Refusal.TooLong)]
    [InlineData(2_000, 81, Refusal.TooLong)]
    public void Words_and_name_have_a_longest_length(int wording, int called, Refusal? refusal) => Assert.Equal(
        refusal, Alone.Ask(Code, Johan.Id, new string('j', called), new string('h', wording), agreed: false, Now).Refusal);

    [Fact]
    public void A_pair_asks_nobody_else() =>
        Assert.Equal(Refusal.AlreadyAnswered, Pair.Ask("other", Stranger.Id, "Sam", Wording, agreed: false, Now).Refusal);

    [Fact]
    public void After_a_no_somebody_else_can_be_asked()
    {
        var declined = Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.No, Now).OrThrow();

        var again = declined.Ask("other", Stranger.Id, "Sam", Wording, agreed: false, Now).OrThrow();

        Assert.Equal((Stranger.Id, null), (again.Invitation!.To, again.Invitation.Answer));
    }

    [Fact]
    public void The_words_stay_the_adepts_alone_until_they_are_sent()
    {
        var worded = Asked(Johan.Id).Invitation!;

        Assert.Equal(Wording, worded.Wording.ReadBy(Ina));
        Assert.Null(worded.WordingForMentor);
    }

    [Fact]
    public void Letting_the_bot_ask_sends_the_words()
    {
        var sent = Asked(Johan.Id).LetTheBotAsk(Now).OrThrow().Invitation!;

        Assert.Equal(Wording, sent.WordingForMentor.ReadBy(Johan));
        Assert.Equal(Now, sent.BotAsksAt);
    }

    [Fact]
    public void Letting_the_bot_ask_twice_asks_once()
    {
        var sent = Asked(Johan.Id).LetTheBotAsk(Now).OrThrow();

        Assert.Same(sent, sent.LetTheBotAsk(Sweden.At("2026-09-15 10:00")).Accepted);
    }

    [Fact]
    public void The_bot_can_only_ask_somebody_who_was_picked()
    {
        Assert.Equal(Refusal.UnknownPerson, Asked(to: null).LetTheBotAsk(Now).Refusal);
        Assert.Equal(Refusal.UnknownPerson, Alone.LetTheBotAsk(Now).Refusal);
    }

    [Theory]
    [InlineData(InvitationAnswer.Yes)]
    [InlineData(InvitationAnswer.No)]
    public void The_bot_does_not_ask_what_is_answered(InvitationAnswer answer)
    {
        var answered = Asked(Johan.Id).AnsweredBy(Johan, Code, answer, Now).OrThrow();

        Assert.Equal(Refusal.AlreadyAnswered, answered.LetTheBotAsk(Now).Refusal);
    }

    [Fact]
    public void Whoever_was_asked_and_whoever_asked_are_the_only_readers() =>
        Assert.Equal([Ina.Id, Johan.Id], Asked(Johan.Id).LetTheBotAsk(Now).OrThrow().Readers);
}
