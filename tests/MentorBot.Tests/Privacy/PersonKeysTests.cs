using System.Text;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Tests.Edges.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Privacy;

public sealed class PersonKeysTests : IDisposable
{
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bo = new("bo");

    private readonly SqliteFiles _files = new();
    private readonly FakeTimeProvider _time = new();
    private readonly WrappingKey _wrapping = new(PersonKey.Random().Secret, "desk");

    public void Dispose() => _files.Dispose();

    private SqliteDocuments Store() => new(_files.Open("test.db.keys", SqliteJournal.Truncate));

    /// <summary>As another process, or the same one after a restart, would have it.</summary>
    private PersonKeys Open(WrappingKey? wrapping = null) => new(Store(), new WrappingRing(wrapping ?? _wrapping), _time);

    [Fact]
    public async Task Nobody_has_a_key_before_one_is_needed() => Assert.Null(await Open().GetAsync(Anna, default));

    [Fact]
    public async Task A_key_is_the_same_for_everybody_and_after_a_restart()
    {
        var made = await Open().GetOrCreateAsync(Anna, default);

        var read = await Open().GetAsync(Anna, default);

        Assert.True(made.IsSameAs(read));
        Assert.Equal(made.Secret, read!.Secret);
    }

    [Fact]
    public async Task Two_people_have_two_keys()
    {
        var keys = Open();

        Assert.NotEqual(
            (await keys.GetOrCreateAsync(Anna, default)).Secret.ToArray(), (await keys.GetOrCreateAsync(Bo, default)).Secret.ToArray());
    }

    [Fact]
    public async Task Those_who_make_a_key_at_once_get_the_same()
    {
        var processes = new[] { Open(), Open(), Open() };

        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(caller =>
            Task.Run(() => processes[caller % 3].GetOrCreateAsync(Anna, default))));

        Assert.Single(made.Select(key => Convert.ToHexString(key.Secret)).Distinct());
    }

    [Fact]
    public async Task An_erased_key_is_gone_at_once_and_leaves_no_trace()
    {
        var keys = Open();
        await keys.GetOrCreateAsync(Anna, default);
        var stored = (await Store().GetAsync("key/anna", default))!.Content.ToArray();
        Assert.NotEqual(-1, _files.Folder.Everything().AsSpan().IndexOf(stored));

        await keys.EraseAsync(Anna, default);

        Assert.Null(await keys.GetAsync(Anna, default));
        Assert.Equal(-1, _files.Folder.Everything().AsSpan().IndexOf(stored.AsSpan(0, 40)));
        Assert.Equal(-1, _files.Folder.Everything().AsSpan().IndexOf("key/anna"u8));
    }

    [Fact]
    public async Task Who_comes_back_after_erasing_gets_another_key()
    {
        var keys = Open();
        var first = await keys.GetOrCreateAsync(Anna, default);
        await keys.EraseAsync(Anna, default);

        var second = await keys.GetOrCreateAsync(Anna, default);

        Assert.False(first.IsSameAs(second));
        Assert.NotEqual(first.Secret.ToArray(), second.Secret.ToArray());
    }

    [Fact]
    public async Task Erasing_where_there_is_nothing_is_no_error_and_touches_nobody_else()
    {
        var keys = Open();
        await keys.GetOrCreateAsync(Bo, default);

        await keys.EraseAsync(Anna, default);

        Assert.NotNull(await keys.GetAsync(Bo, default));
    }

    [Fact]
    public async Task Another_process_forgets_an_erased_key_within_a_minute()
    {
        var (here, there) = (Open(), Open());
        await here.GetOrCreateAsync(Anna, default);
        await there.GetAsync(Anna, default);
        await here.EraseAsync(Anna, default);

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await there.GetAsync(Anna, default));
    }

    [Fact]
    public async Task A_key_that_is_erased_while_it_is_being_read_is_not_kept()
    {
        await Open().GetOrCreateAsync(Anna, default);
        var slow = new StoreWithADelay(Store());
        var keys = new PersonKeys(slow, new WrappingRing(_wrapping), _time);
        slow.AfterRead = () => keys.EraseAsync(Anna, default);

        await keys.GetAsync(Anna, default);

        Assert.Null(await keys.GetAsync(Anna, default));
    }

    [Fact]
    public async Task The_stored_key_is_wrapped()
    {
        var key = await Open().GetOrCreateAsync(Anna, default);

        var stored = Encoding.UTF8.GetString((await Store().GetAsync("key/anna", default))!.Content.Span);

        Assert.Contains($"\"wrappedBy\":\"{_wrapping.Id}\"", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(key.Secret)[..20], stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_wrapping_key_is_named_and_refused()
    {
        await Open().GetOrCreateAsync(Anna, default);
        var other = new WrappingKey(PersonKey.Random().Secret, "desk");

        var error = await Assert.ThrowsAsync<WrappingKeyException>(() => Open(other).GetAsync(Anna, default));

        Assert.Contains($"wrapped with the key \"{_wrapping.Id}\", but the one at hand is \"{other.Id}\"", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WrappingKeyException>(() => Open(other).GetOrCreateAsync(Anna, default));
    }

    [Fact]
    public async Task A_key_moved_to_another_person_is_refused()
    {
        await Open().GetOrCreateAsync(Anna, default);
        var stored = await Store().GetAsync("key/anna", default);
        await Store().CreateAsync("key/bo", stored!.Content, default);

        await Assert.ThrowsAsync<SealBrokenException>(() => Open().GetAsync(Bo, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"wrappedBy\":7}")]
    public async Task A_damaged_key_is_refused(string content)
    {
        await Store().CreateAsync("key/anna", Encoding.UTF8.GetBytes(content), default);

        await Assert.ThrowsAsync<SealBrokenException>(() => Open().GetAsync(Anna, default));
    }

    /// <summary>Lets something happen between the reading of a document and the answer.</summary>
    private sealed class StoreWithADelay(IDocumentStore inner) : IDocumentStore
    {
        public Func<Task> AfterRead { get; set; } = () => Task.CompletedTask;

        public async Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation)
        {
            var read = await inner.GetAsync(name, cancellation);
            await AfterRead();
            return read;
        }

        public Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation) =>
            inner.CreateAsync(name, content, cancellation);

        public Task<DocumentVersion?> ReplaceAsync(
            string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation) =>
            inner.ReplaceAsync(name, content, expected, cancellation);

        public Task DeleteAsync(string name, CancellationToken cancellation) => inner.DeleteAsync(name, cancellation);

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

        public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation) => inner.ListVersionsAsync(prefix, cancellation);
    }
}
