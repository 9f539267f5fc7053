using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MentorBot.Core.Announcements;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Turns;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>
/// Those whom an announcement did not reach, as a file that spreadsheets open: semicolons between the columns where commas are for decimals. It is made in
/// memory when it is wanted, and kept nowhere.
/// </summary>
public sealed class ReportFiles(UnreachedReader unreached, AnnouncementStore store, Library library, Links links)
{
    /// <summary>What Teams shows before it asks; the size is an estimate.</summary>
    public async Task<FileOffer> OfferAsync(Person me, AnnouncementId announcement, Instant now, CancellationToken cancellation)
    {
        var scene = Scene(me, now);
        var begun = (await store.LoadAsync(announcement, cancellation))?.Value.Sending?.BegunAt ?? now;
        var date = begun.InZone(scene.Zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var file = await MakeAsync(me, announcement, now, cancellation);
        return new($"{scene.Plain("report.fileName", ("date", date))}.csv", scene.Plain("report.fileDescription"), file.Length) { Report = announcement };
    }

    public async Task<byte[]> MakeAsync(Person me, AnnouncementId announcement, Instant now, CancellationToken cancellation)
    {
        var scene = Scene(me, now);
        using var bytes = new MemoryStream();
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        await using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(text, Columns(me.Language)))
        {
            await WriteAsync(csv, ["columnName", "columnOutcome", "columnTries", "columnUnsure"], scene);
            await foreach (var one in unreached.ReadAsync(announcement, cancellation))
            {
                csv.WriteField(ReportCards.NameOf(scene, one));
                csv.WriteField(scene.Plain(Unreached.ReasonFor(one.Recipient)!));
                csv.WriteField(one.Recipient.Tries);
                csv.WriteField(scene.Plain(one.Recipient.Unsure ? "report.yes" : "report.no"));
                await csv.NextRecordAsync();
            }
        }

        return bytes.ToArray();
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string> columns, Scene scene)
    {
        foreach (var column in columns)
        {
            csv.WriteField(scene.Plain($"report.{column}"));
        }

        await csv.NextRecordAsync();
    }

    /// <summary>A name that begins like a formula is no formula.</summary>
    private static CsvConfiguration Columns(Language language) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = language == Language.Swedish ? ";" : ",",
        InjectionOptions = InjectionOptions.Escape,
    };

    private Scene Scene(Person me, Instant now) => new(me, null, now, library, links, default);
}
