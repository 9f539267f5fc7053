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

    private static readonly Gen<QuestionTheme> Theme = Gen.OneOf(QuestionTheme.Contact, QuestionTheme.Courage, QuestionTheme.Leading, QuestionTheme.Trying);

    /// <summary>Libraries of one to twelve questions with themes, and people who lean somewhere and want some of them never.</summary>
    private static readonly Gen<(QuestionLibrary Library, Draw Draw)> Lives = Gen.Select(
        Gen.Select(Theme, Gen.Bool).List[1, 12],
        Theme.List[0, 3],
        Gen.Int,
        (questions, leansTo, seed) => (
            QuestionYaml.Library(string.Concat(questions.Select((q, index) => QuestionYaml.Entry($"q{index}", $", themes: {q.Item1.ToString().ToLowerInvariant()}")))),
            new Draw($"meeting {seed}")
            {
                Without = questions.Index().Where(q => q.Item.Item2).Select(q => $"q{q.Index}").ToHashSet(),
                LeansTo = leansTo.ToHashSet(),
            }));

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
        Assert.Equal(c.Library.Choose(c.Wish, new Draw(c.Seed) { Seen = seen }), c.Library.Choose(c.Wish, new Draw(c.Seed) { Seen = [.. seen] }));
    });

    [Fact]
    public void A_question_of_another_kind_is_never_chosen() => Cases.Sample(c =>
    {
        var chosen = ChooseInTurn(c.Library, c.Wish, c.Seed, 20).Select(id => c.Library.Find(id)!.Kind);
        Assert.All(chosen, kind => Assert.True(kind is null || kind == c.Wish.Kind));
    });

    [Fact]
    public void Nothing_is_chosen_only_when_nothing_fits() => Cases.Sample(c =>
        Assert.Equal(c.Library.Questions.Any(question => question.Fits(c.Wish)), c.Library.Choose(c.Wish, new Draw(c.Seed)) is not null));

    [Fact]
    public void Seeds_spread_the_choice()
    {
        var library = QuestionYaml.Library(string.Concat(Enumerable.Range(0, 8).Select(index => QuestionYaml.Entry($"q{index}"))));
        var first = Enumerable.Range(0, 800).CountBy(seed => library.Choose(Wish, new Draw($"meeting {seed}"))!.Id).ToList();

        Assert.Equal(8, first.Count);
        Assert.All(first, count => Assert.InRange(count.Value, 60, 140));
    }

    [Fact]
    public void A_seed_means_the_same_in_every_process_and_version()
    {
        var library = QuestionYaml.Library(string.Concat(Enumerable.Range(0, 8).Select(index => QuestionYaml.Entry($"q{index}"))));

        Assert.Equal(["q1", "q2", "q6"], ChooseInTurn(library, Wish, "meeting 1", 3));
    }

    [Fact]
    public void A_question_that_came_new_comes_before_those_already_seen()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("old") + QuestionYaml.Entry("new"));
        Assert.Equal("new", library.Choose(Wish, new Draw("seed") { Seen = ["old", "old", "taken-out"] })!.Id);
    }

    [Theory]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before)]
    [InlineData(QuestionRole.Adept, QuestionMoment.After)]
    [InlineData(QuestionRole.Adept, QuestionMoment.Any)]
    public void A_question_for_somebody_else_or_another_moment_does_not_fit(QuestionRole role, QuestionMoment moment) =>
        Assert.Null(QuestionYaml.Library(QuestionYaml.Entry("q")).Choose(new(role, moment), new Draw("seed")));

    [Fact]
    public void Stage_and_theme_matter_where_they_are_wished_for()
    {
        var library = QuestionYaml.Library(
            QuestionYaml.Entry("everywhere", ", themes: courage")
            + QuestionYaml.Entry("closing", ", stage: closing, themes: [asking, closing]"));

        Assert.Equal("everywhere", library.Choose(Wish with { Stage = QuestionStage.Working }, new Draw("seed") { Seen = ["everywhere"] })!.Id);
        Assert.Equal("closing", library.Choose(Wish with { Theme = QuestionTheme.Asking }, new Draw("seed") { Seen = ["closing"] })!.Id);
        Assert.Null(library.Choose(Wish with { Stage = QuestionStage.Working, Theme = QuestionTheme.Asking }, new Draw("seed")));
        Assert.Equal("closing", library.Choose(Wish with { Stage = QuestionStage.Closing }, new Draw("seed") { Seen = ["everywhere"] })!.Id);
    }

    [Fact]
    public void What_the_two_read_together_is_asked_of_both()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("own") + QuestionYaml.Entry("shared", ", role: both"));

        Assert.Equal("shared", library.Choose(Wish with { Together = true }, new Draw("seed") { Seen = ["shared"] })!.Id);
        Assert.Null(QuestionYaml.Library(QuestionYaml.Entry("own")).Choose(Wish with { Together = true }, new Draw("seed")));
    }

    [Fact]
    public void Level_matters_where_it_is_wished_for()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("own") + QuestionYaml.Entry("ours", ", level: organisational"));

        Assert.Equal("ours", library.Choose(Wish with { Level = QuestionLevel.Organisational }, new Draw("seed") { Seen = ["ours"] })!.Id);
        Assert.Equal("own", library.Choose(Wish, new Draw("seed") { Seen = ["ours"] })!.Id);
    }

    [Fact]
    public void What_the_person_declined_never_comes_however_few_are_left() => Lives.Sample(life =>
    {
        var chosen = ChooseInTurn(life.Library, Wish, life.Draw, 20);

        Assert.Empty(chosen.Intersect(life.Draw.Without));
        Assert.Equal(life.Library.Questions.Count - life.Draw.Without.Count, chosen.Distinct().Count());
    });

    [Fact]
    public void No_question_repeats_until_its_set_is_used_up_whatever_the_person_leans_to() => Lives.Sample(life =>
    {
        var left = life.Library.Questions.Count - life.Draw.Without.Count;

        var chosen = ChooseInTurn(life.Library, Wish, life.Draw, left * 2);

        Assert.Equal(left, chosen[..left].Distinct().Count());
        Assert.Equal(chosen[..left], chosen[left..]);
    });

    [Fact]
    public void The_same_draw_gives_the_same_question() => Lives.Sample(life =>
    {
        var again = new Draw(life.Draw.Seed)
        {
            Seen = [.. life.Draw.Seen],
            Without = life.Draw.Without.Reverse().ToHashSet(),
            LeansTo = life.Draw.LeansTo.Reverse().ToHashSet(),
        };

        Assert.Equal(life.Library.Choose(Wish, life.Draw), life.Library.Choose(Wish, again));
    });

    [Fact]
    public void What_touches_a_leaning_comes_first_unless_the_last_one_did() => Lives.Sample(life =>
    {
        var seen = ChooseInTurn(life.Library, Wish, life.Draw, 3);
        var unseen = life.Library.Questions.Where(q => !seen.Contains(q.Id) && !life.Draw.Without.Contains(q.Id)).ToList();
        var leansTo = life.Draw.LeansTo.Except(seen.Count > 0 ? life.Library.Find(seen[^1])!.Themes : []).ToList();
        if (unseen.Exists(q => q.Themes.Overlaps(leansTo)))
            Assert.True(life.Library.Choose(Wish, life.Draw with { Seen = seen })!.Themes.Overlaps(leansTo));
    });

    [Fact]
    public void Two_in_a_row_do_not_lean_the_same_way_on_purpose()
    {
        var library = QuestionYaml.Library(string.Concat(Enumerable.Range(0, 4).SelectMany(i => new[]
        {
            QuestionYaml.Entry($"contact{i}", ", themes: contact"),
            QuestionYaml.Entry($"courage{i}", ", themes: courage"),
        })));
        var draw = new Draw("seed") { LeansTo = new HashSet<QuestionTheme> { QuestionTheme.Contact, QuestionTheme.Courage } };

        var chosen = ChooseInTurn(library, Wish, draw, 8).Select(id => id[..7]).ToList();

        Assert.All(chosen.Zip(chosen.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void When_everything_that_fits_is_declined_there_is_nothing() =>
        Assert.Null(QuestionYaml.Library(QuestionYaml.Entry("q")).Choose(Wish, new Draw("seed") { Without = new HashSet<string> { "q" } }));

    private static List<string> ChooseInTurn(QuestionLibrary library, QuestionWish wish, Draw draw, int times)
    {
        var seen = new List<string>();
        while (seen.Count < times && library.Choose(wish, draw with { Seen = seen }) is { } question)
            seen.Add(question.Id);
        return seen;
    }

    private static List<string> ChooseInTurn(QuestionLibrary library, QuestionWish wish, string seed, int times)
    {
        var seen = new List<string>();
        for (var turn = 0; turn < times && library.Choose(wish, new Draw($"{seed} {turn}") { Seen = seen }) is { } question; turn++)
            seen.Add(question.Id);
        return seen;
    }
}
