using MentorBot.Core.Announcements;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Help;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Announcements;

public class MutingTests
{
    [Theory]
    [InlineData("utskick av", "utskick på", Language.Swedish, "Inga fler utskick härifrån.")]
    [InlineData("Announcements off.", "announcements on", Language.English, "No more announcements from here.")]
    public void Whoever_wants_none_says_so_and_takes_it_back(string off, string on, Language language, string told)
    {
        var muted = Done(Commands.Read(off)!, Ina.Speaking(language));

        Pages.AssertFitForTeams(muted.Last);
        Assert.StartsWith(told, muted.Last.Lines[0].Text, StringComparison.Ordinal);
        Assert.True(muted.Changes.Me!.MutesAnnouncements);
        Assert.True(muted.Changes.Me.Roll().Muted);
        Assert.Equal(AnnouncementCards.Unmute, Assert.Single(muted.Last.Buttons).Verb);
        Assert.False(Done(Commands.Read(on)!, muted.Changes.Me).Changes.Me!.MutesAnnouncements);
    }

    [Fact]
    public void Help_tells_everybody_how_to_be_spared_and_organizers_how_to_reach_them()
    {
        var (adepts, organizers) = (Words(Scene(Ina)), Words(Scene(Stranger) with { IsOrganizer = true }));

        Assert.Contains("**utskick av**", adepts, StringComparison.Ordinal);
        Assert.DoesNotContain("Skriv **utskick** när", adepts, StringComparison.Ordinal);
        Assert.Contains("Skriv **utskick** när", organizers, StringComparison.Ordinal);
    }

    private static string Words(Scene scene) => string.Join('\n', HelpCard.Help(scene).Lines.Select(line => line.Text));

    private static Step.End Done(Answer act, Person me) => Assert.IsType<Step.End>(Acts.Do(act, Scene(me)));
}
