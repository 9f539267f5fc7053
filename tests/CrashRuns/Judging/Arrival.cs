using System.Text.Json;
using CrashRuns.People;
using TeamsSimulator.Traffic;

namespace CrashRuns.Judging;

/// <summary>A message of one of the kinds that are counted.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="IsHidden">Nobody has it, and the bot was answered as if they might.</param>
internal sealed record Arrival(Somebody To, Kind Kind, DateTimeOffset At, bool IsHidden)
{
    /// <summary>Reads what the bot sent. A broken connection is a message, too: the simulator breaks none before it has shown it.</summary>
    /// <param name="isAdept">Of the person it went to.</param>
    /// <returns>Null when it was refused, changed an earlier message, or is an answer.</returns>
    public static Arrival? Read(Exchange exchange, Somebody to, bool isAdept)
    {
        if (!exchange.IsSend || exchange.Method != "POST" || exchange.Status is >= 300 and < 500)
        {
            return null;
        }

        var body = exchange.Body!.Value;
        var summary = body.TryGetProperty("summary", out var said) ? said.GetString() : null;
        var text = string.Join('\n', Strings(body));
        return KindOf(summary, text, isAdept) is { } kind ? new(to, kind, exchange.At, exchange.Status >= 500) : null;
    }

    private static Kind? KindOf(string? summary, string text, bool isAdept)
    {
        bool Is(string key) => summary == Says.Of(key, swedish: true);
        bool Tells(string key) => Says.IsIn(text, key, swedish: true);
        return Is("welcome.summary") ? Kind.Welcome
            : Is("invitation.summary") && Tells("invitation.wonders") ? Kind.AskMentor
            : Is("invitation.heardSummary") ? Kind.TellAnswer
            : Is("before.summary") ? Kind.BeforeAdept
            : Is("after.summary") ? isAdept ? Tells("after.remind") ? Kind.RemindAdept : Kind.AfterAdept : Kind.AfterMentor
            : Is("nudge.summary") ? Kind.NudgeAgree
            : Is("meeting.summary") && Tells("mentor.another") ? Kind.BeforeMentor
            : Is("meeting.summary") && Tells("meeting.tellBooked") ? Kind.TellBooked
            : null;
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };
}
