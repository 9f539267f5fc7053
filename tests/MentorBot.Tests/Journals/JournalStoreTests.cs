using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Core.Reflections;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Journals;
using MentorBot.Privacy;
using MentorBot.Tests.Edges.Sqlite;
using NodaTime;

namespace MentorBot.Tests.Journals;

public sealed class JournalStoreTests : IDisposable
{
    private static readonly PersonId Elin = new("elin");

    private readonly SqliteFiles _files = new();
    private readonly Documents _documents;
    private readonly JournalStore _journal;

    public JournalStoreTests()
    {
        var keys = new PersonKeys(
            new SqliteDocuments(_files.Open("keys", SqliteJournal.Truncate)), new WrappingRing(new WrappingKey(PersonKey.Random().Secret)), TimeProvider.System);
        _documents = new Documents(new SqliteDocuments(_files.Open()), keys);
        _journal = new JournalStore(_documents);
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task What_was_written_before_questions_kept_their_ids_is_read_and_kept()
    {
        var kept = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Journals", "entries-before-themes.json"));
        await _documents.CreateAsync(new JournalMonth(Elin, "2027-01", PrivateText.For(Elin, kept)), default);

        await _journal.KeepAsync(Elin, Entry("new", Instant.FromUtc(2027, 1, 25, 9, 0), "Nytt."), person: null, default);
        var read = await _journal.ReadAllAsync(Elin, default);

        Assert.Equal(["En ny grupp.", "Att tystnad inte är farlig.", "Halvt skrivet.", "Nytt."], read.Select(e => e.Items[0].Answer));
        Assert.Equal([null, null, null, "after-adept-carried"], read.Select(e => e.Items[0].QuestionId));
        Assert.Equal(
            (Occasion.AfterMeeting, "Karin", new Plan("någon frågar", "tiger jag"), new Ratings(4, null, WhoLed.MostlyTheOther)),
            (read[1].Occasion, read[1].With, read[1].Plan, read[1].Ratings));
        Assert.Equal(new MentorshipId("0190f0a27c5b7c1f8f0a1b2c3d4e5f61"), read[0].Mentorship);
    }

    [Fact]
    public async Task An_entry_taken_up_again_stays_where_it_stood()
    {
        var first = Entry("first", Instant.FromUtc(2027, 1, 12, 9, 0), "Ett.");
        await _journal.KeepAsync(Elin, first, person: null, default);
        await _journal.KeepAsync(Elin, Entry("second", Instant.FromUtc(2027, 1, 13, 9, 0), "Två."), person: null, default);

        await _journal.KeepAsync(Elin, first with { With = "Karin" }, person: null, default);

        Assert.Equal([("first", "Karin"), ("second", "")], (await _journal.ReadAllAsync(Elin, default)).Select(e => (e.Id, e.With)));
    }

    private static JournalEntry Entry(string id, Instant at, string answer) =>
        new(id, at, Occasion.OnMyOwn, null, "", [new("Vad tog du med dig därifrån?", answer) { QuestionId = "after-adept-carried" }]);
}
