using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The version of the card format that a card is written for.</summary>
[JsonConverter(typeof(AsText))]
public class AdaptiveSchemaVersion
{
    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <exception cref="FormatException">The text is not two numbers with a point between.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var parts = versionString.Split('.');
        if (parts.Length != 2)
        {
            throw new FormatException($"'{versionString}' is not a card version such as 1.5.");
        }

        Major = int.Parse(parts[0], CultureInfo.InvariantCulture);
        Minor = int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    public int Major { get; }

    public int Minor { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private sealed class AsText : JsonConverter<AdaptiveSchemaVersion>
    {
        public override AdaptiveSchemaVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? string.Empty);

        public override void Write(Utf8JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
