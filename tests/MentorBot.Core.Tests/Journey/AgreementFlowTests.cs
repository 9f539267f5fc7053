using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Agreeing;

namespace MentorBot.Core.Tests.Journey;

public class AgreementFlowTests
{
    private static readonly (string, string)[] Filled =
        [("rhythm", "21"), ("months", "6"), ("stays", "Allt"), ("cancelling", "Ina bokar"), ("chafing", ""), ("done", "När jag *vågar*")];

    private static Talk For(Person me, Mentorship mentorship) => Talk.Begun(new AgreementFlow(), Scene(me, mentorship), AboutOurs);

    private static Talk AdeptsForm(Mentorship mentorship) => For(Ina, mentorship).Press(Verbs.Skip);

    private static IEnumerable<string> Values(Talk talk) => talk.Page!.Fields.Select(f => f.Value);

    [Fact]
    public void The_adept_begins_with_why_then_fills_one_form_and_sends_it()
    {
        var begun = For(Ina, Pair);
        var form = begun.Write(Sentence);
        var scope = form.Press(Verbs.Next, Filled);
        var sent = scope.Press(Verbs.Next);

        Assert.Equal([Sentence], Values(begun));
        Assert.Equal("Vad gäller mellan dig och Johan?", form.Question);
        Assert.Contains("Johan är ditt bollplank", scope.Page!.Lines[1].Text, StringComparison.Ordinal);
        Assert.Equal("Det är vi med på, skicka till Johan", scope.Page.Buttons[0].Title);
        Assert.Equal("Ditt förslag ligger hos Johan", sent.Page!.Lines[0].Text);
        var proposal = sent.Scene.Mentorship!.Open(ProposalKind.Agreement)!;
        Assert.Equal((Role.Adept, 21, 6), (proposal.By, proposal.Frame!.RhythmDays, proposal.Frame.Months));
        Assert.Equal(["Allt", "Ina bokar", "", "När jag *vågar*"], proposal.Frame.TextsFor(Johan.Id));
        Assert.Null(sent.Scene.Mentorship!.Agreement);
    }

    [Fact]
    public void The_mentor_begins_with_the_form_and_never_sees_why()
    {
        var form = For(Johan, Pair);

        Assert.DoesNotContain(Sentence, Pages.EverythingOn(form.Page!), StringComparison.Ordinal);
        Assert.DoesNotContain(form.Page!.Buttons, b => b.Verb == Verbs.Back);
        Assert.Equal(Role.Mentor, form.Press(Verbs.Next, Filled).Press(Verbs.Next).Scene.Mentorship!.Open(ProposalKind.Agreement)!.By);
    }

    [Fact]
    public void A_form_nobody_has_filled_in_begins_with_the_usual_pace() => Assert.Equal(["28", "12", "", "", "", ""], Values(AdeptsForm(Pair)));

    [Fact]
    public void It_begins_with_what_waits_and_else_with_what_holds()
    {
        Assert.Equal(["14", "9", "Allt", "Ina bokar", "", "När jag *vågar*"], Values(For(Johan, Proposed(Role.Adept))));
        Assert.Equal(["14", "9", "Allt", "Ina bokar", "", "När jag *vågar*"], Values(For(Johan, Agreed)));
        Assert.Equal(
            "Lite",
            Values(For(Johan, Agreed.ProposeFrame(Role.Adept, Frame("Lite"), 1, Later).OrThrow())).ElementAt(2));
    }

    [Theory]
    [InlineData(10, "Med 10 dagar emellan")]
    [InlineData(14, "Varannan vecka")]
    [InlineData(56, "Var åttonde vecka")]
    public void A_rhythm_from_elsewhere_stays_a_choice(int days, string title)
    {
        var rhythm = Assert.IsType<ChoiceField>(For(Johan, Proposed(Role.Adept, rhythm: days)).Page!.Fields[0]);

        Assert.Equal(title, Assert.Single(rhythm.Choices, c => c.Value == rhythm.Value).Title);
        Assert.Equal(rhythm.Choices.Select(c => int.Parse(c.Value, System.Globalization.CultureInfo.InvariantCulture)).Order(), rhythm.Choices.Select(c => int.Parse(c.Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_changed_sentence_is_kept_when_the_dialog_ends()
    {
        var underWay = For(Ina, Pair).Write("Jag vill säga\nnej").Press(Verbs.Next, Filled);
        var sent = underWay.Press(Verbs.Next);

        Assert.Equal(Sentence, underWay.Scene.Mentorship!.IntentionFor(Ina.Id));
        Assert.Equal("Jag vill säga nej", sent.Scene.Mentorship!.IntentionFor(Ina.Id));
        Assert.Equal("Jag vill säga nej", Assert.Single(Assert.Single(sent.Journal).Items).Answer);
    }

    [Fact]
    public void Who_leaves_at_the_form_keeps_the_sentence_and_proposes_nothing()
    {
        var left = For(Ina, Pair).Write("Jag vill säga nej").Press(Verbs.NotNow, Filled);

        Assert.True(left.IsOver);
        Assert.Equal("Jag vill säga nej", left.Scene.Mentorship!.IntentionFor(Ina.Id));
        Assert.Empty(left.Scene.Mentorship.Proposals);
    }

    [Fact]
    public void A_sentence_that_holds_is_no_entry()
    {
        var sent = AdeptsForm(Pair).Press(Verbs.Next, Filled).Press(Verbs.Next);

        Assert.Empty(sent.Journal);
        Assert.Single(sent.Scene.Mentorship!.Intentions);
        Assert.Empty(For(Ina, Pair).Press(Verbs.NotNow, ("sentence", "Annat")).Journal);
    }

    [Fact]
    public void What_is_no_sentence_gets_a_kind_word()
    {
        Assert.Equal(Scene(Ina).Refused(Refusal.Empty), For(Ina, Pair).Write(" ").Note);
        Assert.Equal(Scene(Ina).Say("whyNow.oneSentence"), For(Ina, Pair).Write(new string('å', WhyNowFlow.LongestSentence + 1)).Note);
    }

    [Fact]
    public void What_cannot_be_proposed_stands_in_the_form_as_it_was_written()
    {
        var tooLong = new string('å', Core.Journey.Frame.LongestText + 1);

        var again = AdeptsForm(Pair).Press(Verbs.Next, ("rhythm", "28"), ("months", "12"), ("stays", tooLong), ("done", "Aldrig"));

        Assert.Equal(Scene(Ina).Refused(Refusal.TooLong), again.Note);
        Assert.Equal(["28", "12", tooLong, "", "", "Aldrig"], Values(again));
        Assert.Equal(Scene(Ina).Refused(Refusal.NotAFrame), AdeptsForm(Pair).Press(Verbs.Next, ("rhythm", "ofta"), ("months", "12")).Note);
    }

    [Fact]
    public void Back_and_forth_loses_nothing()
    {
        var back = AdeptsForm(Pair).Press(Verbs.Next, Filled).Press(Verbs.Back);

        Assert.Equal(["21", "6", "Allt", "Ina bokar", "", "När jag *vågar*"], Values(back));
        Assert.Equal("Allt", Values(back.Press(Verbs.Back, Filled).Press(Verbs.Skip)).ElementAt(2));
    }

    [Fact]
    public void What_the_other_proposed_meanwhile_is_shown_and_pressing_on_answers_it()
    {
        var writing = AdeptsForm(Pair).Press(Verbs.Next, Filled);

        var met = (writing with { Scene = Scene(Ina, Proposed(Role.Mentor, "Bara *det* vi säger")) }).Press(Verbs.Next);
        var sent = met.Press(Verbs.Next, Filled).Press(Verbs.Next);

        Assert.Equal(Scene(Ina).Refused(Refusal.Changed), met.Note);
        Assert.Equal("Johan har föreslagit det här under tiden", met.Page!.Lines[0].Text);
        Assert.Equal(["Bara *det* vi säger", "Ina bokar", "När jag *vågar*"], met.OwnWords);
        Assert.Equal("Allt", Values(met).ElementAt(2));
        Assert.Equal([ProposalAnswer.Countered, null], sent.Scene.Mentorship!.Proposals.Select(p => p.Answer));
        Assert.Equal("Allt", sent.Scene.Mentorship.Open(ProposalKind.Agreement)!.Frame!.Stays.ReadBy(Johan.Id));
    }

    [Fact]
    public void Every_further_proposal_of_the_others_is_shown_before_it_is_answered()
    {
        var first = Proposed(Role.Mentor, "Ett");
        var met = (AdeptsForm(Pair).Press(Verbs.Next, Filled) with { Scene = Scene(Ina, first) }).Press(Verbs.Next);

        var again = (met with { Scene = Scene(Ina, first.ProposeFrame(Role.Mentor, Frame("Två"), 1, Later).OrThrow()) }).Press(Verbs.Next, Filled);

        Assert.Equal(Scene(Ina).Refused(Refusal.Changed), again.Note);
        Assert.Equal("Två", again.OwnWords.First());
    }

    [Fact]
    public void Sending_back_what_the_other_proposed_agrees()
    {
        var form = For(Johan, Proposed(Role.Adept));

        var agreed = form.Press(Verbs.Next, [.. form.Page!.Fields.Select(f => (f.Id, f.Value))]).Press(Verbs.Next);

        Assert.NotNull(agreed.Scene.Mentorship!.Agreement);
        Assert.Equal("Du och Ina är överens", agreed.Page!.Lines[0].Text);
    }

    [Fact]
    public void Decided_twice_it_proposes_once()
    {
        var scope = AdeptsForm(Pair).Press(Verbs.Next, Filled);
        var sent = scope.Press(Verbs.Next);

        var again = (scope with { Scene = sent.Scene }).Press(Verbs.Next);

        Assert.Same(sent.Scene.Mentorship, again.Scene.Mentorship);
        Assert.Equal(Pages.EverythingOn(sent.Page!), Pages.EverythingOn(again.Page!));
    }

    [Fact]
    public void With_a_mentor_outside_it_holds_at_once_and_says_so()
    {
        var form = AdeptsForm(Outside);
        var agreed = form.Press(Verbs.Next, Filled).Press(Verbs.Next);

        Assert.DoesNotContain("läser", form.Page!.Lines[1].Text, StringComparison.Ordinal);
        Assert.Equal("Det är vi med på", form.Press(Verbs.Next, Filled).Page!.Buttons[0].Title);
        Assert.Equal(21, agreed.Scene.Mentorship!.Agreement!.Frame.RhythmDays);
        Assert.Equal("Johan är inte med här i Teams, så ditt ord räcker. Gå gärna igenom det när ni ses.", agreed.Page!.Lines[^1].Text);
    }

    [Fact]
    public void The_whole_of_it_is_there_in_english()
    {
        var english = Talk.Begun(new AgreementFlow(), Scene(Johan.Speaking(Language.English), Pair), AboutOurs);

        Assert.Equal("What do you and Ina agree on?", english.Question);
        Assert.StartsWith("You are a sounding board", english.Press(Verbs.Next, Filled).Page!.Lines[1].Text, StringComparison.Ordinal);
        Assert.Contains("You meet **every third week** for **6 months**.", english.Press(Verbs.Next, Filled).Press(Verbs.Next).Page!.Lines.Select(l => l.Text));
    }

    [Fact]
    public void It_takes_the_two_of_a_pair_that_goes_on()
    {
        var flow = new AgreementFlow();

        Assert.Equal(Refusal.NotYours, flow.MayBegin(AboutOurs, Scene(Stranger, Pair)));
        Assert.Equal(Refusal.NotYours, flow.MayBegin(AboutOurs, Scene(Ina)));
        Assert.Equal(Refusal.NoMentorYet, flow.MayBegin(AboutOurs, Scene(Ina, Alone)));
        Assert.Equal(Refusal.Ended, flow.MayBegin(AboutOurs, Scene(Ina, Pair.TellForMe(Role.Mentor, "Tack", Now).OrThrow())));
    }

    [Fact]
    public void An_end_that_comes_meanwhile_is_told_in_the_form()
    {
        var scope = AdeptsForm(Pair).Press(Verbs.Next, Filled);

        var over = (scope with { Scene = Scene(Ina, Pair.TellForMe(Role.Mentor, "Tack", Now).OrThrow()) }).Press(Verbs.Next);

        Assert.Equal(Scene(Ina).Refused(Refusal.Ended), over.Note);
        Assert.Null(over.Scene.Mentorship!.Agreement);
    }
}
