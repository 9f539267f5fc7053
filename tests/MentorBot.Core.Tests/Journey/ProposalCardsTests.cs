using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Agreeing;

namespace MentorBot.Core.Tests.Journey;

public class ProposalCardsTests
{
    private static Step.End Do(Person me, Mentorship? mentorship, string verb, int number = 0) =>
        Assert.IsType<Step.End>(Acts.Do(Answer.Press(verb, (Facts.Mentorship, Ours.Value), (ProposalCards.Number, $"{number}")), Scene(me, mentorship, Later)));

    private static Page Shown(Person me, Mentorship? mentorship) => Fit(Do(me, mentorship, ProposalActs.Show).Last);

    private static Page Fit(Page page)
    {
        Pages.AssertFitForTeams(page);
        return page;
    }

    private static IEnumerable<string> Titles(Page page) => page.Buttons.Select(b => b.Title);

    private static IEnumerable<string> OwnWords(Page page) => page.Lines.Where(l => l.Style == LineStyle.Own).Select(l => CardReader.Shown(l.Text));

    [Fact]
    public void Where_nothing_is_agreed_it_says_so_and_offers_to_go_through_it()
    {
        var page = Shown(Ina, Pair);

        Assert.StartsWith("Du och Johan har inte kommit överens om något än.", page.Lines[0].Text, StringComparison.Ordinal);
        var button = Assert.Single(page.Buttons);
        Assert.Equal((Acts.Begin, AgreementFlow.FlowName, Ours.Value), (button.Verb, button.Data[Facts.Flow], button.Data[Facts.Mentorship]));
    }

    [Fact]
    public void What_was_agreed_is_shown_in_the_readers_own_copy()
    {
        var page = Shown(Johan, Agreed);

        Assert.Equal("Det här gäller mellan dig och Ina sedan måndag 14 september", page.Lines[0].Text);
        Assert.Equal("Ni ses **varannan vecka** i **9 månader**.", page.Lines[1].Text);
        Assert.Equal(["Allt", "Ina bokar", "När jag *vågar*"], OwnWords(page));
        Assert.Equal(["Ändra"], Titles(page));
    }

    [Fact]
    public void A_proposal_is_shown_to_the_other_with_yes_and_to_its_maker_with_a_way_back()
    {
        Assert.Equal(["Ja, så är det", "Ändra", "Nej, inte så"], Titles(Shown(Johan, Proposed(Role.Adept))));
        Assert.Equal(["Ta tillbaka förslaget", "Ändra"], Titles(Shown(Ina, Proposed(Role.Adept))));
    }

    [Fact]
    public void What_holds_is_shown_beneath_a_proposal_to_change_it()
    {
        var changing = Agreed.ProposeFrame(Role.Mentor, Frame("Lite"), 1, Later).OrThrow();

        Assert.Equal(["Lite", "Ina bokar", "När jag *vågar*", "Allt", "Ina bokar", "När jag *vågar*"], OwnWords(Shown(Ina, changing)));
        Assert.Equal(["Lite", "Ina bokar", "När jag *vågar*", "Allt", "Ina bokar", "När jag *vågar*"], OwnWords(Shown(Johan, changing)));
    }

    [Fact]
    public void Without_a_mentor_there_is_a_clear_line()
    {
        var words = Scene(Ina).Say("agreement.noMentor");

        Assert.Equal(words, Shown(Ina, Alone).Lines[0].Text);
        Assert.Equal(words, Shown(Stranger, null).Lines[0].Text);
    }

    [Fact]
    public void With_several_mentorships_and_none_named_it_asks_which()
    {
        var busy = Ina.Joins(new(Ours, Role.Adept, "Johan")).Joins(new(new("other"), Role.Mentor, "Sam"));

        var page = Shown(busy, null);

        Assert.Equal(["Du är mentor för Sam", "Du är adept, med Johan"], Titles(page));
        Assert.All(page.Buttons, b => Assert.Equal(ProposalActs.Show, b.Verb));
    }

    [Fact]
    public void After_the_end_what_held_can_be_read_and_not_changed()
    {
        var ended = Agreed.ProposeFrame(Role.Mentor, Frame("Lite"), 1, Later).OrThrow().TellForMe(Role.Mentor, "Tack", Later).OrThrow();

        var page = Shown(Ina, ended);

        Assert.Equal("Allt", OwnWords(page).First());
        Assert.Empty(page.Buttons);
    }

    [Fact]
    public void Somebody_else_is_shown_nothing()
    {
        Assert.All([ProposalActs.Show, ProposalActs.Yes, ProposalActs.No, ProposalActs.Withdraw], verb =>
        {
            var step = Do(Stranger, Proposed(Role.Adept), verb, 1);
            Assert.Equal(Scene(Ina).Refused(Refusal.NotYours), Assert.Single(step.Last.Lines).Text);
            Assert.Same(Changes.None, step.Changes);
        });
    }

    public static TheoryData<ProposalKind, string, string> Questions { get; } = new()
    {
        { ProposalKind.Agreement, "Ina föreslår att det här gäller mellan er. Är det så?", "Ina proposes that this is what you agree on. Is it?" },
        { ProposalKind.Pause, "Ina föreslår en paus till söndag 1 november. Vill du det också?", "Ina proposes a pause until Sunday 1 November. Do you want that, too?" },
        { ProposalKind.Goodbye, "Ina säger att ni har haft ert avslutande samtal. Är det så?", "Ina says that you have had your closing talk. Is that right?" },
    };

    private static Mentorship FromIna(ProposalKind kind) => kind switch
    {
        ProposalKind.Agreement => Proposed(Role.Adept),
        ProposalKind.Pause => PauseProposed(Role.Adept),
        _ => GoodbyeProposed(Role.Adept),
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_other_is_asked_in_their_own_language_and_can_say_yes_or_no(ProposalKind kind, string swedish, string english)
    {
        var mentorship = FromIna(kind);
        var page = Fit(ProposalCards.Proposed(Scene(Johan, mentorship), mentorship.Proposals[0]));

        Assert.Equal(swedish, page.Lines[0].Text);
        Assert.Equal(english, ProposalCards.Proposed(Scene(Johan.Speaking(Language.English), mentorship), mentorship.Proposals[0]).Lines[0].Text);
        Assert.All([ProposalActs.Yes, ProposalActs.No], verb =>
        {
            var button = Assert.Single(page.Buttons, b => b.Verb == verb);
            Assert.Equal((Ours.Value, "1"), (button.Data[Facts.Mentorship], button.Data[ProposalCards.Number]));
        });
    }

    [Theory]
    [InlineData(ProposalKind.Agreement)]
    [InlineData(ProposalKind.Pause)]
    [InlineData(ProposalKind.Goodbye)]
    public void Nothing_of_it_is_said_where_others_may_look_on(ProposalKind kind)
    {
        var mentorship = FromIna(kind);

        Assert.Equal("Ert mentorskap", ProposalCards.Proposed(Scene(Johan, mentorship), mentorship.Proposals[0]).Summary);
    }

    [Theory]
    [InlineData(ProposalKind.Agreement)]
    [InlineData(ProposalKind.Pause)]
    [InlineData(ProposalKind.Goodbye)]
    public void A_reminder_says_first_that_it_waits(ProposalKind kind)
    {
        var mentorship = FromIna(kind);
        var page = Fit(ProposalCards.Reminder(Scene(Johan, mentorship), mentorship.Proposals[0]));

        Assert.Equal("Det här väntar fortfarande på ditt svar. Ett nej går lika bra.", page.Lines[0].Text);
        Assert.Equal(ProposalCards.Proposed(Scene(Johan, mentorship), mentorship.Proposals[0]).Lines.Select(l => l.Text), page.Lines.Skip(1).Select(l => l.Text));
    }

    [Theory]
    [InlineData(ProposalKind.Agreement, "Du och Ina är överens", "Johan säger ja. Det här gäller nu mellan er")]
    [InlineData(ProposalKind.Pause, "Du och Ina pausar till söndag 1 november.", "Johan säger ja. Ni pausar till söndag 1 november.")]
    [InlineData(
        ProposalKind.Goodbye,
        "Därmed är mentorskapet mellan dig och Ina avslutat. Det du har skrivit ligger kvar hos dig.",
        "Johan säger också att ni har haft ert avslutande samtal. Därmed är mentorskapet avslutat, och det du har skrivit ligger kvar hos dig.")]
    public void A_yes_is_seen_by_both(ProposalKind kind, string said, string told)
    {
        var step = Do(Johan, FromIna(kind), ProposalActs.Yes, 1);
        var after = step.Changes.Mentorship!;

        Assert.Equal(said, Fit(step.Last).Lines[0].Text);
        Assert.Equal(told, Fit(ProposalCards.Answered(Scene(Ina, after), after.Proposals[0])).Lines[0].Text);
        Assert.Equal(Pages.EverythingOn(step.Last), Pages.EverythingOn(Do(Johan, after, ProposalActs.Yes, 1).Last));
    }

    [Theory]
    [InlineData(ProposalKind.Agreement, "Johan sa nej till ditt förslag om vad som gäller mellan er. Ta upp det när ni ses, eller föreslå något annat.")]
    [InlineData(ProposalKind.Pause, "Johan sa nej till pausen. Ni fortsätter som förut.")]
    [InlineData(ProposalKind.Goodbye, "Johan säger att ni inte är där än. Ta upp det när ni ses.")]
    public void A_no_needs_no_reason(ProposalKind kind, string told)
    {
        var step = Do(Johan, FromIna(kind), ProposalActs.No, 1);
        var after = step.Changes.Mentorship!;

        Assert.EndsWith("Ina får veta att du sa nej, inget mer.", Fit(step.Last).Lines[0].Text, StringComparison.Ordinal);
        Assert.Empty(step.Last.Fields);
        Assert.Equal(told, Fit(ProposalCards.Answered(Scene(Ina, after), after.Proposals[0])).Lines[0].Text);
        Assert.Equal((null, null, null), (after.Agreement, after.Pause, after.Ending));
    }

    [Fact]
    public void A_goodbye_offers_the_last_harvest_to_each_and_asks_nothing()
    {
        var step = Do(Johan, GoodbyeProposed(Role.Adept), ProposalActs.Yes, 1);
        var after = step.Changes.Mentorship!;

        Assert.All([step.Last, ProposalCards.Answered(Scene(Ina, after), after.Proposals[0])], page =>
        {
            Assert.Empty(page.Fields);
            Assert.Equal(("round-off", Ours.Value), (Assert.Single(page.Buttons).Data[Facts.Flow], page.Buttons[0].Data[Facts.Mentorship]));
        });
    }

    [Fact]
    public void An_old_card_shows_the_proposal_that_took_its_place()
    {
        var replaced = Proposed(Role.Adept).ProposeFrame(Role.Adept, Frame("Nytt"), 0, Now).OrThrow();

        var step = Do(Johan, replaced, ProposalActs.Yes, 1);

        Assert.Equal("Det förslaget har Ina ersatt med det här.", Fit(step.Last).Note);
        Assert.Equal("Nytt", OwnWords(step.Last).First());
        Assert.Equal("2", step.Last.Buttons[0].Data[ProposalCards.Number]);
        Assert.Same(Changes.None, step.Changes);
    }

    [Fact]
    public void A_proposal_taken_back_shows_where_things_stand()
    {
        var withdrawn = Agreed.ProposeFrame(Role.Adept, Frame("Nytt"), 1, Later).OrThrow().Withdraw(2, Role.Adept, Later).OrThrow();
        var page = Fit(Do(Johan, withdrawn, ProposalActs.Yes, 2).Last);

        Assert.Equal("Ina har tagit tillbaka det förslaget.", page.Note);
        Assert.Equal("Allt", OwnWords(page).First());
        Assert.Equal(
            "Ina har tagit tillbaka det förslaget.",
            Fit(Do(Johan, PauseProposed(Role.Adept).Withdraw(1, Role.Adept, Later).OrThrow(), ProposalActs.No, 1).Last).Lines[0].Text);
    }

    [Fact]
    public void Who_has_answered_with_a_proposal_of_their_own_sees_that_one()
    {
        var countered = Proposed(Role.Adept).ProposeFrame(Role.Mentor, Frame("Mitt"), 1, Now).OrThrow();

        var page = Fit(Do(Johan, countered, ProposalActs.Yes, 1).Last);

        Assert.Equal("Det förslaget har du svarat på med ett eget.", page.Note);
        Assert.Equal("Mitt", OwnWords(page).First());
        Assert.Equal("Mitt", OwnWords(Do(Ina, countered, ProposalActs.Withdraw, 1).Last).First());
    }

    [Fact]
    public void Ones_own_proposal_is_taken_back_once_and_not_answered()
    {
        var proposed = PauseProposed(Role.Adept);
        var step = Do(Ina, proposed, ProposalActs.Withdraw, 1);

        Assert.Equal(ProposalAnswer.Withdrawn, step.Changes.Mentorship!.Proposals[0].Answer);
        Assert.Equal("Förslaget är tillbakataget.", Fit(step.Last).Lines[0].Text);
        Assert.Equal(Pages.EverythingOn(step.Last), Pages.EverythingOn(Do(Ina, step.Changes.Mentorship, ProposalActs.Withdraw, 1).Last));
        Assert.Equal(Scene(Ina).Refused(Refusal.YoursToWaitFor), Do(Ina, proposed, ProposalActs.Yes, 1).Last.Lines[0].Text);
    }

    [Fact]
    public void Taking_back_what_was_answered_shows_what_holds()
    {
        var page = Fit(Do(Ina, Agreed, ProposalActs.Withdraw, 1).Last);

        Assert.Equal(Scene(Ina).Refused(Refusal.AlreadyAnswered), page.Note);
        Assert.Equal("Allt", OwnWords(page).First());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_number_that_no_proposal_has_does_nothing(int number) =>
        Assert.Same(Changes.None, Do(Johan, Proposed(Role.Adept), ProposalActs.Yes, number).Changes);

    [Fact]
    public void A_pause_ends_on_the_date_that_was_meant_wherever_it_is_read()
    {
        var inNewYork = Johan with { Zone = "America/New_York" };
        var mentorship = PauseProposed(Role.Adept).Knowing(inNewYork);

        Assert.Contains("söndag 1 november", Do(inNewYork, mentorship, ProposalActs.Yes, 1).Last.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("söndag 1 november", ProposalCards.Proposed(Scene(inNewYork, mentorship), mentorship.Proposals[0]).Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_that_comes_after_the_pause_says_that_it_is_too_late()
    {
        var act = Answer.Press(ProposalActs.Yes, (ProposalCards.Number, "1"));
        var late = Assert.IsType<Step.End>(Acts.Do(act, Scene(Johan, PauseProposed(Role.Adept), Sweden.At("2026-11-02 10:00"))));

        Assert.Null(late.Changes.Mentorship);
        Assert.Equal(Scene(Johan).Refused(Refusal.StageOver), late.Last.Note);
    }
}
