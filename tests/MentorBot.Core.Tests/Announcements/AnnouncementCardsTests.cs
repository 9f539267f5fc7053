using MentorBot.Core.Announcements;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Announcements.GivenAnnouncement;

namespace MentorBot.Core.Tests.Announcements;

public class AnnouncementCardsTests
{
    private static readonly Announcement Plain = HalfTime with { Message = HalfTime.Message with { IsGathering = false, Picture = null, Link = null } };

    [Fact]
    public void It_shows_the_picture_the_text_the_purpose_and_whom_it_is_from()
    {
        var page = Card(HalfTime);

        Pages.AssertFitForTeams(page);
        Assert.Equal(
            ["**Halvtidsträff 14 april.**\n\nVi ses i foajén.", "*Syfte: att få syn på vad ni gör för mycket av*", "Från Sam Ek"],
            page.Lines.Select(line => line.Text));
        Assert.Equal(new Photo(new("https://www.example.com/foyer.png"), "En foajé i eftermiddagsljus"), page.Lines[0].Picture);
        Assert.Equal(Button.Link("Anmäl dig", new("https://www.example.com/half-time")), page.Buttons[0]);
        Assert.Equal(2, page.Buttons.Length);
    }

    [Fact]
    public void Everybody_gets_it_in_their_own_language()
    {
        var page = Card(HalfTime, Language.English);

        Assert.Equal(
            ["**Half-time gathering on 14 April.**\n\nWe meet in the foyer.", "*Purpose: to see what you do too much of*", "From Sam Ek"],
            page.Lines.Select(line => line.Text));
        Assert.Equal("Sign up", page.Buttons[0].Title);
        Assert.Equal("An announcement from Sam Ek", page.Summary);
    }

    [Fact]
    public void Where_there_is_one_version_everybody_gets_it()
    {
        var swedish = HalfTime with { Message = HalfTime.Message with { English = Wording.Empty } };

        Assert.Equal(["**Halvtidsträff 14 april.**\n\nVi ses i foajén.", "*Purpose: att få syn på vad ni gör för mycket av*", "From Sam Ek"],
            Card(swedish, Language.English).Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_plain_one_is_a_text_and_whom_it_is_from()
    {
        var page = Card(Plain);

        Assert.Equal(["**Halvtidsträff 14 april.**\n\nVi ses i foajén.", "Från Sam Ek"], page.Lines.Select(line => line.Text));
        Assert.Equal(["Inga fler utskick"], page.Buttons.Select(button => button.Title));
        Assert.Null(page.Lines[0].Picture);
    }

    [Fact]
    public void The_notification_says_whom_it_is_from_and_no_more() => Assert.Equal("Ett utskick från Sam Ek", Card(HalfTime).Summary);

    [Fact]
    public void It_can_be_muted_on_the_spot_and_stays_where_it_is()
    {
        var mute = Card(HalfTime).Buttons[^1];

        Assert.Equal(("Inga fler utskick", AnnouncementCards.Mute, true), (mute.Title, mute.Verb, mute.LeavesCard));
    }

    [Fact]
    public void A_necessary_one_and_one_to_a_channel_can_not_be_muted()
    {
        var necessary = Card(HalfTime with { Necessary = true });
        Assert.Equal(["Anmäl dig"], necessary.Buttons.Select(button => button.Title));
        Assert.Equal("Går också till den som inte vill ha utskick.", necessary.Lines[^1].Text);
        Assert.Equal(["Anmäl dig"], Card(HalfTime with { Audience = new(AudienceKind.Channel, Channel: "19:kanal@thread.tacv2") }).Buttons.Select(button => button.Title));
    }

    [Fact]
    public void A_name_and_a_purpose_are_shown_as_written()
    {
        var odd = HalfTime with { Message = HalfTime.Message with { Swedish = HalfTime.Message.Swedish with { Purpose = "att *inte*\nbli [klara]" } } };
        var page = AnnouncementCards.For(odd, Language.Swedish, "Sam_Ek_", Given.Library.Texts);

        Assert.Equal(@"*Syfte: att \*inte\* bli \[klara\]*", page.Lines[1].Text);
        Assert.Equal("Från Sam_Ek_", CardReader.Shown(page.Lines[2].Text));
        Assert.Equal("Ett utskick från Sam_Ek_", page.Summary);
    }

    private static Page Card(Announcement announcement, Language language = Language.Swedish) =>
        AnnouncementCards.For(announcement, language, "Sam Ek", Given.Library.Texts);
}
