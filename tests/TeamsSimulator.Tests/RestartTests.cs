using Microsoft.AspNetCore.Http;

namespace TeamsSimulator.Tests;

public sealed class RestartTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2027, 1, 11, 9, 0, 0, TimeSpan.FromHours(1));
    private readonly string _folder = Directory.CreateTempSubdirectory("teams-").FullName;

    private Task<SimulatedTeams> Start(FakeBot bot) => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Monday,
        StartBot = bot.StartAsync,
        StorePath = Path.Combine(_folder, "bot.db"),
        TenantFile = Path.Combine(_folder, "teams.json"),
    });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_tenant_goes_on_where_it_stopped()
    {
        var bot = new FakeBot();
        bot.Answers = async activity =>
        {
            await bot.Reply(activity, "Hej på dig");
            return Results.Ok();
        };
        await using (var teams = await Start(bot))
        {
            await teams.Person("Elin").Installs();
            await teams.Person("Elin").SaysTo(teams.Person("Karin"), "Vill du?");
            teams.Person("Elin").Zone = "Europe/London";
            teams.NewPerson("Åsa Öst");
            teams.Person("Peter").LeavesTheOrganisation();
            var group = await teams.Group("Vi två", withBot: false, teams.Person("Elin"), teams.Person("Karin"));
            await group.AddsBot(teams.Person("Elin"));
            await teams.Clock.Advance(TimeSpan.FromDays(10));
        }

        var nextBot = new FakeBot();
        await using var again = await Start(nextBot);
        var elin = again.Person("Elin");

        Assert.Equal("Hej på dig", elin.Chat[0].Text);
        Assert.Equal("Vill du?", Assert.Single(again.Person("Karin").ChatWith(elin)).Text);
        Assert.Equal("Europe/London", elin.Zone);
        Assert.Equal("Åsa Öst", again.Person("Åsa").Name);
        Assert.InRange(again.Clock.Now, Monday.AddDays(10), Monday.AddDays(10).AddMinutes(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => again.Person("Peter").Installs());
        await elin.SaysIn(await again.Group("Vi två", withBot: false, elin, again.Person("Karin")), "hej", mentionsBot: true);
        Assert.Equal("message", (string?)Assert.Single(nextBot.Received)["type"]);
    }

    [Fact]
    public async Task The_bot_restarts_on_the_same_store_with_its_clock_set()
    {
        var bot = new FakeBot();
        await using var teams = await Start(bot);
        var store = bot.Settings["Storage:Path"];
        await teams.Clock.Advance(TimeSpan.FromDays(1));
        bot.Clock.Clear();

        await teams.RestartBot();

        Assert.Equal(store, bot.Settings["Storage:Path"]);
        Assert.InRange(Assert.Single(bot.Clock), Monday.AddDays(1), Monday.AddDays(1).AddMinutes(1));
        await teams.Person("Elin").Installs();
    }

    [Fact]
    public async Task Our_own_bot_starts_in_process_and_anew()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = Monday, StorePath = Path.Combine(_folder, "bot.db") });
        await teams.RestartBot();
        using var http = new HttpClient();

        using var alive = await http.GetAsync(new Uri(teams.BotAddress, "/health/live"));

        Assert.True(alive.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Our_own_bot_starts_as_a_process_and_may_be_killed()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Monday,
            StorePath = Path.Combine(_folder, "bot.db"),
            StartBot = Bots.ChildBot.StartAsync,
        });
        await teams.KillBot();
        await teams.StartBot();
        using var http = new HttpClient();

        using var alive = await http.GetAsync(new Uri(teams.BotAddress, "/health/live"));

        Assert.True(alive.IsSuccessStatusCode);
    }
}
