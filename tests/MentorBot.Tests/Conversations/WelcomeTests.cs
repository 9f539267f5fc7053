using System.Text.Json.Nodes;
using TeamsSimulator.Connector;

namespace MentorBot.Tests.Conversations;

public sealed class WelcomeTests
{
    [Fact]
    public async Task Who_installs_is_welcomed_once_though_Teams_tells_of_it_twice()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");

        await adept.Installs();

        var card = Assert.Single(adept.Chat);
        Assert.Contains("Hej Elin.", card.Text, StringComparison.Ordinal);
        Assert.Contains("ingen får läsa det om du inte trycker på Dela under just den texten", card.Text, StringComparison.Ordinal);
        Assert.Contains("aldrig vad du skriver, när ni ses eller hur det går för just er", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installs_that_come_at_the_same_time_welcome_once()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => adept.Installs()));

        Assert.Single(adept.Chat);
    }

    [Fact]
    public async Task A_welcome_that_did_not_get_through_comes_when_Teams_tells_of_the_install_again_and_then_no_more()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        adept.FailsNext(Fault.Status(500));
        await adept.Installs();
        Assert.Equal(0, adept.Count("Hej Elin."));
        var install = JsonObject.Create(teams.PostsToBot.First(p => p.ActivityType == "installationUpdate").Body!.Value)!;

        await teams.Redelivers(install);
        await teams.Redelivers(install, sameId: false);

        Assert.Equal(1, adept.Count("Hej Elin."));
    }

    [Fact]
    public async Task Who_comes_back_is_told_that_everything_is_still_there_and_not_welcomed_anew()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.Uninstalls();

        await adept.Installs();

        Assert.Equal(1, adept.Count("Hej Elin."));
        Assert.Equal(1, adept.Count("Hej igen Elin."));
        await adept.Says("dagbok");
        await adept.Sees("Jag vill våga leda utan att ha alla svar.");
    }

    [Fact]
    public async Task The_promise_stays_in_sight_when_a_button_under_it_is_pressed()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        var answer = await adept.Presses("Jag vill ha en mentor");

        Assert.Contains("trycker på Dela", answer.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("Varför just nu", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_without_the_install_ever_having_been_heard_of_is_welcomed_and_answered()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await teams.StopBot();
        await Assert.ThrowsAsync<InvalidOperationException>(adept.Installs);
        await teams.StartBot();

        await adept.Says("hjälp");

        Assert.Equal(2, adept.Chat.Count(m => m.FromBot));
        await adept.Sees("Hej Elin.");
        await adept.Sees("Skriv ett av orden");
    }
}
