using System.Net;

namespace TeamsSimulator.Bots;

/// <summary>Waits until a bot that is being started answers.</summary>
internal static class BotReadiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="death">Says what became of the bot, once it is dead; null while it lives.</param>
    /// <exception cref="InvalidOperationException">It died, or was not ready in a minute.</exception>
    public static async Task WaitFor(Uri bot, Func<string?> death, CancellationToken cancel)
    {
        using var http = new HttpClient();
        var given = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < given)
        {
            if (death() is { } why)
            {
                throw new InvalidOperationException(why);
            }

            if (await IsReady(http, bot, cancel))
            {
                return;
            }

            await Task.Delay(Pause, cancel);
        }

        throw new InvalidOperationException($"The bot at {bot} was not ready within {Patience.TotalSeconds} s.");
    }

    private static async Task<bool> IsReady(HttpClient http, Uri bot, CancellationToken cancel)
    {
        try
        {
            using var ready = await http.GetAsync(new Uri(bot, "/health/ready"), cancel);
            if (ready.StatusCode != HttpStatusCode.NotFound)
            {
                return ready.IsSuccessStatusCode;
            }

            using var live = await http.GetAsync(new Uri(bot, "/health/live"), cancel);
            return live.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
