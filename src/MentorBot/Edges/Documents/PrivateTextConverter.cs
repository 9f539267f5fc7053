using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;

namespace MentorBot.Edges;

/// <summary>
/// Writes a private text as <c>{"for":"…","sealed":"…"}</c>, never in clear. The serializer hands its converters no context, and
/// options of one document's own would cost milliseconds each; so the seals are set for the thread, around one synchronous call.
/// </summary>
internal sealed class PrivateTextConverter : JsonConverter<PrivateText>
{
    private const string For = "for";
    private const string Sealed = "sealed";

    [ThreadStatic]
    private static DocumentSeals? _seals;

    private static DocumentSeals Seals => _seals
        ?? throw new InvalidOperationException("A private text is only ever written or read as part of a document.");

    /// <summary>Runs <paramref name="serialize"/> so that private texts in it are sealed and opened by <paramref name="seals"/>.</summary>
    public static T With<T>(DocumentSeals seals, Func<T> serialize)
    {
        _seals = seals;
        try
        {
            return serialize();
        }
        finally
        {
            _seals = null;
        }
    }

    public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? person = null, sealedText = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case For: person = reader.GetString(); break;
                case Sealed: sealedText = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }

        return Seals.Open(new PersonId(person ?? throw new JsonException()), sealedText);
    }

    public override void Write(Utf8JsonWriter writer, PrivateText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(For, value.Reader.Value);
        if (Seals.Seal(value) is { } sealedText)
        {
            writer.WriteString(Sealed, sealedText);
        }

        writer.WriteEndObject();
    }
}
