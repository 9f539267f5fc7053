using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using NodaTime;
using static MentorBot.Core.Tests.Announcements.GivenAnnouncement;

namespace MentorBot.Core.Tests.Announcements;

/// <summary>What the organizer Sam sees of the half-time announcement, sent on Monday 14 September 2026 at 10.00.</summary>
public class ReportCardsTests
{
    private static readonly Announcement Out = HalfTime with
    {
        Stage = AnnouncementStage.Sending,
        Sending = new(HalfTime.By, "Sam Ek", "there") { BegunAt = Given.Now, Gathered = true, Census = Census.Nobody with { Reached = 12_500, Left = 40 } },
    };

    private static readonly Announcement Done = Out with
    {
        Stage = AnnouncementStage.Done,
        Sending = Out.Sending! with { EndedAt = Given.Now + Duration.FromMinutes(4), Reported = true },
    };

    private static readonly Progress Half = new(new(6_000, 6_480, 20, 0, 3), 6_400, Sweden.At("2026-09-15 08:00"));

    private static readonly Progress Whole = new(new(12_460, 0, 40, 0, 3), 0, null);

    private static string[] Shown(Page page)
    {
        Pages.AssertFitForTeams(page);
        return [.. page.Lines.Select(line => CardReader.Shown(line.Text).Replace('\u00a0', ' '))];
    }

    private static Scene At(int minutes, Language language = Language.Swedish) =>
        Given.Scene(Given.Stranger.Speaking(language), now: Given.Now + Duration.FromMinutes(minutes)) with { IsOrganizer = true };

    private static Unreached Somebody(string name, Delivered outcome, bool unsure = false) =>
        new(name, new(new(name), "there", Language.Swedish) { Outcome = outcome, Unsure = unsure });

    private static UnreachedFor For(string reason, int count, params string[] names) =>
        new(reason, count, [.. names.Select(name => Somebody(name, Delivered.Blocked))]);

    [Fact]
    public void On_its_way_it_says_how_far_and_how_long()
    {
        var page = ProgressCards.Show(At(2), Out, Half);

        Assert.Equal(
            [
                "Utskicket är på väg",
                "Halvtidsträff 14 april.",
                "**Framme: 6 000 av 12 500**",
                "På tur: 6 400, ungefär 3 minuter kvar",
                "Väntar tills deras tid öppnar: 80, de första tisdag 15 september klockan 08.00",
                "Nåddes inte: 20",
                "Osäkra: 3. Teams bröt av innan det gick att veta, så de kan ha fått det två gånger eller inte alls.",
                "Stoppar du det, behåller de som har fått det sitt, och ingen fler får det.",
            ],
            Shown(page));
        Assert.Equal(("Stoppa utskicket", ProgressCards.Stop, Out.Id.Value), (page.Buttons[0].Title, page.Buttons[0].Verb, page.Buttons[0].Data[Composer.Id]));
    }

    [Theory]
    [InlineData(6_400, 6_000, "20 sekunder")]
    [InlineData(100, 6_000, "10 sekunder")]
    [InlineData(23_000, 6_000, "en minut")]
    [InlineData(100_000, 6_000, "5 minuter")]
    [InlineData(1_430_000, 6_000, "en timme")]
    [InlineData(3_000_000, 6_000, "3 timmar")]
    public void How_long_is_said_in_round_figures(int left, int sentInAQuarter, string said)
    {
        var scene = Given.Scene(Given.Stranger, now: Given.Now + Duration.FromSeconds(15));
        var progress = new Progress(new(sentInAQuarter, left, 0, 0, 0), left, null);

        Assert.Contains(Shown(ProgressCards.Show(scene, Out, progress)), line => line.Contains($"ungefär {said} kvar", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_anything_is_sent_nobody_guesses() =>
        Assert.Contains("På tur: 12 500", Shown(ProgressCards.Show(At(0), Out, new(new(0, 12_500, 0, 0, 0), 12_500, null))));

    [Fact]
    public void Done_it_names_those_who_were_not_reached_by_reason()
    {
        var page = ReportCards.Show(At(5), Done, Whole, [For("report.gone", 1, "Cia *Å*"), For("report.blocked", 39, "Örjan", "Åsa", "Zelda", "anna")]);

        Assert.Equal(
            [
                "Utskicket är klart",
                "Halvtidsträff 14 april.",
                "**Framme: 12 460 av 12 500**",
                "Nåddes inte: 40",
                "Osäkra: 3. Teams bröt av innan det gick att veta, så de kan ha fått det två gånger eller inte alls.",
                "Har valt bort utskick: 40",
                "Har blockerat mig: 39",
                "anna, Zelda, Åsa, Örjan, och 35 till, se filen",
                "Kontot finns inte längre: 1",
                "Cia *Å*",
            ],
            Shown(page));
        Assert.Equal(["Försök igen med dem som inte nåddes", "Hämta listan som fil"], page.Buttons.Select(b => b.Title));
    }

    [Fact]
    public void Where_all_were_reached_there_is_nothing_to_press() =>
        Assert.Empty(ReportCards.Show(At(5), Done, new(new(12_500, 0, 0, 0, 0), 0, null), []).Buttons);

    [Fact]
    public void Stopped_it_is_not_tried_again()
    {
        var stopped = Done with { Stage = AnnouncementStage.Cancelled };
        var page = ReportCards.Show(At(5), stopped, new(new(6_000, 0, 40, 6_460, 0), 0, null), [For("report.blocked", 40, "Bo")]);

        Assert.Contains("Fick det inte, för det stoppades: 6 460", Shown(page));
        Assert.Equal(["Hämta listan som fil"], page.Buttons.Select(b => b.Title));
        Assert.Equal("Utskicket stoppas", Shown(ProgressCards.Show(At(5), stopped with { Sending = stopped.Sending! with { EndedAt = null } }, Half))[0]);
    }

    [Fact]
    public void In_english_as_in_swedish()
    {
        var english = At(2, Language.English);

        Assert.Equal(
            ["The announcement is going out", "Half-time gathering on 14 April.", "**Delivered: 6,000 of 12,500**", "Next in line: 6,400, about 3 minutes left"],
            Shown(ProgressCards.Show(english, Out, Half))[..4]);
        Assert.Contains("Have blocked me: 39", Shown(ReportCards.Show(english, Done, Whole, [For("report.blocked", 39, "Bo")])));
    }

    [Theory]
    [InlineData(Delivered.Sent, false, null)]
    [InlineData(Delivered.Sent, true, "report.unsureSent")]
    [InlineData(Delivered.Cancelled, false, null)]
    [InlineData(Delivered.Cancelled, true, "report.unsure")]
    [InlineData(Delivered.GivenUp, true, "report.unsure")]
    [InlineData(Delivered.GivenUp, false, "report.givenUp")]
    [InlineData(Delivered.Refused, true, "report.refused")]
    [InlineData(Delivered.NotInstalled, false, "report.notInstalled")]
    public void Each_outcome_has_its_reason(Delivered outcome, bool unsure, string? reason) =>
        Assert.Equal(reason, Unreached.ReasonFor(Somebody("Bo", outcome, unsure).Recipient));

    [Fact]
    public void Who_has_no_name_is_called_what_they_are()
    {
        var scene = At(5);

        Assert.Equal("någon som inte finns kvar", ReportCards.NameOf(scene, new("", new(PersonId.Nobody, null, Language.Swedish))));
        Assert.Equal("kanalen", ReportCards.NameOf(scene, new("", new(PersonId.Nobody, "there", Language.Swedish))));
        Assert.Equal("1234", ReportCards.NameOf(scene, new("", new(new("1234"), null, Language.Swedish))));
    }
}
