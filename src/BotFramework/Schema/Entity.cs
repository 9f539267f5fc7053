using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A piece of meaning attached to an activity, such as a mention.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type) => Type = type;

    public string? Type { get; set; }

    /// <summary>What an entity of a kind unknown to the reader carried.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The same entity seen as the kind that its <see cref="Type"/> says.</summary>
    public T GetAs<T>() => this is T typed ? typed : WireJson.Convert<T>(this);
}

/// <summary>A person or bot named in a message's text.</summary>
public class Mention : Entity
{
    internal const string TypeName = "mention";

    public Mention()
        : base(TypeName)
    {
    }

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words in the message's text that stand for the mention, tags included.</summary>
    public string? Text { get; set; }
}

/// <summary>Writes each entity with its own kind's properties, where the serializer would only see the base class.</summary>
internal sealed class EntityListConverter : JsonConverter<IList<Entity>>
{
    public override IList<Entity>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<List<Entity>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, IList<Entity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entity in value)
        {
            JsonSerializer.Serialize(writer, entity, entity.GetType(), options);
        }

        writer.WriteEndArray();
    }
}
