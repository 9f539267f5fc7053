using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdaptiveCards;

namespace Microsoft.Bot.Schema;

/// <summary>How activities look between channel and bot. Built once: the serializer's contracts live as long as the options.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Any value, in whatever form it arrived, as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">The value has another shape, or there is none.</exception>
    public static T Convert<T>(object? value) =>
        JsonSerializer.SerializeToElement(value, Options).Deserialize<T>(Options)
        ?? throw new JsonException($"Expected a {typeof(T).Name}, found nothing.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Invoke bodies show settable properties only, as on the official SDK.
            IgnoreReadOnlyProperties = true,
            // Bodies are UTF-8 and never embedded in HTML; a Swedish text should not triple its size against the message limit.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new AnyValueConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>
    /// Untyped slots: primitives come in as themselves; objects and arrays as <see cref="JsonElement"/>, whose text is its JSON.
    /// </summary>
    private sealed class AnyValueConverter : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => JsonElement.ParseValue(ref reader),
        };

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            // A card keeps the cards' own rules. A bare object would come back here for ever.
            switch (value)
            {
                case AdaptiveCard card:
                    JsonSerializer.Serialize(writer, card, CardJson.Options);
                    break;
                case var bare when bare.GetType() == typeof(object):
                    writer.WriteStartObject();
                    writer.WriteEndObject();
                    break;
                default:
                    JsonSerializer.Serialize(writer, value, value.GetType(), options);
                    break;
            }
        }
    }
}
