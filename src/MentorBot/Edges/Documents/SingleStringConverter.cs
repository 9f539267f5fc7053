using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Edges;

/// <summary>
/// Writes every <c>record struct X(string Value)</c>, such as a person's id, as that string alone, also where it is a dictionary's key.
/// </summary>
internal sealed class SingleStringConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && typeToConvert.GetProperties().Where(property => property.CanWrite).ToArray() is [{ Name: "Value" } value]
        && value.PropertyType == typeof(string)
        && typeToConvert.GetConstructor([typeof(string)]) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(For<>).MakeGenericType(typeToConvert))!;

    private sealed class For<T> : JsonConverter<T>
        where T : struct
    {
        private static readonly Func<string?, T> FromString = Constructor();
        private static readonly Func<T, string?> ToText = Getter();

        /// <summary>A default value holds no string; it comes back as it was.</summary>
        public override bool HandleNull => true;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromString(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ToText(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FromString(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(ToText(value) ?? throw new InvalidOperationException($"A {typeof(T).Name} without a value can't be a key."));

        private static Func<string?, T> Constructor()
        {
            var text = Expression.Parameter(typeof(string));
            return Expression.Lambda<Func<string?, T>>(Expression.New(typeof(T).GetConstructor([typeof(string)])!, text), text).Compile();
        }

        private static Func<T, string?> Getter()
        {
            var value = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, string?>>(Expression.Property(value, "Value"), value).Compile();
        }
    }
}
