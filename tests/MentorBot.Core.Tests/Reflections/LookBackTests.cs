using System.Collections.Immutable;
using CsCheck;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Reflections;

public class LookBackTests
{
    private static readonly LookBackSpan ThatYear = new LookBackSpan.Year(2026);

    [Fact]
    public void The_sentence_it_began_with_stands_beside_the_latest() =>
        Assert.Equal(["Ett.", "Tre."], Lines(Over(
            Written.On("2026-02-01", "Ett.", Occasion.WhyNow), Written.On("2026-05-01", "Två.", Occasion.WhyNow), Written.On("2026-11-01", "Tre.", Occasion.WhyNow)).WhyNow));

    [Fact]
    public void A_sentence_from_the_year_before_is_what_the_year_began_with() =>
        Assert.Equal(["Ett.", "Två."], Lines(Over(
            Written.On("2024-11-01", "Noll.", Occasion.WhyNow), Written.On("2025-11-01", "Ett.", Occasion.WhyNow), Written.On("2026-11-01", "Två.", Occasion.WhyNow),
            Written.On("2027-11-01", "Tre.", Occasion.WhyNow)).WhyNow));

    [Fact]
    public void A_sentence_that_stood_the_whole_time_is_quoted_once() =>
        Assert.Equal(["Ett."], Lines(Over(Written.On("2025-11-01", "Ett.", Occasion.WhyNow), Written.On("2026-06-01", "Annat.")).WhyNow));

    [Fact]
    public void The_sentence_is_what_the_dialog_ended_with()
    {
        var entry = Written.On("2026-02-01", "Vet inte.", Occasion.WhyNow);

        Assert.Equal(["Jag vill våga."], Lines(Over(entry with { Items = [.. entry.Items, new("I en mening", "Jag vill våga.")] }).WhyNow));
    }

    [Fact]
    public void Each_quarter_gives_a_line_and_a_meeting_comes_first() =>
        Assert.Equal(["Efter.", "Själv.", "Sist."], Lines(Over(
            Written.On("2026-01-10", "Själv i januari."),
            Written.On("2026-02-10", "Efter.", Occasion.AfterMeeting),
            Written.On("2026-03-10", "Efter igen.", Occasion.AfterMeeting),
            Written.On("2026-05-10", "Själv."),
            Written.On("2026-12-31", "Sist.", Occasion.BeforeMeeting)).Quarters));

    [Fact]
    public void A_whole_sentence_comes_before_one_that_is_cut()
    {
        var longWinded = string.Join(' ', Enumerable.Repeat("orden", 50));

        Assert.Equal(["Kort."], Lines(Over(Written.On("2026-01-10", longWinded, Occasion.AfterMeeting), Written.On("2026-02-10", "Kort.", Occasion.AfterMeeting)).Quarters));
        Assert.True(Over(Written.On("2026-01-10", longWinded)).Quarters[0].Line.IsCut);
    }

    [Fact]
    public void A_plan_is_quoted_with_what_was_written_of_it_before_the_next_meeting()
    {
        var planned = Written.On("2026-03-01", "Tog med mig.", Occasion.AfterMeeting) with { Plan = new("någon frågar", "tiger jag.") };
        var untried = Written.On("2026-02-01", "Också.", Occasion.AfterMeeting) with { Plan = new("det regnar", "går jag hem") };
        var answered = Written.On("2026-04-01", "", Occasion.BeforeMeeting) with
        {
            Items = [new("Planen var: Om någon frågar, så tiger jag. Vad hände?", "Tyst i tre sekunder. Sedan pratade de."), new("Vad är levande?", "Annat.")],
        };

        var plan = Assert.Single(Over(untried, planned, answered).Plans);

        Assert.Equal(("någon frågar", "tiger jag.", "Tyst i tre sekunder."), (plan.If.Words, plan.Then.Words, plan.Outcome.Line.Words));
        Assert.Equal((planned, answered), (plan.Entry, plan.Outcome.Entry));
    }

    [Fact]
    public void A_plan_of_another_mentorship_is_not_taken_for_it()
    {
        var planned = Written.On("2026-03-01", "Tog med mig.", Occasion.AfterMeeting) with { Plan = new("någon frågar", "tiger jag") };
        var answered = Written.On("2026-04-01", "x", Occasion.BeforeMeeting, new("other")) with { Items = [new("Planen var: Om någon frågar, så tiger jag. Vad hände?", "Inget.")] };

        Assert.Empty(Over(planned, answered).Plans);
    }

    [Fact]
    public void Half_time_rounding_off_and_the_last_one_have_a_line_each_and_nothing_comes_twice()
    {
        var back = Over(
            Written.On("2026-06-01", "Frågan har bytt skepnad.", Occasion.HalfTime),
            Written.On("2026-10-01", "Frågan har bytt skepnad."),
            Written.On("2026-11-01", "Tystnaden.", Occasion.RoundingOff),
            Written.On("2026-12-01", "Jag frågar gruppen först.", Occasion.Afterwards));

        Assert.Equal(["Frågan har bytt skepnad."], Lines(back.HalfTime));
        Assert.Equal(["Tystnaden."], Lines(back.RoundingOff));
        Assert.Empty(back.Quarters);
        Assert.Equal("Jag frågar gruppen först.", back.Last!.Line.Words);
        Assert.Null(Over(Written.On("2026-11-01", "Tystnaden.", Occasion.RoundingOff)).Last);
    }

    [Fact]
    public void What_was_never_finished_is_left_out() => Assert.Empty(Everything(Over(Written.On("2026-11-01", "Halvt.", Occasion.Unfinished))));

    [Fact]
    public void A_year_begins_at_midnight_where_the_person_lives()
    {
        var entry = Written.On("2026-01-01", "Nyår.") with { At = Sweden.At("2026-01-01 00:10") };

        Assert.True(ThatYear.Holds(entry, Sweden.Stockholm));
        Assert.False(ThatYear.Holds(entry, Sweden.Zone("Europe/London")));
    }

    [Fact]
    public void Years_are_offered_once_they_hold_something_older_than_three_months_and_mentorships_once_they_are_over()
    {
        var over = new Membership(new("over"), Role.Adept, "Sam") { IsOver = true };
        var me = Ina.Joins(new(Ours, Role.Adept, "Johan")).Joins(over).Joins(new Membership(new("empty"), Role.Adept, "Kim") { IsOver = true });
        ImmutableArray<LookBackSpan> Offered(string now, params JournalEntry[] journal) => LookBackSpan.Offered(Scene(me, null, Sweden.At(now)) with { WholeJournal = [.. journal] });

        var first = Written.On("2025-12-01", "Ett.");
        var second = Written.On("2026-01-20", "Två.", about: over.Id);
        Assert.Empty(Offered("2026-03-01 10:00", first));
        Assert.Equal<LookBackSpan>([new LookBackSpan.Year(2025)], Offered("2026-03-02 10:00", first));
        Assert.Equal<LookBackSpan>([new LookBackSpan.Year(2025), new LookBackSpan.Whole(over.Id)], Offered("2026-03-02 10:00", first, second));
        Assert.Equal<LookBackSpan>([new LookBackSpan.Year(2026), new LookBackSpan.Year(2025), new LookBackSpan.Whole(over.Id)], Offered("2026-05-02 10:00", first, second));
    }

    [Fact]
    public void Every_quoted_line_is_literally_in_the_journal() => AnyJournal.Sample(journal =>
    {
        var written = journal.SelectMany(e => e.Items.Select(i => i.Answer).Concat(e.Plan is { } p ? [p.If, p.Then] : [])).ToList();
        return new[] { ThatYear, new LookBackSpan.Whole(Ours) }.All(span =>
        {
            var quoted = Everything(LookBack.Over(journal, span, Sweden.Stockholm)).ToList();
            return quoted.All(line => line.Words.Length is > 0 and <= Excerpt.Longest && written.Any(text => text.Contains(line.Words, StringComparison.Ordinal)));
        });
    }, iter: 2000);

    [Fact]
    public void Whatever_stands_in_the_journal_the_card_is_fit_for_Teams() => AnyJournal.Sample(journal =>
    {
        var scene = Scene(Ina.Joins(new Membership(Ours, Role.Adept, "Johan") { IsOver = true }), null, Sweden.At("2027-02-01 10:00")) with { WholeJournal = journal };
        foreach (var span in LookBackSpan.Offered(scene))
        {
            var button = span.On(new Button("", LookBackCard.Open));
            Pages.AssertFitForTeams(LookBackCard.Show(new Answer(button.Verb, button.Data), scene));
        }

        Pages.AssertFitForTeams(LookBackCard.Show(Answer.Press(LookBackCard.Open), scene));
        return true;
    }, iter: 200);

    private static Gen<ImmutableArray<JournalEntry>> AnyJournal { get; } = Gen.Select(
        Gen.Int[0, 500],
        Gen.Enum<Occasion>(),
        Gen.String[Gen.Char["ab Å.\n!?"], 0, 300],
        Gen.String[Gen.Char["ab ."], 0, 12],
        Gen.Bool,
        (day, occasion, answer, plan, ours) => Written.On("2025-12-01", answer, occasion, ours ? Ours : new MentorshipId("other")) with
        {
            At = Sweden.At("2025-12-01 10:00") + Duration.FromDays(day),
            Plan = occasion == Occasion.AfterMeeting ? new(plan, plan) : null,
            Items = [new($"Planen var: {plan}", answer)],
        }).Array[0, 25].Select(entries => entries.OrderBy(e => e.At).ToImmutableArray());

    private static LookBack Over(params JournalEntry[] journal) => LookBack.Over([.. journal], ThatYear, Sweden.Stockholm);

    private static IEnumerable<string> Lines(IEnumerable<Quote> quotes) => quotes.Select(q => q.Line.Words);

    private static IEnumerable<Excerpt> Everything(LookBack back) =>
    [
        .. back.WhyNow.Concat(back.Quarters).Concat(back.HalfTime).Concat(back.RoundingOff).Select(q => q.Line),
        .. back.Plans.SelectMany(p => new[] { p.If, p.Then, p.Outcome.Line }),
        .. back.Last is { } last ? [last.Line] : Array.Empty<Excerpt>(),
    ];
}
