using System.Collections;
using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AdaptiveCards;

/// <summary>
/// The cards' JSON, driven by the classes themselves: camel-case names, a <c>type</c> from the attributes on the base
/// classes, and nothing written that equals its default (<see cref="DefaultValueAttribute"/>, else the type's own).
/// </summary>
internal static class CardJson
{
    public const string TypeProperty = "type";

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            AllowOutOfOrderMetadataProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ShapeCardTypes } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Applies to the cards' own classes only: an action's data belongs to the bot and is written as it stands.</summary>
    private static void ShapeCardTypes(JsonTypeInfo type)
    {
        if (type.Type.Namespace != typeof(CardJson).Namespace || type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            var attributes = property.AttributeProvider;
            if (attributes?.IsDefined(typeof(JsonPropertyNameAttribute), inherit: true) != true)
            {
                property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            }

            var standard = DefaultOf(property.PropertyType, attributes);
            property.ShouldSerialize = (_, value) => !Equals(value, standard) && value is not ICollection { Count: 0 };
        }
    }

    private static object? DefaultOf(Type type, ICustomAttributeProvider? attributes)
    {
        var declared = attributes?.GetCustomAttributes(typeof(DefaultValueAttribute), inherit: true).OfType<DefaultValueAttribute>().FirstOrDefault();
        return declared is not null ? declared.Value : type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
