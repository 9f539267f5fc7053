using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Turns;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace MentorBot.MyData;

/// <summary>
/// An export as one file: a zip with a text for people and <c>data.json</c> for machines. It is made in memory when it is wanted, and kept nowhere.
/// </summary>
public sealed class ExportFiles(PersonalRecords records, Library library, Links links)
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>
    /// What Teams shows before it asks. The size is what Teams calls an estimate: that of the file as it would be now, made for the measure and
    /// dropped. The file itself is made anew when it is wanted, with what is there then.
    /// </summary>
    public async Task<FileOffer> OfferAsync(Person me, Instant now, CancellationToken cancellation)
    {
        var scene = Scene(me, now);
        return new($"{scene.Plain("mydata.fileName")}.zip", scene.Plain("mydata.fileDescription"), (await MakeAsync(me, now, cancellation)).Length);
    }

    public async Task<byte[]> MakeAsync(Person me, Instant now, CancellationToken cancellation)
    {
        var scene = Scene(me, now);
        var export = Exporting.Of(await records.ReadAsync(me, cancellation), now);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, $"{scene.Plain("mydata.fileName")}.md", Encoding.UTF8.GetBytes(ExportText.Of(scene, export)), now);
            Add(zip, "data.json", JsonSerializer.SerializeToUtf8Bytes(export, Json), now);
        }

        return bytes.ToArray();
    }

    private Scene Scene(Person me, Instant now) => new(me, null, now, library, links, default);

    private static void Add(ZipArchive zip, string name, byte[] content, Instant now)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = now.ToDateTimeOffset();
        using var stream = entry.Open();
        stream.Write(content);
    }
}
