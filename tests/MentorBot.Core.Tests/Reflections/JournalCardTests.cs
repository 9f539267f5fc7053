using System.Collections.Immutable;
using System.Text;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Reflections;

public class JournalCardTests
{
    private static readonly Person InTwo = Ina.Joins(new(Ours, Role.Adept, "Johan")).Joins(new(new("other"), Role.Mentor, "Sam"));

    private static readonly ImmutableArray<JournalEntry> Twelve = [.. Enumerable.Range(1, 12).Select(n => Written.On($"2026-08-{n:00}", $"Rad nummer {n:00}."))];

    [Fact]
    public void The_newest_come_first_and_a_search_keeps_to_its_pages()
    {
        var scene = Scene(Ina) with { WholeJournal = [.. Twelve, Written.On("2026-09-01", "Något helt annat.")] };
        var first = Page(scene, Answer.Press(JournalCard.Open, ("words", "nummer")));
        var second = Press(scene, first, "Äldre");
        var third = Press(scene, second, "Äldre");

        Assert.Equal("”nummer” · tolv anteckningar", CardReader.Shown(first.Lines[0].Text));
        Assert.Equal(["Rad nummer 12.", "Rad nummer 11.", "Rad nummer 10.", "Rad nummer 09.", "Rad nummer 08."], Own(first));
        Assert.Equal(["Rad nummer 02.", "Rad nummer 01."], Own(third));
        Assert.Equal(Own(first), Own(Press(scene, Press(scene, third, "Nyare"), "Nyare")));
        Assert.Equal("Något helt annat.", Own(Press(scene, third, "Hela dagboken")).First());
    }

    [Fact]
    public void Nothing_found_is_said_kindly_with_ways_on()
    {
        var page = Page(Scene(Ina) with { WholeJournal = Twelve }, Answer.Press(JournalCard.Open, ("words", "*finns inte*")));

        Assert.Equal(["”*finns inte*”", "Det hittar jag inte. Jag letar bara efter orden så som du skrev dem; ett kortare ord eller en del av ett kan ge mer."], page.Lines.Select(l => CardReader.Shown(l.Text)));
        Assert.Equal(["Ändra sökningen", "Hela dagboken", "Stäng"], page.Buttons.Select(b => b.Title));
    }

    [Fact]
    public void Only_what_occurs_can_be_chosen()
    {
        var courage = Library.Questions.Questions.First(q => q.Themes.SetEquals([QuestionTheme.Courage]));
        var plain = Page(Scene(InTwo) with { WholeJournal = Twelve }, Answer.Press(JournalCard.Search));
        var both = Page(
            Scene(InTwo) with { WholeJournal = [.. Twelve, Written.On("2026-09-01", "Om Sam", about: new("other"), with: "Sam"), Written.Answering(courage.Id, "2026-09-02", "Mod")] },
            Answer.Press(JournalCard.Search, ("words", "rad"), ("theme", "Courage")));

        Assert.IsType<TextField>(Assert.Single(plain.Fields));
        Assert.Equal(["rad", "all", "Courage"], both.Fields.Select(f => f.Value));
        Assert.Equal(["Alla", "Du är adept, med Johan", "Du är mentor för Sam"], ((ChoiceField)both.Fields[1]).Choices.Select(c => c.Title));
        Assert.Equal(["Alla", "Mod"], ((ChoiceField)both.Fields[2]).Choices.Select(c => c.Title));
    }

    [Fact]
    public void What_was_chosen_is_said()
    {
        var scene = Scene(InTwo) with { WholeJournal = [.. Twelve, Written.On("2026-09-01", "Om Sam", about: new("other"), with: "Sam")] };
        var page = Page(scene, Answer.Press(JournalCard.Open, (Facts.Mentorship, "other")));

        Assert.Equal("du är mentor för Sam · en anteckning", CardReader.Shown(page.Lines[0].Text));
        Assert.Equal(["Om Sam"], Own(page));
    }

    [Fact]
    public void Back_from_the_search_page_is_the_whole_journal_whatever_stands_in_the_field()
    {
        var scene = Scene(Ina) with { WholeJournal = Twelve };
        var search = Page(scene, Answer.Press(JournalCard.Search));

        Assert.Equal(5, Own(Page(scene, Answer.Press(search.Buttons.Single(b => b.Title == "Hela dagboken").Verb, ("words", "finns inte")))).Count());
    }

    [Fact]
    public void Closed_nothing_is_left_of_what_was_searched_for()
    {
        var scene = Scene(Ina) with { WholeJournal = Twelve };
        var closed = Press(scene, Page(scene, Answer.Press(JournalCard.Open, ("words", "nummer"))), "Stäng");

        Assert.DoesNotContain("nummer", Pages.EverythingOn(closed), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_too_long_for_one_card_goes_over_several_and_nothing_of_it_is_lost()
    {
        var answers = Enumerable.Range(0, 6).Select(n => $"{n}" + new string('å', TextField.Longest - 1)).ToList();
        var longest = Written.On("2026-08-01", "") with { Items = [.. answers.Select(a => new JournalItem("Vad hände?", a))], Plan = new("a", "b"), Ratings = new(1, 2, null) };
        var scene = Scene(Ina) with { WholeJournal = [.. Twelve, longest with { At = Now }] };

        var page = Page(scene, Answer.Press(JournalCard.Open));
        var seen = new List<string>();
        while (page.Buttons.Any(b => b.Title == "Äldre"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(Pages.EverythingOn(page)), 0, 60_000);
            seen.AddRange(Own(page));
            page = Press(scene, page, "Äldre");
        }

        Assert.Equal(answers, seen.Take(6));
        Assert.Equal(18, seen.Concat(Own(page)).Count());
    }

    [Fact]
    public void The_way_back_is_offered_once_there_is_one()
    {
        Assert.DoesNotContain(Page(Scene(Ina) with { WholeJournal = Twelve }, Answer.Press(JournalCard.Open)).Buttons, b => b.Verb == LookBackCard.Open);
        Assert.Contains(Page(Scene(Ina) with { WholeJournal = [Written.On("2026-06-01", "Länge sedan.")] }, Answer.Press(JournalCard.Open)).Buttons, b => b.Verb == LookBackCard.Open);
    }

    private static Page Press(Scene scene, Page page, string title)
    {
        var button = page.Buttons.Single(b => b.Title == title);
        return Page(scene, new Answer(button.Verb, button.Data));
    }

    private static Page Page(Scene scene, Answer act)
    {
        Assert.True(Acts.Wants(act, scene.Me).WholeJournal || act.Verb == JournalCard.Close);
        var page = ((Step.End)Acts.Do(act, scene)!).Last;
        Pages.AssertFitForTeams(page);
        return page;
    }

    private static IEnumerable<string> Own(Page page) => page.Lines.Where(l => l.Style == LineStyle.Own).Select(l => CardReader.Shown(l.Text));
}
