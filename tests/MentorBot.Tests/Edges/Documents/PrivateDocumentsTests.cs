using System.Text;
using CsCheck;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Tests.Edges.Sqlite;
using MentorBot.Tests.Privacy;

namespace MentorBot.Tests.Edges;

/// <summary>What happens to private texts between a record and the disk.</summary>
public sealed class PrivateDocumentsTests : IDisposable
{
    private const string Secret = "Jag vågar inte fråga honom";
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bo = new("bo");

    private readonly SqliteFiles _files = new();
    private readonly SqliteDocuments _store;
    private readonly SqliteDocuments _keyStore;
    private readonly PersonKeys _keys;
    private readonly Documents _documents;

    public PrivateDocumentsTests()
    {
        _store = new SqliteDocuments(_files.Open());
        _keyStore = new SqliteDocuments(_files.Open("test.db.keys", SqliteJournal.Truncate));
        _keys = new PersonKeys(_keyStore, new WrappingRing(new WrappingKey(PersonKey.Random().Secret)), TimeProvider.System);
        _documents = new Documents(_store, _keys);
    }

    public void Dispose() => _files.Dispose();

    private static Diary Shared() => new(Anna, Bo, Texts: [PrivateText.For(Anna, Secret), PrivateText.For(Bo, Secret)]);

    private async Task<Diary> LoadAsync(PersonId owner) => (await _documents.LoadAsync<Diary>(Diary.NameFor(owner), default))!.Value;

    private async Task RewriteAsync(PersonId owner, Func<string, string> rewrite)
    {
        var stored = (await _store.GetAsync(Diary.NameFor(owner), default))!;
        var json = rewrite(Encoding.UTF8.GetString(stored.Content.Span));
        await _store.ReplaceAsync(stored.Name, Encoding.UTF8.GetBytes(json), stored.Version, default);
    }

    private async Task<string> SealedAsync(PersonId owner)
    {
        var json = Encoding.UTF8.GetString((await _store.GetAsync(Diary.NameFor(owner), default))!.Content.Span);
        return json.Split("\"sealed\":\"")[1].Split('"')[0];
    }

    [Fact]
    public async Task No_file_holds_a_private_text_in_clear()
    {
        var created = await _documents.CreateAsync(Shared(), default);
        await _documents.ReplaceAsync(created!, created!.Value with { Public = "SYNLIG" }, default);

        var bytes = _files.Folder.Everything();

        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("SYNLIG"u8));
        foreach (var word in new[] { Secret, "vågar", "honom", "v\\u00E5gar" })
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(word)).TrimEnd('=')[..^1])));
        }
    }

    [Fact]
    public async Task Every_text_comes_back_from_the_store_with_half_characters_replaced()
    {
        await Gen.Select(SealerTests.Texts, Gen.Int[0, int.MaxValue]).SampleAsync(
            async sample =>
            {
                var owner = new PersonId($"p{sample.Item2}-{Guid.NewGuid():N}");
                await _documents.CreateAsync(new Diary(owner, Intention: PrivateText.For(owner, sample.Item1)), default);

                var read = (await LoadAsync(owner)).Intention!;

                Assert.False(read.IsGone);
                Assert.Equal(SealerTests.WellFormed(sample.Item1), read.ReadBy(owner));
            },
            iter: 60);
    }

    [Fact]
    public async Task An_empty_text_is_not_a_gone_one()
    {
        await _documents.CreateAsync(new Diary(Anna, Intention: PrivateText.For(Anna, "")), default);

        Assert.False((await LoadAsync(Anna)).Intention!.IsGone);
    }

    [Fact]
    public async Task A_text_for_somebody_who_is_no_reader_of_the_document_is_a_bug_and_not_stored()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _documents.CreateAsync(new Diary(Anna, Intention: PrivateText.For(Bo, Secret)), default));

        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Null(await _store.GetAsync("diary/anna", default));
    }

    [Fact]
    public async Task When_a_key_is_erased_that_persons_texts_are_gone_and_the_others_stay()
    {
        await _documents.CreateAsync(Shared(), default);

        await _keys.EraseAsync(Anna, default);

        var texts = (await LoadAsync(Anna)).Texts!;
        Assert.True(texts[0].IsGone);
        Assert.Equal(Secret, texts[1].ReadBy(Bo));
    }

    [Fact]
    public async Task A_gone_text_stays_gone_when_written_again_and_makes_no_new_key()
    {
        await _documents.CreateAsync(Shared(), default);
        await _keys.EraseAsync(Anna, default);
        var loaded = (await _documents.LoadAsync<Diary>("diary/anna", default))!;

        await _documents.ReplaceAsync(loaded, loaded.Value with { Public = "changed" }, default);

        Assert.True((await LoadAsync(Anna)).Texts![0].IsGone);
        Assert.Equal(Secret, (await LoadAsync(Anna)).Texts![1].ReadBy(Bo));
        Assert.Null(await _keyStore.GetAsync("key/anna", default));
    }

    [Fact]
    public async Task Who_comes_back_after_erasing_writes_anew_and_what_was_erased_stays_gone()
    {
        await _documents.CreateAsync(Shared(), default);
        await _keys.EraseAsync(Anna, default);
        var loaded = (await _documents.LoadAsync<Diary>("diary/anna", default))!;

        await _documents.ReplaceAsync(loaded, loaded.Value with { Intention = PrivateText.For(Anna, "En ny början") }, default);

        var read = await LoadAsync(Anna);
        Assert.Equal("En ny början", read.Intention!.ReadBy(Anna));
        Assert.True(read.Texts![0].IsGone);
    }

    [Fact]
    public async Task With_a_new_key_a_text_under_the_erased_one_is_gone_and_not_broken()
    {
        await _documents.CreateAsync(Shared(), default);
        await _keys.EraseAsync(Anna, default);
        await _keys.GetOrCreateAsync(Anna, default);

        Assert.True((await LoadAsync(Anna)).Texts![0].IsGone);
    }

    [Fact]
    public async Task What_was_erased_while_somebody_held_a_copy_is_not_sealed_anew_from_it()
    {
        await _documents.CreateAsync(Shared(), default);
        var copy = (await _documents.LoadAsync<Diary>("diary/anna", default))!;
        await _keys.EraseAsync(Anna, default);

        Assert.Null(await _documents.ReplaceAsync(copy, copy.Value with { Public = "late" }, default));

        await _keys.GetOrCreateAsync(Anna, default);
        Assert.Null(await _documents.ReplaceAsync(copy, copy.Value with { Public = "later" }, default));
        Assert.True((await LoadAsync(Anna)).Texts![0].IsGone);
    }

    [Fact]
    public async Task What_somebody_began_before_they_erased_everything_is_not_made_under_a_new_key()
    {
        await _documents.CreateAsync(Shared(), default);
        var beside = (await _documents.LoadAsync<Diary>("diary/anna", default))!;
        Diary Made(PersonId owner) => new(owner, Anna, Intention: PrivateText.For(Anna, Secret));

        Assert.NotNull(await _documents.CreateBesideAsync(beside, Made(new("before")), default));
        await _keys.EraseAsync(Anna, default);
        Assert.Null(await _documents.CreateBesideAsync(beside, Made(new("after")), default));

        Assert.Null(await _keyStore.GetAsync("key/anna", default));
        await _keys.GetOrCreateAsync(Anna, default);
        Assert.Null(await _documents.CreateBesideAsync(beside, Made(new("later")), default));
        Assert.Null(await _store.GetAsync("diary/later", default));
    }

    [Fact]
    public async Task Whose_texts_stand_in_a_document_can_be_told_without_their_keys()
    {
        await _documents.CreateAsync(Shared(), default);
        await _keys.EraseAsync(Anna, default);

        Assert.Equal([Anna, Bo], (await _documents.ReadersOfAsync("diary/anna", default))!.OrderBy(r => r.Value));
        Assert.Null(await _documents.ReadersOfAsync("diary/bo", default));
    }

    [Fact]
    public async Task A_text_moved_to_another_document_is_noticed()
    {
        await _documents.CreateAsync(new Diary(Anna, Bo, Intention: PrivateText.For(Anna, Secret)), default);
        await _documents.CreateAsync(new Diary(Bo, Anna, Intention: PrivateText.For(Anna, "Något annat")), default);
        var (fromAnna, inBo) = (await SealedAsync(Anna), await SealedAsync(Bo));

        await RewriteAsync(Bo, json => json.Replace(inBo, fromAnna, StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<SealBrokenException>(() => LoadAsync(Bo));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_body_moved_to_another_name_is_noticed()
    {
        await _documents.CreateAsync(new Diary(Anna, Intention: PrivateText.For(Anna, Secret)), default);
        var stolen = (await _store.GetAsync("diary/anna", default))!.Content;
        await _store.CreateAsync("diary/bo", stolen, default);

        await Assert.ThrowsAsync<SealBrokenException>(() => LoadAsync(Bo));
    }

    [Fact]
    public async Task A_text_relabelled_for_another_reader_is_noticed()
    {
        await _documents.CreateAsync(Shared(), default);

        await RewriteAsync(Anna, json => json.Replace("\"for\":\"anna\"", "\"for\":\"bo\"", StringComparison.Ordinal));

        await Assert.ThrowsAsync<SealBrokenException>(() => LoadAsync(Anna));
    }

    [Fact]
    public async Task A_text_for_a_reader_whom_the_document_does_not_name_is_noticed()
    {
        await _documents.CreateAsync(new Diary(Anna, Intention: PrivateText.For(Anna, Secret)), default);

        await RewriteAsync(Anna, json => json.Replace("\"readers\":[\"anna\"]", "\"readers\":[]", StringComparison.Ordinal));

        await Assert.ThrowsAsync<SealBrokenException>(() => LoadAsync(Anna));
    }

    [Fact]
    public async Task A_changed_text_is_noticed()
    {
        await _documents.CreateAsync(new Diary(Anna, Intention: PrivateText.For(Anna, Secret)), default);
        var before = await SealedAsync(Anna);

        await RewriteAsync(Anna, json => json.Replace(before, before[..^6] + "AAAA" + before[^2..], StringComparison.Ordinal));

        await Assert.ThrowsAsync<SealBrokenException>(() => LoadAsync(Anna));
    }
}
