using MentorBot.Core.Dialogs;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Practice;

public class LookFlowTests
{
    private static Talk Begun => Talk.Begun(new LookFlow(), Scene(Ina, Pair), AboutOurs);

    [Fact]
    public void The_six_moves_stand_on_one_page_and_none_of_them_is_filled_in() =>
        Assert.Equal(
            [("Ask", "Be rakt ut", ""), ("Agenda", "Äga dagordningen", ""), ("Lead", "Föra", ""), ("Receive", "Ta emot", ""), ("Try", "Pröva", ""), ("Report", "Berätta hur det gick", "")],
            Begun.Page!.Fields.Select(f => (f.Id, f.Label, f.Value)));

    [Fact]
    public void What_was_filled_in_goes_into_the_journal_and_only_what_is_low_leans_somewhere()
    {
        var saved = Begun.Press(Verbs.Save, ("Ask", "2"), ("Try", "5"), ("Lead", ""));

        var entry = Assert.Single(saved.Journal);
        Assert.Equal((Occasion.Practice, Ours, "Johan"), (entry.Occasion, entry.Mentorship, entry.With));
        Assert.Equal<MoveFigure>([new MoveFigure(QuestionMove.Ask, 2), new MoveFigure(QuestionMove.Try, 5)], entry.Moves);
        Assert.Equal([QuestionTheme.Asking], saved.Last!.Changes.Me!.LeansTo(Ours));
        Assert.Null(saved.Last!.Changes.Mentorship);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("två")]
    [InlineData("")]
    public void With_no_figure_at_all_nothing_is_saved(string figure)
    {
        var still = Begun.Press(Verbs.Save, ("Ask", figure));

        Assert.Equal("Välj en siffra för åtminstone en av dem, eller låt det vara.", still.Note);
        Assert.Empty(still.Journal);
    }

    [Fact]
    public void Not_now_saves_nothing() => Assert.Empty(Begun.Press(Verbs.NotNow, ("Ask", "2")).Journal);

    [Fact]
    public void A_figure_in_the_chat_is_taken_for_no_particular_move() => Assert.DoesNotContain(Begun.Page!.Buttons, b => b.Primary);

    [Fact]
    public void Without_a_mentorship_it_can_be_done_too() =>
        Assert.Null(Assert.Single(Talk.Begun(new LookFlow(), Scene(Ina)).Press(Verbs.Save, ("Ask", "2")).Journal).Mentorship);

    [Fact]
    public void The_journal_shows_what_it_was()
    {
        var entry = Begun.Press(Verbs.Save, ("Ask", "2"), ("Try", "5")).Journal[0];

        var page = JournalCard.Show(Scene(Ina) with { WholeJournal = [entry] }, JournalSearch.None, 0);

        Assert.Equal(["måndag 14 september · var du var med de sex delarna", "be rakt ut 2 av 5 · pröva 5 av 5"], page.Lines.Select(l => l.Text));
    }
}
