using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;

namespace MentorBot.Edges;

/// <summary>
/// What is stored: <c>{"schema":1,"readers":["…"],"body":{…}}</c>. The readers stand outside, so that their keys can be fetched before
/// the body is read.
/// </summary>
internal sealed class DocumentEnvelope : IDisposable
{
    private const int Schema = 1;

    /// <summary>A larger one is not kept to be written into again.</summary>
    private const int LargestKept = 1024 * 1024;

    /// <summary>Grown anew for every document, it would be most of the memory that large ones leave behind.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _written;

    private readonly string _name;
    private readonly JsonDocument _json;
    private readonly JsonElement _body;

    private DocumentEnvelope(string name, JsonDocument json)
    {
        (_name, _json) = (name, json);
        var root = json.RootElement;
        if (root.GetProperty("schema").GetInt32() > Schema)
        {
            throw new DocumentUnreadableException(name, "a newer version of the bot has written it");
        }

        Readers = [.. root.GetProperty("readers").EnumerateArray().Select(reader => new PersonId(reader.GetString()!))];
        _body = root.GetProperty("body");
    }

    public ImmutableHashSet<PersonId> Readers { get; }

    /// <exception cref="DocumentUnreadableException">It is no envelope, or one of a later schema.</exception>
    public static DocumentEnvelope Open(StoredDocument document) => Readable(document.Name, () =>
    {
        var json = JsonDocument.Parse(document.Content);
        try
        {
            return new DocumentEnvelope(document.Name, json);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    });

    public static ReadOnlyMemory<byte> Write<T>(T value, IEnumerable<PersonId> readers, DocumentSeals seals)
        where T : class, IDocument
    {
        var buffer = _written ?? new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        _written = null;
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = DocumentJson.Options.Encoder });
        writer.WriteStartObject();
        writer.WriteNumber("schema", Schema);
        writer.WriteStartArray("readers");
        foreach (var reader in readers)
        {
            writer.WriteStringValue(reader.Value);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("body");
        PrivateTextConverter.With(seals, () =>
        {
            JsonSerializer.Serialize(writer, value, DocumentJson.Options);
            return true;
        });
        writer.WriteEndObject();
        writer.Flush();
        _written = buffer.Capacity <= LargestKept ? buffer : null;
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="DocumentUnreadableException">The body is no <typeparamref name="T"/>, or one of another name.</exception>
    public T Body<T>(DocumentSeals seals)
        where T : class, IDocument
    {
        var value = Readable(_name, () => PrivateTextConverter.With(seals, () => _body.Deserialize<T>(DocumentJson.Options)));
        return value?.DocumentName == _name ? value : throw new DocumentUnreadableException(_name, "its body belongs to another document");
    }

    public void Dispose() => _json.Dispose();

    // The error itself is not passed on: the serializer's messages quote what they stumbled over.
    private static T Readable<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException error)
        {
            var place = $"near byte {error.BytePositionInLine} of line {error.LineNumber}";
            throw new DocumentUnreadableException(name, $"its JSON is not as expected {place}");
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DocumentUnreadableException(name, $"its JSON is not as expected ({error.GetType().Name})");
        }
    }
}
