using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Agreeing;

namespace MentorBot.Core.Tests.Journey;

public class RestFlowTests
{
    private static Talk For(Person me, Mentorship? mentorship = null) =>
        Talk.Begun(new RestFlow(), Scene(me, mentorship), mentorship is null ? null : AboutOurs);

    private static ImmutableArray<Button> Buttons(Talk talk) => [.. talk.Page!.Lines.SelectMany(l => l.Buttons), .. talk.Page.Buttons];

    private static Talk Press(Talk talk, string title, params (string, string)[] fields) =>
        talk.PressButton(Assert.Single(Buttons(talk), b => b.Title == title), fields);

    private static Talk Until(Talk talk, string date) => talk.Press(Verbs.Next, ("date", date));

    private static string Said(Talk talk) => Assert.IsType<Step.End>(talk.Last).Last.Lines[0].Text;

    [Fact]
    public void Everybody_can_have_quiet_whether_in_a_mentorship_or_not() => Assert.Equal(
        ["Tyst i en dag", "Tyst i en vecka", "Tyst till ett datum", "Tyst tills vidare", "Inte nu"],
        Buttons(For(Ina)).Select(b => b.Title));

    [Theory]
    [InlineData("Tyst i en dag", "2026-09-15 08:00")]
    [InlineData("Tyst i en vecka", "2026-09-21 08:00")]
    public void Quiet_ends_on_a_morning(string title, string until)
    {
        var quiet = Press(For(Ina), title);

        Assert.Equal(Sweden.At(until), quiet.Scene.Me.SnoozedUntil);
        Assert.Contains(When.Date(quiet.Scene, Sweden.At(until)), Said(quiet), StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_until_a_date_ends_as_that_day_begins() =>
        Assert.Equal(Sweden.At("2026-09-30 00:00"), Until(Press(For(Ina), "Tyst till ett datum"), "2026-09-30").Scene.Me.SnoozedUntil);

    [Theory]
    [InlineData("", "refusal.NotADate")]
    [InlineData("2026-02-30", "refusal.NotADate")]
    [InlineData("2026-09-14", "rest.past")]
    [InlineData("0001-01-01", "rest.past")]
    [InlineData("-9998-01-01", "rest.past")]
    [InlineData("2027-09-15", "rest.tooLong")]
    [InlineData("9999-12-31", "rest.tooLong")]
    public void A_date_that_does_not_do_stays_to_be_changed(string date, string why)
    {
        var again = Until(Press(For(Ina), "Tyst till ett datum"), date);

        Assert.Equal(Scene(Ina).Library.Texts.Say(Language.Swedish, why), again.Note);
        Assert.Equal(date, again.Page!.Fields[0].Value);
        Assert.Null(again.Scene.Me.SnoozedUntil);
    }

    [Fact]
    public void What_a_stop_means_is_said_before_and_after()
    {
        var begun = For(Ina);
        var stopped = Press(begun, "Tyst tills vidare");

        Assert.Contains(begun.Page!.Lines, l => l.Text == "Är det tyst tills vidare säger jag inte ens till om den andra ställer in ett möte.");
        Assert.True(stopped.Scene.Me.Stopped);
        Assert.Contains("Ställer den andra in ett möte får du inte veta det av mig", Said(stopped), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_stopped_everything_can_start_again_and_not_stop_once_more()
    {
        var stopped = For(Ina with { Stopped = true });
        var started = Press(stopped, "Sätt i gång igen");

        Assert.Equal("Just nu säger jag inget självmant.", stopped.Page!.Lines[1].Text);
        Assert.DoesNotContain(Buttons(stopped), b => b.Title == "Tyst tills vidare");
        Assert.Equal(Ina, started.Scene.Me);
    }

    [Fact]
    public void Who_has_quiet_is_told_until_when()
    {
        var quiet = For(Ina with { SnoozedUntil = Sweden.At("2026-09-21 08:00") });
        var over = For(Ina with { SnoozedUntil = Now });

        Assert.Equal("Just nu är det tyst härifrån till måndag 21 september.", quiet.Page!.Lines[1].Text);
        Assert.Null(Press(quiet, "Sätt i gång igen").Scene.Me.SnoozedUntil);
        Assert.DoesNotContain(Buttons(over), b => b.Title == "Sätt i gång igen");
    }

    [Fact]
    public void A_pause_is_put_to_the_other_until_the_beginning_of_a_day()
    {
        var asked = Press(For(Johan, Pair), "Föreslå Ina en paus");
        var sent = Until(asked, "2026-11-01");

        var proposal = sent.Scene.Mentorship!.Open(ProposalKind.Pause)!;
        Assert.Equal((Role.Mentor, FirstOfNovember), (proposal.By, proposal.Until));
        Assert.Null(sent.Scene.Mentorship!.Pause);
        Assert.Equal("Ditt förslag om en paus till söndag 1 november ligger hos Ina.", Said(sent));
        Assert.Equal((ProposalActs.Withdraw, "1"), (sent.Page!.Buttons[0].Verb, sent.Page.Buttons[0].Data[ProposalCards.Number]));
    }

    [Theory]
    [InlineData("2026-09-14", "rest.past")]
    [InlineData("2027-03-15", "rest.pauseTooLong")]
    [InlineData("snart", "refusal.NotADate")]
    public void A_pause_has_its_bounds(string date, string why)
    {
        var again = Until(Press(For(Ina, Pair), "Föreslå Johan en paus"), date);

        Assert.Equal(Scene(Ina).Library.Texts.Say(Language.Swedish, why), again.Note);
        Assert.Empty(again.Scene.Mentorship!.Proposals);
    }

    [Fact]
    public void What_the_other_proposed_stands_in_the_field_and_pressing_on_is_a_yes()
    {
        var asked = Press(For(Johan, PauseProposed(Role.Adept)), "Föreslå Ina en paus");

        Assert.StartsWith("Ina har föreslagit en paus till söndag 1 november.", asked.Question, StringComparison.Ordinal);
        Assert.Equal("2026-11-01", asked.Page!.Fields[0].Value);
        Assert.Equal(new(Now, FirstOfNovember), Until(asked, "2026-11-01").Scene.Mentorship!.Pause);
        Assert.Equal([ProposalAnswer.Countered, null], Until(asked, "2026-11-02").Scene.Mentorship!.Proposals.Select(p => p.Answer));
    }

    [Fact]
    public void The_same_date_is_a_yes_across_zones()
    {
        var inNewYork = Johan with { Zone = "America/New_York" };
        var asked = Press(For(inNewYork, PauseProposed(Role.Adept).Knowing(inNewYork)), "Föreslå Ina en paus");

        Assert.StartsWith("Ina har föreslagit en paus till söndag 1 november.", asked.Question, StringComparison.Ordinal);
        Assert.Equal(FirstOfNovember, Until(asked, asked.Page!.Fields[0].Value).Scene.Mentorship!.Pause!.Until);
    }

    [Fact]
    public void Ones_own_proposal_can_be_replaced_or_taken_back()
    {
        var asked = Press(For(Ina, PauseProposed(Role.Adept)), "Föreslå Johan en paus");

        Assert.Equal([ProposalAnswer.Withdrawn, null], Until(asked, "2026-11-02").Scene.Mentorship!.Proposals.Select(p => p.Answer));
        Assert.Equal(ProposalAnswer.Withdrawn, Press(asked, "Ta tillbaka förslaget").Scene.Mentorship!.Proposals[0].Answer);
    }

    [Fact]
    public void With_a_mentor_outside_the_pause_begins_at_once() => Assert.Equal(
        "Du och Johan pausar till söndag 1 november.",
        Said(Until(Press(For(Ina, Outside), "Pausa med Johan"), "2026-11-01")));

    [Fact]
    public void A_pause_that_goes_on_is_told_and_one_that_needs_a_mentor_or_has_none_left_is_not_offered()
    {
        var resting = PauseProposed(Role.Adept).Answer(1, Role.Mentor, yes: true, Now).OrThrow();

        Assert.Equal("Du och Johan pausar till söndag 1 november.", For(Ina, resting).Page!.Lines[1].Text);
        Assert.All([Alone, Pair.TellForMe(Role.Mentor, "Tack", Now).OrThrow()], mentorship =>
            Assert.DoesNotContain(Buttons(For(Ina, mentorship)), b => b.Verb == "propose"));
        Assert.DoesNotContain(Buttons(For(Stranger, Pair)), b => b.Verb == "propose");
    }

    [Fact]
    public void With_several_mentorships_the_pause_first_asks_which()
    {
        var busy = Ina.Joins(new(new("over"), Role.Adept, "Kim") { IsOver = true }).Joins(new(new("none"), Role.Adept, "")).Joins(new(Ours, Role.Adept, "Johan"))
            .Joins(new(new("other"), Role.Mentor, "Sam"));
        var which = Press(For(busy), "Föreslå en paus");

        Assert.Equal(["Du är mentor för Sam", "Du är adept, med Johan"], which.Page!.Lines[0].Buttons.Select(b => b.Title));

        var chosen = Answer.Press(Verbs.Next, (Facts.Mentorship, Ours.Value));
        Assert.Equal(Ours, which.Flow.Wants(which.State, chosen).Mentorship);
        var asked = (which with { Scene = Scene(busy, Pair) }).Press(Verbs.Next, (Facts.Mentorship, Ours.Value));
        Assert.Equal(Ours, asked.Flow.Wants(asked.State, null).Mentorship);
        Assert.Equal(FirstOfNovember, Until(asked, "2026-11-01").Scene.Mentorship!.Open(ProposalKind.Pause)!.Until);
    }

    [Theory]
    [InlineData("over", "refusal.Ended")]
    [InlineData("alone", "rest.noMentor")]
    [InlineData("somebody else's", "refusal.NotYours")]
    [InlineData("gone", "refusal.NotYours")]
    public void One_that_cannot_pause_says_why(string what, string why)
    {
        var mentorship = what switch
        {
            "over" => Pair.TellForMe(Role.Mentor, "Tack", Now).OrThrow(),
            "alone" => Alone,
            "gone" => null,
            _ => Pair,
        };
        var me = (what == "somebody else's" ? Stranger : Ina).Joins(new(Ours, Role.Adept, "Johan")).Joins(new(new("other"), Role.Mentor, "Sam"));

        var again = (Press(For(me), "Föreslå en paus") with { Scene = Scene(me, mentorship) }).Press(Verbs.Next, (Facts.Mentorship, Ours.Value));

        Assert.Equal(Scene(Ina).Library.Texts.Say(Language.Swedish, why), again.Note);
    }

    [Fact]
    public void Not_now_and_back_change_nothing()
    {
        var begun = For(Ina, Pair);

        Assert.Same(Changes.None, begun.Press(Verbs.NotNow).Last!.Changes);
        Assert.Equal(Pages.EverythingOn(begun.Page!), Pages.EverythingOn(Press(begun, "Föreslå Johan en paus").Press(Verbs.Back).Page!));
    }

    [Fact]
    public void The_command_takes_the_mentorship_along_that_can_be_meant()
    {
        var act = Commands.Read("paus")!;

        var onward = Assert.IsType<Step.Onward>(Acts.Do(act, Scene(Ina, Pair)));
        Assert.Equal((RestFlow.FlowName, Ours.Value), (onward.Flow, onward.Facts[Facts.Mentorship]));
        Assert.Empty(Assert.IsType<Step.Onward>(Acts.Do(act, Scene(Ina))).Facts);
        Assert.Equal(Ours, Acts.Wants(act, Ina.Joins(new(Ours, Role.Adept, "Johan"))).Mentorship);
    }

    [Fact]
    public void It_is_there_in_english()
    {
        var begun = For(Ina.Speaking(Language.English), Pair);

        Assert.Equal("What would you like to rest?", begun.Question);
        Assert.Equal("You and Johan pause until Sunday 1 November.", Said(Until(Press(For(Ina.Speaking(Language.English), Outside), "Pause with Johan"), "2026-11-01")));
    }
}
