using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Clock;

/// <summary>
/// Simulated business time: real time plus an offset. The bot's clock is moved along, and the bot works off what falls due on the way.
/// </summary>
public sealed class BusinessClock(TimeProvider real, HttpClient http, Func<Uri?> bot)
{
    // A bot that names the same instant again and again would keep us for ever.
    private const int MostHopsWithoutProgress = 3;

    /// <summary>How far simulated time is from real time.</summary>
    public TimeSpan Offset { get; private set; }

    /// <summary>Raised when the offset changes.</summary>
    public event Action? Jumped;

    public DateTimeOffset Now => real.GetUtcNow() + Offset;

    /// <summary>Sets the clock without telling the bot, before it is started.</summary>
    public void Set(DateTimeOffset now) => Offset = now - real.GetUtcNow();

    /// <summary>Lets time pass, stopping wherever the bot says that something is due, so that nothing is missed on the way.</summary>
    public async Task Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var target = Now + time;
        var due = await Tell();
        var latest = DateTimeOffset.MinValue;
        var stuck = 0;
        while (due < target)
        {
            stuck = due <= latest ? stuck + 1 : 0;
            if (stuck == MostHopsWithoutProgress)
            {
                break;
            }

            latest = due.Value;
            due = await JumpTo(latest);
        }

        await JumpTo(target);
    }

    /// <summary>Goes to an instant at once; from there on time runs as before. Never backwards: an instant gone by settles only.</summary>
    /// <returns>When the bot says that something is due next; null if nothing is, or it does not say.</returns>
    public Task<DateTimeOffset?> JumpTo(DateTimeOffset instant)
    {
        if (instant > Now)
        {
            Set(instant);
            Jumped?.Invoke();
        }

        return Tell();
    }

    /// <summary>Has the bot work off what is due by now.</summary>
    public Task Settle() => Tell();

    /// <summary>PUTs the clock to the bot, which answers when everything due by then is done.</summary>
    private async Task<DateTimeOffset?> Tell()
    {
        if (bot() is not { } address)
        {
            return null;
        }

        // To the tick: rounded down, the bot would stop just short of what is due.
        var body = new JsonObject { ["now"] = Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture) };
        using var response = await http.PutAsJsonAsync(new Uri(address, "/dev/clock"), body);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return Next(await response.Content.ReadAsStringAsync());
    }

    private static DateTimeOffset? Next(string answer)
    {
        try
        {
            return (JsonNode.Parse(answer) as JsonObject)?["next"] is JsonValue next && next.TryGetValue<DateTimeOffset>(out var instant) ? instant : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
