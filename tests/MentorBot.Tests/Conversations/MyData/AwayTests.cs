using TeamsSimulator;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>Whoever removes the app hears nothing more, and is erased in time unless they come back.</summary>
public sealed class AwayTests : IDisposable
{
    private readonly KeptStore _store = new();

    public void Dispose() => _store.Dispose();

    private Task<SimulatedTeams> OpenAsync(int? days = null) => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Desk.Tuesday,
        StorePath = _store.Path,
        BotConfiguration = days is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["MentorBot:UninstalledDays"] = $"{days}" },
    });

    [Fact]
    public async Task After_ninety_days_all_of_it_is_erased_and_the_other_hears_that_it_has_ended()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await mentor.Uninstalls();
        var sends = teams.BotSends.Count(s => s.Person == mentor.Name);

        // Ninety days, and the clocks have gone forward.
        await teams.UntilAsync("2027-04-14 15:15");
        await adept.DoesNotSee("är avslutat");
        Assert.NotEmpty(Traces.Of(mentor, _store));

        await teams.UntilAsync("2027-04-15 10:00");
        await adept.GotOnceAt("2027-04-14 15:20", "Ditt mentorskap med Karin är avslutat.");
        Assert.Empty(Traces.Of(mentor, _store));
        Assert.Equal(sends, teams.BotSends.Count(s => s.Person == mentor.Name));
        await mentor.Installs();
        await mentor.Sees("Jag har blivit tillfrågad");
    }

    [Fact]
    public async Task Coming_back_in_time_stops_the_clock()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await mentor.Uninstalls();
        await teams.UntilAsync("2027-04-01 12:00");
        await mentor.Installs();
        await mentor.Sees("Allt ligger kvar där du lämnade det.");

        await teams.UntilAsync("2027-06-01 12:00");

        await adept.DoesNotSee("är avslutat");
        Assert.Contains($"person/{mentor.AadObjectId}", await _store.NamesAsync());
        Assert.DoesNotContain(await _store.NamesAsync(), n => n.StartsWith("erasure/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Removing_it_again_starts_the_clock_anew()
    {
        await using var teams = await OpenAsync(days: 10);
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Uninstalls();
        await teams.UntilAsync("2027-01-20 10:00");
        await adept.Installs();
        await adept.Uninstalls();

        await teams.UntilAsync("2027-01-30 09:00");
        Assert.Contains($"person/{adept.AadObjectId}", await _store.NamesAsync());
        await teams.UntilAsync("2027-01-30 11:00");
        Assert.Empty(await _store.NamesAsync());
    }

    [Fact]
    public async Task It_is_erased_also_when_the_bot_was_down_at_the_time()
    {
        await using var teams = await OpenAsync(days: 10);
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Uninstalls();
        await teams.StopBot();
        await teams.UntilAsync("2027-02-20 10:00");

        await teams.StartBot();

        Assert.Empty(await _store.NamesAsync());
    }
}
