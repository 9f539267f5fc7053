using System.Collections.Immutable;
using CsCheck;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Reflections;

public class JournalSearchTests
{
    [Theory]
    [InlineData("tystnad", "Att TYSTNADEN inte är farlig.", true)]
    [InlineData("nade", "Att tystnaden inte är farlig.", true)]
    [InlineData("farlig tystnad", "Att tystnaden inte är farlig.", true)]
    [InlineData("farlig, ”tystnad”?", "Att tystnaden inte är farlig.", true)]
    [InlineData("farlig mod", "Att tystnaden inte är farlig.", false)]
    [InlineData("låta", "Lata dagar", false)]
    [InlineData("lata", "Låta bli", false)]
    [InlineData("for", "För mycket", false)]
    [InlineData("ÄRA", "en ära", true)]
    [InlineData("idé", "En ide om vintern", true)]
    [InlineData("ide", "En IDÉ om vintern", true)]
    [InlineData("ångest", "A\u030Angest", true)]
    [InlineData("søren", "Soren", false)]
    [InlineData("50%", "Bara 50% kvar", true)]
    [InlineData("?", "Vad som helst", true)]
    public void Words_are_found_whole_or_in_part_with_Swedish_letters_apart(string words, string written, bool found) =>
        Assert.Equal(found, Looking(words).In([Written.On("2026-09-01", written)], Library.Questions).Any());

    [Fact]
    public void Words_are_looked_for_in_everything_that_stands_in_an_entry()
    {
        var entry = Written.On("2026-09-01", "Svaret") with { Plan = new("någon frågar", "tiger jag") };

        Assert.All(["svaret", "hände", "frågar", "tiger", "johan", "svaret tiger"], words => Assert.Single(Looking(words).In([entry], Library.Questions)));
    }

    [Fact]
    public void A_mentorship_and_a_theme_narrow_it_down()
    {
        var courage = Library.Questions.Questions.First(q => q.Themes.Contains(QuestionTheme.Courage) && !q.Themes.Contains(QuestionTheme.Closing));
        var brave = Written.Answering(courage.Id, "2026-09-01", "Modigt");
        var other = Written.On("2026-09-02", "Om mod", about: new("other"));
        JournalEntry[] entries = [brave, other];

        Assert.Equal([other], (JournalSearch.None with { Mentorship = new("other") }).In(entries, Library.Questions));
        Assert.Equal([brave], (JournalSearch.None with { Theme = QuestionTheme.Courage }).In(entries, Library.Questions));
        Assert.Empty((JournalSearch.None with { Theme = QuestionTheme.Closing }).In(entries, Library.Questions));
        Assert.Equal(entries, JournalSearch.None.In(entries, Library.Questions));
    }

    [Fact]
    public void A_question_that_the_library_no_longer_has_gives_no_theme() =>
        Assert.Empty(JournalSearch.ThemesOf(Written.Answering("gone-since-long", "2026-09-01", "Mod"), Library.Questions));

    [Fact]
    public void A_button_carries_the_search_on()
    {
        var search = new JournalSearch("två ord", new("other"), QuestionTheme.Courage);
        var button = search.On(new Button("Äldre", JournalCard.Open));

        Assert.Equal(search, JournalSearch.From(new Answer(button.Verb, button.Data)));
        Assert.Equal(JournalSearch.None, JournalSearch.From(Answer.Press(JournalCard.Open, (Facts.Mentorship, "all"), ("theme", "all"), ("words", " "))));
    }

    [Fact]
    public void Whatever_is_sent_as_a_search_is_answered() => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample((words, mentorship, theme, written) =>
    {
        var search = JournalSearch.From(Answer.Press(JournalCard.Open, ("words", words), (Facts.Mentorship, mentorship), ("theme", theme)));
        _ = search.In([Written.On("2026-09-01", written)], Library.Questions).ToImmutableArray();
        return search.Words.EnumerateRunes().Count() <= JournalSearch.Longest;
    }, iter: 2000);

    [Fact]
    public void Any_stretch_of_what_was_written_finds_it() => Gen.Select(Gen.String, Gen.Int[0, 30], Gen.Int[1, 30]).Sample((written, from, length) =>
    {
        var part = string.Concat(written.EnumerateRunes().Skip(from).Take(length).Where(System.Text.Rune.IsLetterOrDigit));
        return !written.Contains(part, StringComparison.Ordinal) || Looking(part).In([Written.On("2026-09-01", written)], Library.Questions).Any();
    }, iter: 2000);

    private static JournalSearch Looking(string words) => JournalSearch.None with { Words = words };
}
