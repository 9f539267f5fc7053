using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Guides;

public class GuideCardsTests
{
    public static TheoryData<string> Guides => [.. Library.Guides.Guides.Select(guide => guide.Id)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_is_read_from_its_first_page_to_its_last_and_back(string id)
    {
        var guide = Library.Guides.Find(id)!;
        var scene = Scene(Ina) with { IsOrganizer = true };
        var page = Pressed(scene, GuideCards.ByTitle(scene, id));
        Assert.DoesNotContain(page.Buttons, b => b.Title == "Tillbaka");
        for (var number = 1; number <= guide.Pages.Length; number++)
        {
            Pages.AssertFitForTeams(page);
            Assert.Equal($"{guide.Title.Swedish} · {number} av {guide.Pages.Length}", page.Lines[0].Text);
            Assert.Equal(guide.Pages[number - 1].Title.Swedish.ToString(), CardReader.Shown(page.Lines[1].Text));
            Assert.False(CardReader.IsFormatted(page.Lines[1].Text));
            Assert.Equal(guide.Pages[number - 1].Paragraphs.Select(p => p.Swedish.ToString()), page.Lines.Skip(2).Select(l => l.Text));
            page = number < guide.Pages.Length ? Pressed(scene, Named(page, "Vidare")) : page;
        }

        Assert.DoesNotContain(page.Buttons, b => b.Title == "Vidare");
        Assert.Equal($"{guide.Title.Swedish} · {guide.Pages.Length - 1} av {guide.Pages.Length}", Pressed(scene, Named(page, "Tillbaka")).Lines[0].Text);
    }

    [Fact]
    public void Closed_it_can_be_opened_again()
    {
        var scene = Scene(Ina.Speaking(Language.English));
        var opened = Pressed(scene, GuideCards.ReadMore(scene, GuideCards.EndingWell));
        var closed = Pressed(scene, Named(opened, "Close"));

        Pages.AssertFitForTeams(closed);
        Assert.Equal(["Ending well is closed. You will find it again under **help**."], closed.Lines.Select(l => l.Text));
        Assert.Equal(Pages.EverythingOn(opened), Pages.EverythingOn(Pressed(scene, Named(closed, "Open again"))));
    }

    [Fact]
    public void The_conditions_are_for_organizers_alone()
    {
        var act = Answer.Press(GuideCards.Open, ("guide", GuideCards.Conditions));
        var organizer = Scene(Ina) with { IsOrganizer = true };

        Assert.Equal(4, Pressed(organizer, GuideCards.All(organizer)).Buttons.Length);
        Assert.StartsWith("Vad mentorskap behöver · 1", Done(act, organizer).Lines[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Pressed(Scene(Ina), GuideCards.All(Scene(Ina))).Buttons, b => b.Title == "Vad mentorskap behöver");
        Assert.Equal("Vad vill du läsa om?", Done(act, Scene(Ina)).Lines[0].Text);
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData("no-such", "0")]
    [InlineData("../texts/help", "1")]
    public void A_guide_that_is_none_leads_to_all_of_them(string guide, string page) => Assert.Equal(
        "Vad vill du läsa om?", Done(Answer.Press(GuideCards.Open, ("guide", guide), ("n", page)), Scene(Ina)).Lines[0].Text);

    [Theory]
    [InlineData("99", "5 av 5")]
    [InlineData("-1", "1 av 5")]
    [InlineData("two", "1 av 5")]
    public void A_page_that_is_none_is_the_nearest_that_is(string page, string place) => Assert.EndsWith(
        place, Done(Answer.Press(GuideCards.Open, ("guide", GuideCards.EndingWell), ("n", page)), Scene(Ina)).Lines[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Reading_needs_nothing_at_hand_and_changes_nothing()
    {
        var act = Answer.Press(GuideCards.Open, ("guide", GuideCards.EndingWell));

        Assert.Equal(Wants.Nothing, Acts.Wants(act, Ina));
        Assert.Equal(Changes.None, Acts.Do(act, Scene(Ina))!.Changes);
    }

    [Fact]
    public void Who_looks_for_a_mentor_can_read_how_one_asks()
    {
        Leads(GuideCards.FindYourOwnMentor, Talk.Begun(new WhyNowFlow(), Scene(Ina, Alone with { Intentions = [] })).Page!);
        Leads(GuideCards.FindYourOwnMentor, Talk.Begun(new AskFlow(), Scene(Ina, Alone)).Page!);
    }

    [Fact]
    public void Who_has_one_already_is_not_told_how_to_find_one()
    {
        var has = AboutOurs.Add(WhyNowFlow.HasMentor, "1");

        Assert.DoesNotContain(Talk.Begun(new WhyNowFlow(), Scene(Ina, Alone), has).Page!.Buttons, b => b.Verb == GuideCards.Open);
        Assert.DoesNotContain(Talk.Begun(new AskFlow(), Scene(Ina, Alone), has).Page!.Buttons, b => b.Verb == GuideCards.Open);
    }

    [Fact]
    public void A_mentor_can_read_what_is_theirs_before_a_meeting_and_where_other_help_is()
    {
        var booked = Booked("2026-09-15 13:00");
        var mentor = Johan.Joins(new(Ours, Role.Mentor, "Ina"));

        Leads(GuideCards.MentorsResponsibility, MentorCard.Part(Scene(mentor, booked), booked.TheMeeting()).Last);
        Leads(GuideCards.MentorsResponsibility, OtherHelpCard.Show(Scene(mentor)));
    }

    [Fact]
    public void Who_ends_something_can_first_read_how_to_end_well()
    {
        Leads(GuideCards.EndingWell, Talk.Begun(new RoundOffFlow(), Scene(Ina, Pair)).Page!);
        Leads(GuideCards.EndingWell, Talk.Begun(new PartFlow(), Scene(Johan, Pair)).Page!);
        Leads(GuideCards.EndingWell, Talk.Begun(new PartFlow(), Scene(Ina, Asked(null).IsOutside(Now).OrThrow())).Page!);
        Assert.DoesNotContain(Talk.Begun(new PartFlow(), Scene(Ina, Alone)).Page!.Buttons, b => b.Verb == GuideCards.Open);
    }

    [Fact]
    public void Help_leads_to_all_of_them() => Assert.Equal(
        "Vad vill du läsa om?", Pressed(Scene(Ina), Assert.Single(HelpCard.Help(Scene(Ina)).Lines.SelectMany(l => l.Buttons))).Lines[0].Text);

    /// <summary>On a card of its own: the dialog's page stays, with what is typed into it.</summary>
    private static void Leads(string guide, Page page)
    {
        var button = Assert.Single(page.Lines.SelectMany(l => l.Buttons).Concat(page.Buttons), b => b.Verb == GuideCards.Open);
        Assert.True(button.LeavesCard);
        Assert.StartsWith(Library.Guides.Find(guide)!.Title.Swedish.ToString(), Pressed(Scene(Ina), button).Lines[0].Text, StringComparison.Ordinal);
    }

    private static Page Pressed(Scene scene, Button button) => Done(new(button.Verb, button.Data), scene);

    private static Page Done(Answer act, Scene scene) => Assert.IsType<Step.End>(Acts.Do(act, scene)).Last;

    private static Button Named(Page page, string title) => page.Buttons.Single(b => b.Title == title);
}
