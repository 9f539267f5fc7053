using System.Text;
using MentorBot.Edges;

namespace MentorBot.Tests.Edges;

/// <summary>What every backend for documents must do. Names are the test's own, so that a shared backend may serve too.</summary>
public abstract class DocumentStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _own = "contract-" + Guid.NewGuid().ToString("N");

    /// <summary>Opens the store; a second call opens the same one again, as another process or a restart would.</summary>
    protected abstract IDocumentStore Open();

    private string Name(string rest) => $"{_own}/{rest}";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(StoredDocument? document) => Encoding.UTF8.GetString(document!.Content.Span);

    [Fact]
    public async Task What_was_created_can_be_read()
    {
        var store = Open();

        var version = await store.CreateAsync(Name("a"), Bytes("{\"ord\":\"Möte 🤝 שלום\"}"), None);

        var read = await store.GetAsync(Name("a"), None);
        Assert.Equal("{\"ord\":\"Möte 🤝 שלום\"}", Text(read));
        Assert.Equal(Name("a"), read!.Name);
        Assert.NotNull(version);
        Assert.Equal(version, read.Version);
    }

    [Fact]
    public async Task What_is_not_there_reads_as_null() => Assert.Null(await Open().GetAsync(Name("nobody"), None));

    [Fact]
    public async Task Creating_what_is_there_changes_nothing()
    {
        var store = Open();
        await store.CreateAsync(Name("a"), Bytes("first"), None);

        Assert.Null(await store.CreateAsync(Name("a"), Bytes("second"), None));

        Assert.Equal("first", Text(await store.GetAsync(Name("a"), None)));
    }

    [Fact]
    public async Task Replacing_gives_the_new_content_and_a_new_version()
    {
        var store = Open();
        var first = await store.CreateAsync(Name("a"), Bytes("first"), None);

        var second = await store.ReplaceAsync(Name("a"), Bytes("second"), first!.Value, None);

        var read = await store.GetAsync(Name("a"), None);
        Assert.Equal("second", Text(read));
        Assert.Equal(second, read!.Version);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Even_the_same_content_written_again_is_a_new_version()
    {
        var store = Open();
        var first = await store.CreateAsync(Name("a"), Bytes("same"), None);

        var second = await store.ReplaceAsync(Name("a"), Bytes("same"), first!.Value, None);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await store.ReplaceAsync(Name("a"), Bytes("same"), first.Value, None));
    }

    [Fact]
    public async Task Replacing_an_older_version_loses()
    {
        var store = Open();
        var first = await store.CreateAsync(Name("a"), Bytes("first"), None);
        await store.ReplaceAsync(Name("a"), Bytes("second"), first!.Value, None);

        Assert.Null(await store.ReplaceAsync(Name("a"), Bytes("third"), first.Value, None));

        Assert.Equal("second", Text(await store.GetAsync(Name("a"), None)));
    }

    [Fact]
    public async Task Replacing_what_is_gone_loses()
    {
        var store = Open();
        var version = await store.CreateAsync(Name("a"), Bytes("first"), None);
        await store.DeleteAsync(Name("a"), None);

        Assert.Null(await store.ReplaceAsync(Name("a"), Bytes("second"), version!.Value, None));
        Assert.Null(await store.GetAsync(Name("a"), None));
    }

    [Fact]
    public async Task A_version_from_before_a_deletion_does_not_fit_the_new_document()
    {
        var store = Open();
        var old = await store.CreateAsync(Name("a"), Bytes("same"), None);
        await store.DeleteAsync(Name("a"), None);
        var fresh = await store.CreateAsync(Name("a"), Bytes("same"), None);

        Assert.NotEqual(old, fresh);
        Assert.Null(await store.ReplaceAsync(Name("a"), Bytes("other"), old!.Value, None));
        Assert.Equal("same", Text(await store.GetAsync(Name("a"), None)));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_no_error()
    {
        var store = Open();

        await store.DeleteAsync(Name("nobody"), None);

        Assert.Null(await store.GetAsync(Name("nobody"), None));
    }

    [Fact]
    public async Task Of_many_who_create_at_once_exactly_one_wins()
    {
        var stores = new[] { Open(), Open() };

        var versions = await Together(20, writer => stores[writer % 2].CreateAsync(Name("a"), Bytes($"writer {writer}"), None));

        var winner = Assert.Single(Enumerable.Range(0, 20), writer => versions[writer] is not null);
        Assert.Equal($"writer {winner}", Text(await stores[0].GetAsync(Name("a"), None)));
    }

    [Fact]
    public async Task Of_many_who_replace_the_same_version_exactly_one_wins()
    {
        var stores = new[] { Open(), Open() };
        var before = await stores[0].CreateAsync(Name("a"), Bytes("before"), None);

        var versions = await Together(20, writer =>
            stores[writer % 2].ReplaceAsync(Name("a"), Bytes($"writer {writer}"), before!.Value, None));

        var winner = Assert.Single(Enumerable.Range(0, 20), writer => versions[writer] is not null);
        var after = await stores[1].GetAsync(Name("a"), None);
        Assert.Equal($"writer {winner}", Text(after));
        Assert.Equal(versions[winner], after!.Version);
    }

    [Fact]
    public async Task Whoever_reloads_after_a_lost_race_loses_no_update()
    {
        var stores = new[] { Open(), Open() };
        await stores[0].CreateAsync(Name("count"), Bytes("0"), None);

        await Together(8, async writer =>
        {
            var store = stores[writer % 2];
            for (var added = 0; added < 5;)
            {
                var read = await store.GetAsync(Name("count"), None);
                var next = int.Parse(Text(read), null) + 1;
                added += await store.ReplaceAsync(Name("count"), Bytes($"{next}"), read!.Version, None) is null ? 0 : 1;
            }

            return true;
        });

        Assert.Equal("40", Text(await stores[0].GetAsync(Name("count"), None)));
    }

    [Fact]
    public async Task Names_are_listed_by_prefix_in_ordinal_order()
    {
        var store = Open();
        foreach (var rest in new[] { "b/2", "b/10", "B/1", "a/1", "b", "b/a_b", "b/a.b", "b/a-b", "bb/1" })
        {
            await store.CreateAsync(Name(rest), Bytes("x"), None);
        }

        var names = await store.ListAsync(Name("b/"), None).ToListAsync();

        Assert.Equal([Name("b/10"), Name("b/2"), Name("b/a-b"), Name("b/a.b"), Name("b/a_b")], names);
    }

    [Fact]
    public async Task A_list_can_tell_which_versions_stand_there_now()
    {
        var store = Open();
        var first = await store.CreateAsync(Name("v/1"), Bytes("x"), None);
        var second = await store.CreateAsync(Name("v/2"), Bytes("x"), None);

        var changed = await store.ReplaceAsync(Name("v/1"), Bytes("y"), first!.Value, None);

        Assert.Equal([new(Name("v/1"), changed!.Value), new(Name("v/2"), second!.Value)], await store.ListVersionsAsync(Name("v/"), None).ToListAsync());
    }

    [Fact]
    public async Task A_prefix_may_end_in_the_middle_of_a_name_and_match_nothing()
    {
        var store = Open();
        await store.CreateAsync(Name("journal/anna/2027-01"), Bytes("x"), None);
        await store.CreateAsync(Name("journal/anna/2028-01"), Bytes("x"), None);

        Assert.Equal([Name("journal/anna/2027-01")], await store.ListAsync(Name("journal/anna/2027"), None).ToListAsync());
        Assert.Empty(await store.ListAsync(Name("journal/bo/"), None).ToListAsync());
    }

    [Fact]
    public async Task A_long_list_comes_whole_also_while_it_is_being_deleted()
    {
        var store = Open();
        var all = Enumerable.Range(0, 620).Select(number => Name($"many/{number:d5}")).ToList();
        await Parallel.ForEachAsync(all, async (name, _) => await store.CreateAsync(name, Bytes("x"), None));

        var seen = new List<string>();
        await foreach (var name in store.ListAsync(Name("many/"), None))
        {
            seen.Add(name);
            await store.DeleteAsync(name, None);
        }

        Assert.Equal(all, seen);
        Assert.Empty(await store.ListAsync(Name("many/"), None).ToListAsync());
    }

    [Fact]
    public async Task A_large_document_comes_back_as_it_was()
    {
        var store = Open();
        var content = new byte[1024 * 1024];
        new Random(7).NextBytes(content);

        await store.CreateAsync(Name("large"), content, None);

        Assert.True((await store.GetAsync(Name("large"), None))!.Content.Span.SequenceEqual(content));
    }

    [Fact]
    public async Task An_empty_document_is_a_document()
    {
        var store = Open();

        await store.CreateAsync(Name("empty"), ReadOnlyMemory<byte>.Empty, None);

        Assert.Equal(0, (await store.GetAsync(Name("empty"), None))!.Content.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("a//b")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a/b.")]
    [InlineData("a b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a%2fb")]
    [InlineData("möte")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("a~")]
    [InlineData("a'; DROP TABLE documents; --")]
    public async Task An_odd_name_is_refused(string name)
    {
        var store = Open();

        await Assert.ThrowsAsync<ArgumentException>(() => store.GetAsync(name, None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CreateAsync(name, Bytes("x"), None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReplaceAsync(name, Bytes("x"), new DocumentVersion("1"), None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.DeleteAsync(name, None));
    }

    [Fact]
    public async Task A_name_of_200_characters_is_the_longest()
    {
        var store = Open();
        var longest = Name("").PadRight(200, 'n');

        Assert.NotNull(await store.CreateAsync(longest, Bytes("x"), None));
        Assert.Equal([longest], await store.ListAsync(Name(""), None).ToListAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => store.CreateAsync(longest + "n", Bytes("x"), None));
    }

    [Fact]
    public async Task An_odd_prefix_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Open().ListAsync("a%", None).ToListAsync());

    [Fact]
    public async Task Documents_outlive_a_restart()
    {
        var version = await Open().CreateAsync(Name("a"), Bytes("kept"), None);

        var reopened = Open();

        var read = await reopened.GetAsync(Name("a"), None);
        Assert.Equal("kept", Text(read));
        Assert.NotNull(await reopened.ReplaceAsync(Name("a"), Bytes("changed"), version!.Value, None));
    }

    private static Task<T[]> Together<T>(int writers, Func<int, Task<T>> write)
    {
        // All wait at the line, so that they really meet.
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            await start.Task;
            return await write(writer);
        })).ToArray();
        start.SetResult();
        return Task.WhenAll(all);
    }

    [Fact]
    public async Task A_list_tells_the_label_that_was_written_last()
    {
        var store = Open();
        await store.CreateAsync(Name("list/none"), Bytes("{}"), None);
        var first = await store.CreateAsync(Name("list/told"), new(Bytes("{}"), "{\"is\":\"~first~\"}"), None);
        await store.CreateAsync(Name("list/untold"), new(Bytes("{}"), "until now"), None);
        var untold = (await store.GetAsync(Name("list/untold"), None))!;
        Assert.Equal("until now", untold.Label);

        await store.ReplaceAsync(Name("list/told"), new(Bytes("{}"), new string('x', DocumentContent.LongestLabel)), first!.Value, None);
        await store.ReplaceAsync(Name("list/untold"), Bytes("{}"), untold.Version, None);

        var labels = await Open().ListVersionsAsync(Name("list/"), None).Select(mark => mark.Label).ToListAsync();
        Assert.Equal([null, new string('x', DocumentContent.LongestLabel), null], labels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("på svenska")]
    [InlineData("two\nlines")]
    [InlineData(" around ")]
    public async Task What_no_list_could_tell_is_no_label(string label) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Open().CreateAsync(Name("a"), new(Bytes("{}"), label), None));
}
