using MentorBot.Core.Dialogs;
using MentorBot.Core.Help;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Help;

public class OtherHelpCardTests
{
    private static readonly Uri Address = new("https://example.org/help");

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void The_emergency_number_and_health_care_are_always_there(Language language)
    {
        var page = OtherHelpCard.Show(Scene(Ina.Speaking(language)));

        Pages.AssertFitForTeams(page);
        Assert.Equal(["tel:112", "https://www.1177.se/"], page.Buttons.Select(b => b.Url!.AbsoluteUri));
        Assert.Contains(page.Lines, l => l.Text.Contains("**112**", StringComparison.Ordinal));
        Assert.Contains(page.Lines, l => l.Text.Contains("**1177**", StringComparison.Ordinal));
    }

    [Fact]
    public void The_organisations_own_contacts_follow()
    {
        var page = With(new("Företagshälsan", "ring 08-123 45", Address), new("Facket", "rum 12", null));

        Assert.Contains(page.Lines, l => l.Text == "**Företagshälsan** · ring 08-123 45");
        Assert.Contains(page.Lines, l => l.Text == "**Facket** · rum 12");
        Assert.Equal(("Företagshälsan", Address), (page.Buttons[2].Title, page.Buttons[2].Url));
        Assert.Equal(3, page.Buttons.Length);
    }

    [Fact]
    public void More_contacts_than_there_is_room_for_are_links_in_the_text()
    {
        var page = With([.. Enumerable.Range(1, 7).Select(n => new Contact($"Kontakt {n}", "", new Uri($"https://example.org/{n}_(x)")))]);

        Pages.AssertFitForTeams(page);
        Assert.Equal(6, page.Buttons.Length);
        Assert.Contains(page.Lines, l => l.Text == "**Kontakt 4**");
        Assert.Contains(page.Lines, l => l.Text.Contains("(https://example.org/5_%28x%29)", StringComparison.Ordinal));
        Assert.Contains(page.Lines, l => l.Text.StartsWith("**Kontakt 7** · [", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_organisation_calls_a_contact_is_shown_as_written() =>
        Assert.Contains(With(new Contact("HR *nord*", "", null)).Lines, l => l.Text == @"**HR \*nord\***");

    [Fact]
    public void A_mentor_is_helped_to_say_so_and_an_adept_is_not_told_how()
    {
        var mentor = Johan.Joins(new(Ours, Role.Mentor, "Ina"));

        Assert.Contains(Scene(Johan).Say("otherHelp.sayingSo"), OtherHelpCard.Show(Scene(mentor)).Lines.Select(l => l.Text));
        Assert.DoesNotContain(Scene(Ina).Say("otherHelp.sayingSo"), OtherHelpCard.Show(Scene(Ina.Joins(new(Ours, Role.Adept, "Johan")))).Lines.Select(l => l.Text));
    }

    [Fact]
    public void It_is_opened_by_its_words_and_changes_nothing()
    {
        var act = Commands.Read("Annan hjälp")!;
        var step = Assert.IsType<Step.End>(Acts.Do(act, Scene(Ina)));

        Assert.Equal(Wants.Nothing, Acts.Wants(act, Ina));
        Assert.Equal(Changes.None, step.Changes);
        Assert.Contains(step.Last.Lines, l => l.Text == Scene(Ina).Say("otherHelp.private"));
    }

    private static Page With(params Contact[] contacts) => OtherHelpCard.Show(Scene(Ina) with { Library = Library with { Contacts = [.. contacts] } });
}
