using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

public class WhyNowFlowTests
{
    /// <summary>Ina has said that she wants a mentor, and not yet why.</summary>
    private static readonly Mentorship JustBegun = Mentorship.Begin(Ours, Party.Of(Ina), Pace.Usual, Now);

    private static Talk Begun => Talk.Begun(new WhyNowFlow(), Scene(Ina, JustBegun));

    [Fact]
    public void The_sentence_stands_and_leads_on_to_whom_to_ask()
    {
        var told = Begun.Write("Jag blev chef i våras.").Write("Att jag slutar ursäkta mig.").Write(Sentence).Press(Verbs.Next);

        var onward = Assert.IsType<Step.Onward>(told.Last);
        var mentorship = told.Scene.Mentorship!;
        Assert.Equal((AskFlow.FlowName, mentorship.Id.Value), (onward.Flow, onward.Facts[Facts.Mentorship]));
        Assert.Equal(Sentence, Assert.Single(mentorship.Intentions).Text.ReadBy(Ina));
        Assert.Equal((Ours, Ina.Id), (mentorship.Id, mentorship.Adept.Id));
        Assert.Null(mentorship.Mentor);
    }

    [Fact]
    public void All_that_was_written_goes_into_the_journal_with_its_questions()
    {
        var entry = Assert.Single(Begun.Write("Jag blev chef.").Press(Verbs.Skip).Write(Sentence).Press(Verbs.Next).Journal);

        Assert.Equal(Occasion.WhyNow, entry.Occasion);
        Assert.Equal(["Jag blev chef.", Sentence], entry.Items.Select(i => i.Answer));
        Assert.Equal("Varför just nu, och inte om ett halvår?", entry.Items[0].Question);
    }

    [Fact]
    public void The_first_two_can_be_skipped_and_the_sentence_cannot()
    {
        var atTheSentence = Begun.Press(Verbs.Skip).Press(Verbs.Skip);

        Assert.DoesNotContain(atTheSentence.Page!.Buttons, b => b.Verb == Verbs.Skip);
        Assert.Equal(Scene(Ina).Refused(Refusal.Empty), atTheSentence.Write("  ").Note);
    }

    [Fact]
    public void Nothing_written_gets_a_kind_word() => Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Begun.Write("").Note);

    [Fact]
    public void Earlier_words_stay_in_sight_unchanged()
    {
        const string Odd = "1. **Jag** blev [chef](x)\n- på riktigt 😀 שלום";

        Assert.Equal([Odd], Begun.Write(Odd).OwnWords);
        Assert.Equal([Odd, "Lugnet"], Begun.Write(Odd).Write("Lugnet").OwnWords);
    }

    [Fact]
    public void A_sentence_that_is_too_long_stays_to_be_shortened()
    {
        var longest = new string('å', WhyNowFlow.LongestSentence);
        var atTheSentence = Begun.Press(Verbs.Skip).Press(Verbs.Skip);

        Assert.Contains("Högst 300 tecken", atTheSentence.Write(longest + "å").Note, StringComparison.Ordinal);
        Assert.Equal(longest + "å", atTheSentence.Write(longest + "å").Page!.Fields[0].Value);
        Assert.Null(atTheSentence.Write(longest).Note);
    }

    [Fact]
    public void A_sentence_can_be_changed_before_it_stands()
    {
        var changing = Begun.Press(Verbs.Skip).Press(Verbs.Skip).Write("Första försöket").Press(Verbs.Back);

        Assert.Equal("Första försöket", changing.Page!.Fields[0].Value);
        Assert.Equal("Andra", changing.Write("Andra").Press(Verbs.Next).Scene.Mentorship!.Intentions[0].Text.ReadBy(Ina));
    }

    [Fact]
    public void A_sentence_written_on_several_lines_becomes_one() => Assert.EndsWith(
        "**Våga. På riktigt.**",
        Begun.Press(Verbs.Skip).Press(Verbs.Skip).Write("Våga.\r\n\n På riktigt.").Page!.Lines[0].Text,
        StringComparison.Ordinal);

    [Fact]
    public void Somebody_who_has_a_mentor_already_is_asked_who_it_is()
    {
        var has = ImmutableDictionary<string, string>.Empty.Add(WhyNowFlow.HasMentor, "1");

        var told = Talk.Begun(new WhyNowFlow(), Scene(Ina, JustBegun), has).Press(Verbs.Skip).Press(Verbs.Skip).Write(Sentence).Press(Verbs.Next);

        Assert.Equal("1", Assert.IsType<Step.Onward>(told.Last).Facts[WhyNowFlow.HasMentor]);
    }

    [Fact]
    public void What_it_touches_most_may_be_said_and_the_questions_lean_that_way()
    {
        var confirming = Begun.Press(Verbs.Skip).Press(Verbs.Skip).Write(Sentence);
        Assert.False(Assert.IsType<ChoiceField>(Assert.Single(confirming.Page!.Fields)).Expanded);

        Assert.Equal([QuestionTheme.Courage], confirming.Press(Verbs.Next, ("touches", "Courage")).Scene.Me.LeansTo(Ours));
        Assert.Null(confirming.Press(Verbs.Next).Scene.Me.Leaning);
        Assert.Empty(confirming.Press(Verbs.Next, ("touches", "Weather")).Scene.Me.LeansTo(Ours));
    }

    [Fact]
    public void What_it_touches_stays_chosen_while_the_sentence_is_changed()
    {
        var changing = Begun.Press(Verbs.Skip).Press(Verbs.Skip).Write("Första försöket").Press(Verbs.Back, ("touches", "Contact"));

        Assert.Equal("Contact", changing.Write("Andra").Page!.Fields[0].Value);
    }

    [Theory]
    [InlineData(Verbs.Save)]
    [InlineData(Verbs.Skip)]
    public void With_the_sentence_it_may_change_later(string verb)
    {
        var before = Ina.Leans(Leanings.None.Intending(Ours, QuestionTheme.Courage));
        var rewriting = Talk.Begun(new IntentionFlow(), Scene(before, Alone), AboutOurs);
        Assert.Equal("Courage", rewriting.Page!.Fields[1].Value);

        Assert.Empty(rewriting.Press(verb, ("sentence", "Något nytt"), ("touches", "")).Scene.Me.LeansTo(Ours));
        Assert.Equal([QuestionTheme.Contact], rewriting.Press(verb, ("sentence", "Något nytt"), ("touches", "Contact")).Scene.Me.LeansTo(Ours));
    }
}
