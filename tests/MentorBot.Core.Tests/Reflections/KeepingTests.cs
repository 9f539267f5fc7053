using System.Collections.Immutable;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Tests.Reflections;

public sealed class KeepingTests
{
    private const string Dialog = "one-dialog";
    private static readonly Instant Later = Given.Now + Duration.FromHours(1);

    private static JournalEntry Entry(params string[] words) => new(
        Dialog, Given.Now, Occasion.AfterMeeting, Given.Ours, "Johan", [.. words.Select(word => new JournalItem("Vad tog du med dig?", word))]);

    private static IEnumerable<string> Words(IEnumerable<JournalEntry> entries) => entries.SelectMany(e => e.Items).Select(i => i.Answer).Order();

    [Fact]
    public void Written_again_it_replaces_itself()
    {
        var journal = ImmutableArray.Create(Entry("Att det går.")).With(Entry("Att det går.", "Och mer."));

        Assert.Equal(["Att det går.", "Och mer."], Assert.Single(journal).Items.Select(i => i.Answer));
    }

    [Fact]
    public void Other_words_that_came_first_are_kept_beside_it_with_the_mentorship_that_they_go_with()
    {
        var journal = ImmutableArray.Create(Entry("Från telefonen.")).With(Entry("Från datorn."));

        Assert.Equal(["Från datorn.", "Från telefonen."], Words(journal));
        Assert.All(journal, e => Assert.Equal(Given.Ours, e.Mentorship));
        Assert.Equal("Från datorn.", journal.Single(e => e.Id == Dialog).Items.Single().Answer);
    }

    [Fact]
    public void Whatever_takes_turns_nothing_is_kept_twice()
    {
        var journal = ImmutableArray.Create(Entry("Ett.")).With(Entry("Två.")).With(Entry("Tre.")).With(Entry("Två."));

        Assert.Equal(["Ett.", "Tre.", "Två."], Words(journal));
    }

    [Fact]
    public void A_plan_that_is_replaced_is_kept_in_its_words()
    {
        var journal = ImmutableArray.Create(Entry("Ett.") with { Plan = new("jag tvekar", "frågar jag") }).With(Entry("Ett."));

        Assert.Equal(["Ett.", "frågar jag", "jag tvekar"], Words(journal));
    }

    [Fact]
    public void The_same_words_once_more_leave_nothing_over()
    {
        Assert.Null(ImmutableArray.Create(Entry("Att det går.")).LeftOver(Dialog, ["Att det går."], Later));
    }

    [Fact]
    public void Other_words_on_a_page_of_the_past_are_left_over_and_add_up()
    {
        var journal = ImmutableArray.Create(Entry("Ett."));
        journal = journal.With(journal.LeftOver(Dialog, ["Två."], Later)!);
        journal = journal.With(journal.LeftOver(Dialog, ["Ett.", "Tre."], Later)!);

        Assert.Equal(["Ett.", "Tre.", "Två."], Words(journal));
        Assert.Null(journal.LeftOver(Dialog, ["Två.", "Tre."], Later));
    }

    [Fact]
    public void A_dialog_that_keeps_no_journal_leaves_nothing_over()
    {
        Assert.Null(ImmutableArray.Create(Entry("Ett.")).LeftOver("a-booking", ["Rum 4 på plan 3"], Later));
    }
}
