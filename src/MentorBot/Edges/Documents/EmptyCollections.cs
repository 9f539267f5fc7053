using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace MentorBot.Edges;

/// <summary>
/// An immutable collection that a stored document does not have yet, because it was written before the property was thought of, reads as
/// empty. The serializer alone would leave null, or an array that throws when it is looked into. Such a one is not written, either.
/// </summary>
internal static class EmptyCollections
{
    public static void InsteadOfMissing(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var fillers = type.Properties.Select(FillerFor).OfType<Action<object>>().ToArray();
        if (fillers.Length > 0)
        {
            type.OnDeserialized = value => Array.ForEach(fillers, fill => fill(value));
        }
    }

    private static Action<object>? FillerFor(JsonPropertyInfo property)
    {
        if (property is not { Get: { } get, Set: { } set } || EmptyOf(property.PropertyType) is not { } empty)
        {
            return null;
        }

        var missing = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
        property.ShouldSerialize = (_, collection) => !Equals(collection, missing);
        return value =>
        {
            if (Equals(get(value), missing))
            {
                set(value, empty);
            }
        };
    }

    private static object? EmptyOf(Type type) =>
        type is { IsGenericType: true, Namespace: "System.Collections.Immutable" }
            ? type.GetField("Empty", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
            : null;
}
