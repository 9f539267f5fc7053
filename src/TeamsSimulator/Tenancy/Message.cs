using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Tenancy;

/// <summary>One message in a chat, as it stands now.</summary>
/// <param name="Id">The activity's id, which replies and updates name.</param>
/// <param name="FromId">The "28:…" or "29:…" id of whoever wrote it.</param>
/// <param name="Time">Simulated time of writing.</param>
/// <param name="Content">Text, attachments and the rest, as sent.</param>
/// <param name="Revision">Grows with every change, so that a page redraws only what changed.</param>
public sealed record Message(
    string Id, string FromId, string FromName, DateTimeOffset Time, JsonElement Content, int Revision = 0, bool Deleted = false)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public bool FromBot => FromId.StartsWith("28:", StringComparison.Ordinal);

    public string Text => Content.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>The content with its card exchanged, as when an invoke is answered with a card.</summary>
    public JsonElement WithCard(JsonNode card)
    {
        var content = JsonObject.Create(Content)!;
        content["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card.DeepClone() });
        return JsonSerializer.SerializeToElement(content);
    }

    /// <summary>The Adaptive Cards on it, in order.</summary>
    public IEnumerable<JsonObject> Cards() => Attachments(CardType).Select(a => JsonObject.Create(a.GetProperty("content"))!);

    /// <summary>The attachments of a type, in order.</summary>
    public IEnumerable<JsonElement> Attachments(string contentType)
    {
        if (!Content.TryGetProperty("attachments", out var attachments) || attachments.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return attachments.EnumerateArray().Where(a => a.TryGetProperty("contentType", out var type) && type.GetString() == contentType);
    }
}
