using System.Collections.Immutable;
using System.Text;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Tests.Edges.Sqlite;
using NodaTime;

namespace MentorBot.Tests.Edges;

public sealed class DocumentsTests : IDisposable
{
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bo = new("bo");

    private readonly SqliteFiles _files = new();
    private readonly SqliteDocuments _store;
    private readonly Documents _documents;

    public DocumentsTests()
    {
        _store = new SqliteDocuments(_files.Open());
        var keys = new PersonKeys(
            new SqliteDocuments(_files.Open("keys", SqliteJournal.Truncate)), new WrappingRing(new WrappingKey(PersonKey.Random().Secret)), TimeProvider.System);
        _documents = new Documents(_store, keys);
    }

    public void Dispose() => _files.Dispose();

    private async Task<string> StoredAsync(string name) => Encoding.UTF8.GetString((await _store.GetAsync(name, default))!.Content.Span);

    private async Task StoreAsync(string name, string json) => await _store.CreateAsync(name, Encoding.UTF8.GetBytes(json), default);

    [Fact]
    public async Task Everything_a_document_is_made_of_comes_back()
    {
        var meeting = new Meeting(
            new MeetingKey("first"), Instant.FromUtc(2027, 1, 11, 8, 0), new LocalDate(2027, 1, 11),
            DateTimeZoneProviders.Tzdb["Europe/Stockholm"], Duration.FromMinutes(60), Bo);
        await _documents.CreateAsync(
            new Diary(
                Anna,
                Bo,
                Language.English,
                PrivateText.For(Anna, "Våga mer"),
                [PrivateText.For(Bo, "Sett från andra sidan")],
                ImmutableDictionary<MeetingKey, Meeting>.Empty.Add(meeting.Key, meeting),
                ["mod", "ledning"],
                ImmutableDictionary<Language, int>.Empty.Add(Language.English, 3)),
            default);

        var read = (await _documents.LoadAsync<Diary>("diary/anna", default))!.Value;

        Assert.Equal((Anna, Bo, Language.English), (read.Owner, read.Other, read.Language));
        Assert.Equal("Våga mer", read.Intention!.ReadBy(Anna));
        Assert.Equal("Sett från andra sidan", Assert.Single(read.Texts!).ReadBy(Bo));
        Assert.Equal(meeting, read.Meetings![meeting.Key]);
        Assert.Equal(["mod", "ledning"], read.Tags.AsEnumerable());
        Assert.Equal(3, read.Counts![Language.English]);
    }

    [Fact]
    public async Task Ids_are_plain_strings_enums_are_words_and_nothing_computed_is_stored()
    {
        var meeting = new Meeting(new MeetingKey("first"), default, default, DateTimeZone.Utc, default, null);

        await _documents.CreateAsync(new Diary(Anna, Meetings: ImmutableDictionary<MeetingKey, Meeting>.Empty.Add(meeting.Key, meeting)), default);

        var json = await StoredAsync("diary/anna");
        Assert.StartsWith("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\"", json, StringComparison.Ordinal);
        Assert.Contains("\"language\":\"swedish\"", json, StringComparison.Ordinal);
        Assert.Contains("\"meetings\":{\"first\":{\"key\":\"first\",\"at\":\"1970-01-01T00:00:00Z\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("documentName", json, StringComparison.Ordinal);
        Assert.DoesNotContain("isFirst", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_older_document_lacks_is_default_and_its_collections_are_empty()
    {
        await StoreAsync("diary/anna", """{"schema":1,"readers":["anna"],"body":{"owner":"anna"}}""");

        var read = (await _documents.LoadAsync<Diary>("diary/anna", default))!.Value;

        Assert.Equal(Language.Swedish, read.Language);
        Assert.Null(read.Intention);
        Assert.Empty(read.Texts!);
        Assert.Empty(read.Meetings!);
        Assert.Empty(read.Tags);
    }

    [Fact]
    public async Task What_is_unknown_is_passed_over()
    {
        await StoreAsync("diary/anna", """{"later":1,"schema":1,"readers":["anna"],"body":{"once":{"was":[1]},"owner":"anna","public":"x"}}""");

        Assert.Equal("x", (await _documents.LoadAsync<Diary>("diary/anna", default))!.Value.Public);
    }

    [Fact]
    public async Task What_is_not_there_loads_as_null() => Assert.Null(await _documents.LoadAsync<Diary>("diary/nobody", default));

    [Fact]
    public async Task Creating_twice_loses()
    {
        Assert.NotNull(await _documents.CreateAsync(new Diary(Anna), default));

        Assert.Null(await _documents.CreateAsync(new Diary(Anna), default));
    }

    [Fact]
    public async Task Of_two_who_replace_what_they_loaded_the_second_loses()
    {
        await _documents.CreateAsync(new Diary(Anna), default);
        var one = (await _documents.LoadAsync<Diary>("diary/anna", default))!;
        var two = (await _documents.LoadAsync<Diary>("diary/anna", default))!;

        Assert.NotNull(await _documents.ReplaceAsync(one, one.Value with { Public = "one" }, default));
        Assert.Null(await _documents.ReplaceAsync(two, two.Value with { Public = "two" }, default));

        Assert.Equal("one", (await _documents.LoadAsync<Diary>("diary/anna", default))!.Value.Public);
    }

    [Fact]
    public async Task What_a_write_gives_back_can_be_replaced_again()
    {
        var created = await _documents.CreateAsync(new Diary(Anna, Intention: PrivateText.For(Anna, "ett")), default);
        var replaced = await _documents.ReplaceAsync(created!, created!.Value with { Intention = PrivateText.For(Anna, "två") }, default);
        await _documents.ReplaceAsync(replaced!, replaced!.Value with { Intention = PrivateText.For(Anna, "tre") }, default);

        Assert.Equal("tre", (await _documents.LoadAsync<Diary>("diary/anna", default))!.Value.Intention!.ReadBy(Anna));
    }

    [Fact]
    public async Task A_document_keeps_its_name()
    {
        var created = await _documents.CreateAsync(new Diary(Anna), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _documents.ReplaceAsync(created!, new Diary(Bo), default));
    }

    [Fact]
    public async Task Documents_are_deleted_and_listed_by_name()
    {
        await _documents.CreateAsync(new Diary(Anna), default);
        await _documents.CreateAsync(new Diary(Bo), default);

        await _documents.DeleteAsync("diary/anna", default);

        Assert.Equal(["diary/bo"], await _documents.ListAsync("diary/", default).ToListAsync());
    }

    [Fact]
    public async Task More_than_four_megabytes_are_refused_by_name_and_size()
    {
        var error = await Assert.ThrowsAsync<DocumentTooLargeException>(() =>
            _documents.CreateAsync(new Diary(Anna, Public: new string('x', Documents.MaxSize)), default));

        Assert.Contains("diary/anna", error.Message, StringComparison.Ordinal);
        Assert.Null(await _documents.LoadAsync<Diary>("diary/anna", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("[\"secret\"]")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"]}")]
    [InlineData("{\"schema\":\"secret\",\"readers\":[\"anna\"],\"body\":{}}")]
    [InlineData("{\"schema\":1,\"readers\":[7],\"body\":{}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":null}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\",\"language\":\"secret\"}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\",\"language\":1}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\",\"meetings\":{\"secret\":{\"at\":\"secret\"}}}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\",\"intention\":\"secret\"}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\",\"intention\":{\"sealed\":\"secret\"}}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\",\"intention\":{\"for\":{},\"sealed\":7}}}")]
    [InlineData("{\"schema\":2,\"readers\":[\"anna\"],\"body\":{\"owner\":\"anna\"}}")]
    [InlineData("{\"schema\":1,\"readers\":[\"anna\"],\"body\":{\"owner\":\"bo\"}}")]
    public async Task What_is_no_such_document_says_so_and_not_what_it_holds(string json)
    {
        await StoreAsync("diary/anna", json);

        var error = await Assert.ThrowsAsync<DocumentUnreadableException>(() => _documents.LoadAsync<Diary>("diary/anna", default));

        Assert.Contains("diary/anna", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_an_open_string_is_replaced_and_breaks_nothing()
    {
        await _documents.CreateAsync(new Diary(Anna, Public: "före\uD83Eefter"), default);

        Assert.Equal("före\uFFFDefter", (await _documents.LoadAsync<Diary>("diary/anna", default))!.Value.Public);
    }
}
