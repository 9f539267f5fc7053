using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Tests.Conversations;
using MentorBot.Tests.Edges.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsSimulator;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Edges.Samples;

/// <summary>
/// Stores as they were written at some time, kept here: every later bot reads them, and people go on with what is in them. Each is one
/// JSON file, with the documents, the persons' keys and the key that those are wrapped with, which opens nothing else.
/// </summary>
public sealed class KeptSamplesTests
{
    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task People_go_on_with_a_store_from_then(string name)
    {
        using var store = new KeptStore();
        var sample = Sample.Read(Path.Combine(Folder(), name + ".json"));
        await sample.UnpackAsync(store.Path);
        await using var teams = await OpenAsync(store.Path, sample.WrappingKey);
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await teams.Clock.JumpTo(Desk.InStockholm("2027-01-15 10:00"));

        await adept.Says("dagbok");
        var journal = await adept.Sees("Det här följer med mig.");
        Assert.Contains("Att tystnad inte är farlig.", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Om någon frågar något jag inte kan, så säger jag att jag inte vet.", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Jag vill våga leda utan att ha alla svar.", journal.Text, StringComparison.Ordinal);

        await adept.Books("2027-01-28", "13:00");
        await mentor.Sees("Elin har bokat in er");
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Och det här kom till." });
        await adept.Says("dagbok");
        await adept.Sees("Och det här kom till.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_in_it_is_one_of_ours_and_no_text_is_gone(string name)
    {
        using var files = new SqliteFiles();
        var sample = Sample.Read(Path.Combine(Folder(), name + ".json"));
        await sample.UnpackAsync(files.Folder.File("bot.db"));
        await using var services = sample.Services(files.Folder.File("bot.db"));
        var documents = services.GetRequiredService<Documents>();

        var people = await LoadAsync<Person>("person/");
        var mentorships = await LoadAsync<Mentorship>("mentorship/");

        Assert.Equal(["Elin", "Karin"], people.Select(person => person.GivenName).Order());
        Assert.All(people, person => Assert.Equal("Europe/Stockholm", person.Zone));
        var mentorship = Assert.Single(mentorships);
        Assert.NotNull(mentorship.AgreedAt);
        Assert.Equal(Desk.InStockholm("2027-01-14 13:00"), Assert.Single(mentorship.Meetings).Start.ToDateTimeOffset());
        Assert.Equal("Jag vill våga leda utan att ha alla svar.", mentorship.Intentions[^1].Text.ReadBy(mentorship.Adept.Id));

        async Task<List<T>> LoadAsync<T>(string shelf)
            where T : class, Core.Privacy.IDocument
        {
            var found = new List<T>();
            await foreach (var document in documents.ListAsync(shelf, CancellationToken.None))
            {
                found.Add((await documents.LoadAsync<T>(document, CancellationToken.None))!.Value);
            }

            return found;
        }
    }

    /// <summary>With MENTORBOT_SAMPLE set to a name, today's documents become the sample of that name; else it only looks whether they would.</summary>
    [Fact]
    public async Task Todays_documents_become_a_sample()
    {
        using var store = new KeptStore();
        await using (var teams = await OpenAsync(store.Path, wrappingKey: null))
        {
            await OneMentorshipTests.LiveAsync(teams);
            var adept = teams.Person("Elin");
            await adept.Says("reflektera");
            await adept.Presses(adept.LastCard, "Spara", new { free = "Det här följer med mig." });
            await adept.AgreesWith(teams.Person("Karin"));
        }

        var sample = await Sample.PackAsync(store.Path);
        Assert.Contains(sample.Documents.Keys, name => name.StartsWith("journal/", StringComparison.Ordinal));
        Assert.Equal(2, sample.Keys.Count);
        if (Environment.GetEnvironmentVariable("MENTORBOT_SAMPLE") is { Length: > 0 } wanted)
        {
            sample.Write(Path.Combine(Folder(), wanted + ".json"));
        }
    }

    [Fact]
    public async Task A_later_bots_document_is_refused_and_stays_as_it_is()
    {
        using var files = new SqliteFiles();
        var sample = Sample.Read(Path.Combine(Folder(), "2026-11-first-meetings.json"));
        var path = files.Folder.File("bot.db");
        await sample.UnpackAsync(path);
        await using var services = sample.Services(path);
        var store = new SqliteDocuments(files.Open("bot.db"));
        var name = await store.ListAsync("mentorship/", CancellationToken.None).FirstAsync();
        var stored = (await store.GetAsync(name, CancellationToken.None))!;
        var later = JsonSerializer.SerializeToUtf8Bytes(new { schema = 2, readers = Array.Empty<string>(), body = new { id = "of a shape to come" } });
        await store.ReplaceAsync(name, later, stored.Version, CancellationToken.None);

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(
            () => services.GetRequiredService<Documents>().LoadAsync<Mentorship>(name, CancellationToken.None));

        Assert.Contains("a newer version of the bot has written it", error.Message, StringComparison.Ordinal);
        Assert.Equal(later, (await store.GetAsync(name, CancellationToken.None))!.Content.ToArray());
    }

    private static Task<SimulatedTeams> OpenAsync(string path, string? wrappingKey) => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Desk.Tuesday,
        StorePath = path,
        StartBot = (settings, cancellation) => InProcessBot.StartAsync(
            wrappingKey is null ? settings : settings with { More = new Dictionary<string, string> { ["Privacy:WrappingKey"] = wrappingKey } }, cancellation),
    });
}
