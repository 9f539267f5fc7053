using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Goodbyes;

namespace MentorBot.Core.Tests.Journey;

public class HalfTimeFlowTests
{
    [Fact]
    public void The_adept_goes_through_all_of_it_into_the_journal()
    {
        var told = Begun(Ina).Write("Jag vill våga vara tyst").Write("Den har blivit mindre").Write("Behålla långa pauser").Write("Fler borde höra det här");

        var entry = Assert.Single(told.Journal);
        Assert.Equal((Occasion.HalfTime, "Johan", Ours), (entry.Occasion, entry.With, entry.Mentorship));
        Assert.Equal(["Jag vill våga vara tyst", "Den har blivit mindre", "Behålla långa pauser", "Fler borde höra det här"], entry.Items.Select(i => i.Answer));
        Assert.All(entry.Items, item => Assert.NotEmpty(item.Question));
    }

    [Fact]
    public void The_first_page_has_the_adepts_own_sentence_and_a_change_is_kept()
    {
        var begun = Begun(Ina);

        var changed = begun.Write("Jag vill\nvåga vara tyst");

        Assert.Equal(Sentence, begun.Page!.Fields[0].Value);
        Assert.Equal("Jag vill våga vara tyst", changed.Scene.Mentorship!.IntentionFor(Ina.Id));
        Assert.Equal(2, changed.Scene.Mentorship.Intentions.Count);
    }

    [Fact]
    public void The_adepts_first_answer_takes_half_time_up()
    {
        Assert.Equal(Stage.Agreement, Begun(Ina).Scene.Mentorship!.Stage());
        Assert.Equal(Stage.Midpoint, Begun(Ina).Press(Verbs.Skip).Scene.Mentorship!.Stage());
        Assert.Single(Begun(Ina).Press(Verbs.Skip).Scene.Mentorship!.Intentions);
    }

    [Fact]
    public void Not_now_moves_nothing()
    {
        var left = Begun(Ina).Press(Verbs.NotNow, ("sentence", "något annat"));

        Assert.True(left.IsOver);
        Assert.Same(Pair, left.Scene.Mentorship);
        Assert.Empty(left.Journal);
    }

    [Fact]
    public void The_mentor_is_not_asked_for_the_sentence_and_moves_nothing()
    {
        var begun = Begun(Johan);
        var told = begun.Write("Ja").Write("Behålla").Write("Mycket");

        Assert.DoesNotContain(Sentence, Pages.EverythingOn(begun.Page!));
        Assert.Same(Pair, told.Scene.Mentorship);
        Assert.Equal((Occasion.HalfTime, "Ina"), (told.Journal[0].Occasion, told.Journal[0].With));
        Assert.Empty(told.Page!.Buttons);
    }

    [Fact]
    public void Every_page_can_be_passed_over()
    {
        var over = Begun(Ina).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip);

        Assert.True(over.IsOver);
        Assert.Empty(over.Journal);
        Assert.Contains(over.Scene.Say("dialog.nothingSaved"), over.Page!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_written_gets_a_kind_word() =>
        Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Begun(Ina).Press(Verbs.Skip).Write("  ").Note);

    [Fact]
    public void A_sentence_that_is_too_long_stays_in_its_field()
    {
        var refused = Begun(Ina).Write(new string('x', WhyNowFlow.LongestSentence + 1));

        Assert.Equal(Scene(Ina).Say("whyNow.oneSentence"), refused.Note);
        Assert.Equal(WhyNowFlow.LongestSentence + 1, refused.Page!.Fields[0].Value.Length);
        Assert.Null(refused.Scene.Mentorship!.HalfTimeBegunAt);
    }

    [Fact]
    public void What_the_organisation_could_learn_stays_with_who_wrote_it() => Assert.Contains(
        Scene(Ina).Say("harvest.staysYours"), Begun(Ina).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Page!.Lines.Select(l => l.Text));

    [Fact]
    public void The_last_page_holds_the_talk_books_it_or_waits()
    {
        var over = Finished(Ina);

        Assert.Equal(over.Scene.Titles("halfTime.held", "halfTime.book", "ending.notYet"), over.Page!.Titles());
        Assert.Equal(Stage.Working, over.Scene.After(over.Scene.Pressed(over.Page!, "halfTime.held")).Mentorship!.Stage());
        Assert.NotNull(over.Scene.After(over.Scene.Pressed(over.Page!, "halfTime.held")).Mentorship!.HalfTimeAt);
        Assert.Equal(BookFlow.FlowName, Assert.IsType<Step.Onward>(over.Scene.Pressed(over.Page!, "halfTime.book")).Flow);
        Assert.Equal(Changes.None, over.Scene.Pressed(over.Page!, "ending.notYet").Changes);
    }

    [Fact]
    public void With_a_mentor_outside_of_Teams_the_talk_is_booked_all_the_same()
    {
        var over = Talk.Begun(new HalfTimeFlow(), Scene(Ina, Outside), AboutOurs).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip);

        Assert.Equal(over.Scene.Titles("halfTime.held", "halfTime.book", "ending.notYet"), over.Page!.Titles());
    }

    [Fact]
    public void An_old_card_says_that_the_stage_is_over()
    {
        var over = Finished(Ina);
        var later = over.Scene with { Mentorship = Closing };

        Assert.Equal(later.Refused(Refusal.StageOver), later.Pressed(over.Page!, "halfTime.held").Last().Lines[0].Text);
    }

    [Fact]
    public void A_goodbye_in_the_middle_loses_nothing()
    {
        var told = Begun(Ina).Write("Jag vill våga vara tyst").Meanwhile(m => m.TellForMe(Role.Mentor, "Tyvärr.", Now).OrThrow())
            .Write("Den har blivit mindre").Write("Pauser").Press(Verbs.Skip);

        Assert.Equal(3, told.Journal[0].Items.Length);
        Assert.Empty(told.Page!.Buttons);
    }

    [Fact]
    public void It_begins_for_a_pair_until_rounding_off()
    {
        var flow = new HalfTimeFlow();

        Assert.Equal(Refusal.NotYours, flow.MayBegin(AboutOurs, Scene(Stranger, Pair)));
        Assert.Equal(Refusal.NotYours, flow.MayBegin(AboutOurs, Scene(Ina)));
        Assert.Equal(Refusal.NoMentorYet, flow.MayBegin(AboutOurs, Scene(Ina, Alone)));
        Assert.Equal(Refusal.StageOver, flow.MayBegin(AboutOurs, Scene(Ina, Closing)));
        Assert.Equal(Refusal.StageOver, flow.MayBegin(AboutOurs, Scene(Ina, Pair.HoldHalfTime(Role.Adept, Now).OrThrow())));
        Assert.Equal(Refusal.Ended, flow.MayBegin(AboutOurs, Scene(Johan, Together)));
        Assert.Null(flow.MayBegin(AboutOurs, Scene(Johan, Pair.HoldHalfTime(Role.Adept, Now).OrThrow())));
    }

    [Theory]
    [MemberData(nameof(BothLanguages), MemberType = typeof(Goodbyes))]
    public void Every_page_is_fit_for_Teams_in_both_languages(Language language)
    {
        Assert.True(Finished(Ina.Speaking(language)).IsOver);
        Assert.True(Begun(Johan.Speaking(language)).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).IsOver);
    }

    [Fact]
    public void The_journal_shows_it()
    {
        var told = Finished(Ina);
        var shown = JournalCard.Show(told.Scene with { WholeJournal = [told.Journal[0]] }, JournalSearch.None, 0);

        Assert.Contains(shown.Lines, l => l.Text.EndsWith(told.Scene.Say("journal.occasion.HalfTime", ("other", "Johan")), StringComparison.Ordinal));
    }

    private static Talk Begun(Person who) => Talk.Begun(new HalfTimeFlow(), Scene(who, Pair), AboutOurs);

    private static Talk Finished(Person who) => Begun(who).Press(Verbs.Skip).Write("Ja").Write("Pauser").Press(Verbs.Skip);
}
