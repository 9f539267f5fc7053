using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A deep copy of a piece of state, types included. It never leaves the process, so type names in it are not an input.
/// </summary>
internal sealed class StateCopy
{
    private static readonly JsonSerializerOptions Typed = new() { Converters = { new TypedSlotConverter() } };

    private readonly Type _type;
    private readonly byte[] _json;

    private StateCopy(Type type, byte[] json)
    {
        _type = type;
        _json = json;
    }

    public static StateCopy Of(object value) =>
        new(value.GetType(), JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Typed));

    public object Restore() => JsonSerializer.Deserialize(_json, _type, Typed)!;

    /// <summary>Writes the type beside each value that stands in an untyped slot.</summary>
    private sealed class TypedSlotConverter : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var type = Type.GetType(reader.GetString()!, throwOnError: true)!;
            reader.Read();
            var value = JsonSerializer.Deserialize(ref reader, type, options);
            reader.Read();
            return value;
        }

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.GetType().AssemblyQualifiedName);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndArray();
        }
    }
}
