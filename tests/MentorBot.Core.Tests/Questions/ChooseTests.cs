using CsCheck;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

public class ChooseTests
{
    private static readonly QuestionWish Wish = new(QuestionRole.Adept, QuestionMoment.Before);

    /// <summary>Libraries of one to twelve questions of every kind, wishes for a kind or none, and seeds.</summary>
    private static readonly Gen<(QuestionLibrary Library, QuestionWish Wish, string Seed)> Cases = Gen.Select(
        Gen.OneOf("any", "exploring", "experience").List[1, 12],
        Gen.OneOf<string?>(null, "exploring", "experience", "dropped"),
        Gen.Int,
        (kinds, kind, seed) => (
            QuestionYaml.Library(string.Concat(kinds.Select((entryKind, index) => QuestionYaml.Entry($"q{index}", $", kind: {entryKind}")))),
            Wish with { Kind = kind },
            $"meeting {seed}"));

    [Fact]
    public void No_question_repeats_until_all_that_fit_were_seen() => Cases.Sample(c =>
    {
        var fitting = c.Library.Questions.Count(question => question.Fits(c.Wish));
        var chosen = ChooseInTurn(c.Library, c.Wish, c.Seed, fitting);
        Assert.Equal(fitting, chosen.Distinct().Count());
    });

    [Fact]
    public void When_all_were_seen_the_one_seen_longest_ago_comes_again() => Cases.Sample(c =>
    {
        var fitting = c.Library.Questions.Count(question => question.Fits(c.Wish));
        var chosen = ChooseInTurn(c.Library, c.Wish, c.Seed, fitting * 3);
        Assert.Equal(chosen[..fitting], chosen[fitting..(2 * fitting)]);
        Assert.Equal(chosen[..fitting], chosen[(2 * fitting)..]);
    });

    [Fact]
    public void The_same_wish_history_and_seed_give_the_same_question() => Cases.Sample(c =>
    {
        var seen = ChooseInTurn(c.Library, c.Wish, c.Seed, 2);
        Assert.Equal(c.Library.Choose(c.Wish, seen, c.Seed), c.Library.Choose(c.Wish, [.. seen], c.Seed));
    });

    [Fact]
    public void A_question_of_another_kind_is_never_chosen() => Cases.Sample(c =>
    {
        var chosen = ChooseInTurn(c.Library, c.Wish, c.Seed, 20).Select(id => c.Library.Find(id)!.Kind);
        Assert.All(chosen, kind => Assert.True(kind is null || kind == c.Wish.Kind));
    });

    [Fact]
    public void Nothing_is_chosen_only_when_nothing_fits() => Cases.Sample(c =>
        Assert.Equal(c.Library.Questions.Any(question => question.Fits(c.Wish)), c.Library.Choose(c.Wish, [], c.Seed) is not null));

    [Fact]
    public void Seeds_spread_the_choice()
    {
        var library = QuestionYaml.Library(string.Concat(Enumerable.Range(0, 8).Select(index => QuestionYaml.Entry($"q{index}"))));
        var first = Enumerable.Range(0, 800).CountBy(seed => library.Choose(Wish, [], $"meeting {seed}")!.Id).ToList();

        Assert.Equal(8, first.Count);
        Assert.All(first, count => Assert.InRange(count.Value, 60, 140));
    }

    [Fact]
    public void A_seed_means_the_same_in_every_process_and_version()
    {
        var library = QuestionYaml.Library(string.Concat(Enumerable.Range(0, 8).Select(index => QuestionYaml.Entry($"q{index}"))));

        Assert.Equal(["q1", "q5", "q0"], ChooseInTurn(library, Wish, "meeting 1", 3));
    }

    [Fact]
    public void A_question_that_came_new_comes_before_those_already_seen()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("old") + QuestionYaml.Entry("new"));
        Assert.Equal("new", library.Choose(Wish, ["old", "old", "taken-out"], "seed")!.Id);
    }

    [Theory]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before)]
    [InlineData(QuestionRole.Adept, QuestionMoment.After)]
    [InlineData(QuestionRole.Adept, QuestionMoment.Any)]
    public void A_question_for_somebody_else_or_another_moment_does_not_fit(QuestionRole role, QuestionMoment moment) =>
        Assert.Null(QuestionYaml.Library(QuestionYaml.Entry("q")).Choose(new(role, moment), [], "seed"));

    [Fact]
    public void Stage_and_theme_matter_where_they_are_wished_for()
    {
        var library = QuestionYaml.Library(
            QuestionYaml.Entry("everywhere", ", themes: courage")
            + QuestionYaml.Entry("closing", ", stage: closing, themes: [asking, closing]"));

        Assert.Equal("everywhere", library.Choose(Wish with { Stage = QuestionStage.Working }, ["everywhere"], "seed")!.Id);
        Assert.Equal("closing", library.Choose(Wish with { Theme = QuestionTheme.Asking }, ["closing"], "seed")!.Id);
        Assert.Null(library.Choose(Wish with { Stage = QuestionStage.Working, Theme = QuestionTheme.Asking }, [], "seed"));
        Assert.Equal("closing", library.Choose(Wish with { Stage = QuestionStage.Closing }, ["everywhere"], "seed")!.Id);
    }

    [Fact]
    public void What_the_two_read_together_is_asked_of_both()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("own") + QuestionYaml.Entry("shared", ", role: both"));

        Assert.Equal("shared", library.Choose(Wish with { Together = true }, ["shared"], "seed")!.Id);
        Assert.Null(QuestionYaml.Library(QuestionYaml.Entry("own")).Choose(Wish with { Together = true }, [], "seed"));
    }

    [Fact]
    public void Level_matters_where_it_is_wished_for()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("own") + QuestionYaml.Entry("ours", ", level: organisational"));

        Assert.Equal("ours", library.Choose(Wish with { Level = QuestionLevel.Organisational }, ["ours"], "seed")!.Id);
        Assert.Equal("own", library.Choose(Wish, ["ours"], "seed")!.Id);
    }

    private static List<string> ChooseInTurn(QuestionLibrary library, QuestionWish wish, string seed, int times)
    {
        var seen = new List<string>();
        for (var turn = 0; turn < times && library.Choose(wish, seen, $"{seed} {turn}") is { } question; turn++)
            seen.Add(question.Id);
        return seen;
    }
}
