using System.Net.Http.Json;
using TeamsSimulator;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Conversations;

/// <summary>Two instances on one store, each with workers of its own.</summary>
public sealed class TwoBotsTests : IDisposable
{
    private readonly KeptStore _store = new();
    private readonly LogBook _log = new();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _store.Dispose();
        _log.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task What_falls_due_for_both_is_sent_once()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, StorePath = _store.Path });
        var second = await LoggedBot.StartAsync(
            new BotSettings(teams.Address.ToString().TrimEnd('/'), _store.Path, [], "Europe/Stockholm", new Dictionary<string, string>()), _log, CancellationToken.None);
        try
        {
            async Task BothReachAsync(string time)
            {
                var instant = Desk.InStockholm(time);
                await Task.WhenAll(
                    teams.Clock.JumpTo(instant), _http.PutAsJsonAsync(new Uri(second.Address, "/dev/clock"), new { now = $"{instant.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z" }));
            }

            await BothReachAsync("2027-01-12 10:01");
            var (adept, mentor) = await Desk.PairAsync(teams);
            string[] days = ["2027-01-18", "2027-01-19", "2027-01-20", "2027-01-21", "2027-01-22"];
            foreach (var day in days)
            {
                await adept.Books(day, "16:00");
                await mentor.Sees("har bokat in er");
            }

            foreach (var day in days)
            {
                await BothReachAsync($"{day} 13:00");
                await BothReachAsync($"{day} 17:15");
                await BothReachAsync($"{day} 18:00");
            }

            await teams.UntilAsync("2027-01-30 12:00");

            var toMentor = mentor.Chat.Where(m => m.FromBot).Select(m => m.Text).ToList();
            Assert.Equal(days.Length, toMentor.Count(t => t.Contains("Elin har bokat in er", StringComparison.Ordinal)));
            Assert.Equal(days.Length, toMentor.Count(t => t.Contains("ses du och Elin.", StringComparison.Ordinal)));
            Assert.Equal(days.Length, toMentor.Count(t => t.Contains("Du och Elin har setts.", StringComparison.Ordinal)));
            Assert.Equal(days.Length, adept.Count("Frågan från mötet"));
            Assert.Empty(_log.Errors);
        }
        finally
        {
            await second.StopAsync();
        }
    }
}
