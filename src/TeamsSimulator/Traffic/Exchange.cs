using System.Text.Json;

namespace TeamsSimulator.Traffic;

/// <summary>One request between Teams and the bot, and how it was answered.</summary>
/// <param name="Number">Counts up from 1, in order of answering.</param>
/// <param name="FromBot">True for the bot's calls to the connector, false for Teams' posts to the bot.</param>
/// <param name="Person">Name of the person whose chat it was; null where there is no one person.</param>
/// <param name="Status">The HTTP status; 0 when the connection broke instead.</param>
/// <param name="At">Simulated time.</param>
public sealed record Exchange(
    long Number, bool FromBot, string Method, string Path, string? Person, JsonElement? Body, int Status, JsonElement? Answer, DateTimeOffset At)
{
    /// <summary>Whether the bot put a message into a chat or changed one there; typing does not count.</summary>
    public bool IsSend => FromBot && Method is "POST" or "PUT" && Path.Contains("/activities", StringComparison.Ordinal) && ActivityType != "typing";

    /// <summary>The posted activity's type, such as message or invoke.</summary>
    public string? ActivityType =>
        Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("type", out var type) ? type.GetString() : null;
}
