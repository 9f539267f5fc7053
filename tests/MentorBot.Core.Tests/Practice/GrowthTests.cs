using System.Collections.Immutable;
using CsCheck;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Practice;

public class GrowthTests
{
    private static readonly MentorshipId Theirs = new("theirs");

    private static readonly Instant January = Sweden.At("2026-01-14 14:20");

    [Fact]
    public void A_move_is_drawn_from_then_to_now_with_the_same_in_words()
    {
        var lines = Moves([Looked("2026-01-14 10:00", 2), Looked("2026-05-05 10:00", 3), Looked("2026-09-01 10:00", 4)]).Lines;

        var at = lines.Select(l => l.Text).ToList().IndexOf("Be rakt ut");
        Assert.Equal("14 januari till 1 september: 2, 3, 4.", lines[at + 1].Text);
        Assert.Equal<int?>([2, 3, 4], Assert.IsType<Bars>(lines[at + 1].Picture).Values);
    }

    [Fact]
    public void Last_years_dates_say_so() => Assert.Contains(
        Moves([Looked("2025-12-14 10:00", 2), Looked("2026-09-01 10:00", 4)]).Lines,
        line => line.Text == "14 december 2025 till 1 september: 2, 4.");

    [Fact]
    public void A_single_figure_is_said_and_not_drawn()
    {
        var page = Moves([Looked("2026-01-14 10:00", 2)]);

        Assert.Equal(["Be rakt ut, hittills en gång: 2."], page.Lines.Skip(2).Select(l => l.Text));
        Assert.Contains("för lite att se än", page.Lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_put_after_a_meeting_and_on_ones_own_stand_in_one_row() => Assert.Contains(
        Moves([Looked("2026-01-14 10:00", 2), Met(1, null, null, null) with { Moves = [new(QuestionMove.Ask, 3)] }]).Lines,
        line => line.Picture is Bars { Values: [2, 3] });

    [Fact]
    public void Meetings_are_drawn_side_by_side_and_what_was_not_said_leaves_a_gap()
    {
        var page = Meetings([Met(0, 3, 2, WhoLed.MostlyTheOther), Met(1, 4, null, null), Met(2, 2, 5, WhoLed.MostlyMe)]);

        Assert.Equal(
            [
                "Så här har det rört sig med Johan",
                "Dina egna siffror, 1–5, i den ordning du satte dem. Så såg du på det just då.",
                "Kontakten", "Möte för möte: 3, 4, 2.",
                "Det du vill", "Möte för möte: 2, inget, 5.",
                "Vem som förde", "Möte för möte: mest Johan, inget, mest jag.",
            ],
            page.Lines.Select(l => l.Text));
        var pictures = page.Lines.Select(l => l.Picture).OfType<Picture>().ToList();
        Assert.Equal<int?>([3, 4, 2], Assert.IsType<Bars>(pictures[0]).Values);
        Assert.Equal<int?>([2, null, 5], Assert.IsType<Bars>(pictures[1]).Values);
        var lanes = Assert.IsType<Lanes>(pictures[2]);
        Assert.Equal<string>(["Jag", "Båda", "Johan"], lanes.Names);
        Assert.Equal<int?>([2, null, 0], lanes.Marks);
    }

    [Fact]
    public void What_was_never_said_is_not_drawn() =>
        Assert.Equal(["Kontakten"], Meetings([Met(0, 3, null, null), Met(1, 4, null, null)]).Lines.Where(l => l.Style == LineStyle.Title).Select(l => l.Text));

    [Fact]
    public void One_meeting_is_too_little_for_a_picture()
    {
        var page = Meetings([Met(0, 3, 2, WhoLed.Both)]);

        Assert.Contains("Från andra gången blir det en bild här.", page.Lines[1].Text, StringComparison.Ordinal);
        Assert.All(page.Lines, line => Assert.Null(line.Picture));
    }

    [Fact]
    public void Meetings_with_two_mentors_are_never_mixed()
    {
        ImmutableArray<JournalEntry> journal = [Met(0, 1, 1, null), Met(1, 2, 2, null), Met(2, 5, 5, null, Theirs, "Sam"), Met(3, 4, 4, null, Theirs, "Sam")];

        var newest = Meetings(journal);
        Assert.Equal("Så här har det rört sig med Sam", newest.Lines[0].Text);
        Assert.Contains(newest.Lines, line => line.Text == "Möte för möte: 5, 4.");

        var other = newest.Buttons.Single(b => b.Title == "Med Johan");
        var before = Do(other, journal);
        Assert.Contains(before.Lines, line => line.Text == "Möte för möte: 1, 2.");
        Assert.Contains(before.Buttons, b => b.Title == "Med Sam");
    }

    [Fact]
    public void Of_many_the_last_twelve_are_shown_and_it_says_so()
    {
        var page = Meetings([.. Enumerable.Range(0, 15).Select(n => Met(n, (n % 5) + 1, null, null))]);

        Assert.StartsWith("Dina egna siffror, 1–5, från de tolv senaste mötena", page.Lines[1].Text, StringComparison.Ordinal);
        Assert.Equal("Möte för möte: 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5.", page.Lines[3].Text);
    }

    [Fact]
    public void An_empty_journal_gets_a_kind_line_and_a_way_on()
    {
        Assert.Equal(["Var är du i dag?", "Möte för möte", "Tillbaka till konsten"], Moves([]).Buttons.Select(b => b.Title));
        Assert.Equal(["De sex delarna", "Tillbaka till konsten"], Meetings([]).Buttons.Select(b => b.Title));
    }

    /// <summary>Whatever somebody wrote: nothing but the newest twelve, in order, and every picture says the same as its words.</summary>
    [Fact]
    public void A_picture_shows_the_newest_figures_in_order_and_its_words_say_the_same() => AnyJournal.Sample(journal =>
    {
        foreach (var move in Enum.GetValues<QuestionMove>())
        {
            var all = journal.SelectMany(e => e.Moves).Where(m => m.Move == move).Select(m => m.Figure).ToList();
            Assert.Equal(all.TakeLast(12), Growth.Of(journal, move).Select(f => f.Figure));
        }

        foreach (var page in new[] { Moves(journal), Meetings(journal) })
        {
            Pages.AssertFitForTeams(page);
            foreach (var line in page.Lines.Where(l => l.Picture is Bars))
            {
                var values = ((Bars)line.Picture!).Values;
                Assert.InRange(values.Length, 2, 12);
                Assert.EndsWith($": {string.Join(", ", values.Select(v => v is { } figure ? $"{figure}" : "inget"))}.", line.Text, StringComparison.Ordinal);
            }
        }
    });

    private static Gen<ImmutableArray<JournalEntry>> AnyJournal { get; } =
        from entries in Gen.Select(Gen.Int[0, 400], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 6], Gen.Bool).Array[0, 40]
        select entries.OrderBy(e => e.Item1).Select(e => Met(
            e.Item1,
            e.Item2 == 0 ? null : e.Item2,
            e.Item3 == 0 ? null : e.Item3,
            e.Item4 == 3 ? null : (WhoLed)e.Item4,
            e.Item6 ? Ours : Theirs) with
        {
            Moves = e.Item5 == 6 || e.Item2 == 0 ? [] : [new((QuestionMove)e.Item5, e.Item2)],
        }).ToImmutableArray();

    private static JournalEntry Looked(string at, int asks) =>
        new(at, Sweden.At(at), Occasion.Practice, Ours, "Johan", []) { Moves = [new(QuestionMove.Ask, asks)] };

    private static JournalEntry Met(int day, int? contact, int? intention, WhoLed? led, MentorshipId? mentorship = null, string with = "Johan") =>
        new($"dialog-{day}", January + Duration.FromDays(day), Occasion.AfterMeeting, mentorship ?? Ours, with, [new("Vad tog du med dig?", "Något.")])
        {
            Ratings = contact is null && intention is null && led is null ? null : new(contact, intention, led),
        };

    private static Page Moves(ImmutableArray<JournalEntry> journal) => Do(new Button("", GrowthCards.Open), journal);

    private static Page Meetings(ImmutableArray<JournalEntry> journal) => Do(new Button("", GrowthCards.MeetingByMeeting), journal);

    private static Page Do(Button button, ImmutableArray<JournalEntry> journal)
    {
        var page = GrowthCards.Do(new Answer(button.Verb, button.Data), Scene(Ina, Pair) with { WholeJournal = journal })!.Last;
        Pages.AssertFitForTeams(page);
        return page;
    }
}
