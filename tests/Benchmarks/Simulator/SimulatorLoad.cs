using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsSimulator;
using TeamsSimulator.Tenancy;

namespace Benchmarks.Simulator;

/// <summary>
/// How much the simulator itself takes, so that what is measured through it is the bot and not the yardstick: sends of a card to a crowd, without
/// limits, while nobody looks. Whoever sends is in the same process and costs as much again.
/// </summary>
internal static class SimulatorLoad
{
    private const int Senders = 32;
    private const int WarmUp = 10_000;
    private const int Sends = 40_000;
    private const double LeastPerSecond = 3_000;

    /// <returns>Whether the bound holds.</returns>
    public static async Task<bool> RunAsync(TextWriter output)
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { StartsBotLater = true });
        using (var warm = await ClientAsync(teams))
        {
            await SendAsync(warm, teams.Crowd(WarmUp));
        }

        var crowd = teams.Crowd(Sends);
        using var http = await ClientAsync(teams);
        var (cpu, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await SendAsync(http, crowd);
        var took = Stopwatch.GetElapsedTime(started);
        var (perSecond, microseconds) = (Sends / took.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Sends);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | | measured | bound |
            |---|---:|---:|
            | sends/s that the simulator takes | {perSecond:N0} | {LeastPerSecond:N0} |
            | processor time for each, whoever sends it included, µs | {microseconds:F0} | |
            """));
        return crowd.Shown == Sends && perSecond >= LeastPerSecond;
    }

    /// <summary>
    /// Has another simulator of this process take enough for the run-time to have made its code. Before that it is no yardstick: it is slow, and counts
    /// requests later than they came.
    /// </summary>
    public static async Task WarmAsync()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { StartsBotLater = true, EnforceLimits = true, RequestsPerSecond = 0 });
        using var http = await ClientAsync(teams);
        await SendAsync(http, teams.Crowd(WarmUp));
    }

    private static async Task<HttpClient> ClientAsync(SimulatedTeams teams)
    {
        var http = new HttpClient { BaseAddress = new Uri(teams.ServiceUrl) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(teams.Address));
        return http;
    }

    private static Task SendAsync(HttpClient http, Crowd crowd)
    {
        var sent = -1;
        return Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
        {
            for (int member; (member = Interlocked.Increment(ref sent)) < crowd.Count;)
            {
                using var body = new StringContent(Message, new MediaTypeHeaderValue("application/json"));
                using var answer = await http.PostAsync($"v3/conversations/{crowd.ChatId(member)}/activities", body);
                answer.EnsureSuccessStatusCode();
            }
        }));
    }

    private static async Task<string> TokenAsync(Uri teams)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = BotIdentity.AppId,
            ["client_secret"] = BotIdentity.Secret,
            ["scope"] = "https://api.botframework.com/.default",
        });
        using var answer = await http.PostAsync(new Uri(teams, $"/login/{Tenant.Id}/oauth2/v2.0/token"), form);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    private static readonly string Message = $$"""
        {
          "type": "message", "summary": "Kickoff på torsdag",
          "attachments": [ { "contentType": "application/vnd.microsoft.card.adaptive", "content": {
            "type": "AdaptiveCard", "version": "1.5",
            "body": [
              { "type": "TextBlock", "text": "Kickoff på torsdag", "wrap": true, "weight": "bolder" },
              { "type": "TextBlock", "text": "{{string.Concat(Enumerable.Repeat("Vi ses klockan nio. ", 30))}}", "wrap": true }
            ],
            "actions": [ { "type": "Action.OpenUrl", "title": "Program", "url": "https://nordvik.example/program" } ]
          } } ]
        }
        """;
}
