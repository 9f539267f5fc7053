using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card. Its JSON comes from <see cref="ToJson"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = CardJson.TypeProperty)]
[JsonDerivedType(typeof(AdaptiveCard), "AdaptiveCard")]
public class AdaptiveCard
{
    /// <summary>The content type of a card in an attachment or an invoke's answer.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    [JsonConstructor]
    private AdaptiveCard()
    {
    }

    [JsonRequired]
    public AdaptiveSchemaVersion Version { get; set; } = null!;

    /// <summary>A language tag: how dates in the text are written, and how a screen reader speaks.</summary>
    public string? Lang { get; set; }

    /// <summary>Shown where the version is not supported.</summary>
    public string? FallbackText { get; set; }

    public string? Speak { get; set; }

    public AdaptiveRefresh? Refresh { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, CardJson.Options);

    /// <exception cref="AdaptiveSerializationException">The text is not a card of elements known here.</exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        try
        {
            var card = JsonSerializer.Deserialize<AdaptiveCard>(json, CardJson.Options) ?? throw new JsonException("There is no card.");
            return new AdaptiveCardParseResult(card);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or FormatException)
        {
            throw new AdaptiveSerializationException("The text is not a card: " + error.Message, error);
        }
    }
}

/// <summary>A fresh card that Teams asks for by itself, for each of those named.</summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>Channel ids of at most 60 people.</summary>
    public List<string> UserIds { get; set; } = [];
}
