using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Edges.Azure;

/// <summary>A wake-up as a message's text, such as <c>{"subject":"mentorship/3f2a…","revision":12}</c>.</summary>
internal sealed record QueuedWakeUp(string Subject, long Revision)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>When it has to hop on until then; null when the queue itself shows it in time.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How often it has hopped on so far.</summary>
    public int Hops { get; init; }

    public string ToText() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null when it is no such text.</returns>
    public static QueuedWakeUp? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<QueuedWakeUp>(text, Json) is { } queued && DocumentNames.IsName(queued.Subject) ? queued : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What the queue knows a delivery by.</summary>
internal sealed record QueueReceipt(string Id, int Hops, string Pop)
{
    public static QueueReceipt Read(string receipt)
    {
        var parts = receipt.Split(' ', 3);
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Hops} {Pop}");
}
