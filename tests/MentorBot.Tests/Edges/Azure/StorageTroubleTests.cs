using System.Diagnostics;
using System.Text;
using MentorBot.Edges;
using MentorBot.Edges.Azure;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>What the edge makes of a storage account that is away, slow, or loses its answers.</summary>
[Collection(OnAzurite.Name)]
public sealed class StorageTroubleTests(Azurite azurite) : IAsyncLifetime
{
    private StorageInBetween _between = null!;
    private AzureStorage _storage = null!;
    private BlobDocuments _documents = null!;

    public async Task InitializeAsync()
    {
        _between = await StorageInBetween.StartAsync(azurite);
        _storage = new AzureSettings(_between.ConnectionString).Storage();
        _documents = new BlobDocuments(_storage.Documents);
    }

    public async Task DisposeAsync() => await _between.DisposeAsync();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task Of_a_write_whose_answer_is_lost_the_writer_learns_that_it_was_done()
    {
        await _documents.PrepareAsync();
        LoseTheNextAnswerToAWrite();
        var created = await _documents.CreateAsync("a", Bytes("first"), default);
        LoseTheNextAnswerToAWrite();
        var replaced = await _documents.ReplaceAsync("a", Bytes("second"), created!.Value, default);

        var read = await _documents.GetAsync("a", default);
        Assert.Equal("second", Encoding.UTF8.GetString(read!.Content.Span));
        Assert.Equal(replaced, read.Version);
    }

    [Fact]
    public async Task A_race_lost_on_the_second_try_is_lost()
    {
        await _documents.PrepareAsync();
        var before = await _documents.CreateAsync("a", Bytes("before"), default);
        var others = new BlobDocuments(new AzureSettings(azurite) { Values = { ["Storage:Prefix"] = Prefix } }.Storage().Documents);
        _between.On = request =>
        {
            if (request.Method != "PUT")
            {
                return Trouble.None;
            }

            // Somebody else gets in before the second try.
            _between.On = _ => Trouble.None;
            others.ReplaceAsync("a", Bytes("theirs"), before!.Value, default).GetAwaiter().GetResult();
            return Trouble.Unreachable;
        };

        Assert.Null(await _documents.ReplaceAsync("a", Bytes("ours"), before!.Value, default));
        Assert.Equal("theirs", Encoding.UTF8.GetString((await _documents.GetAsync("a", default))!.Content.Span));
    }

    [Theory]
    [InlineData(Trouble.Busy)]
    [InlineData(Trouble.Unreachable)]
    public async Task A_short_trouble_is_not_noticed(Trouble trouble)
    {
        await _documents.PrepareAsync();
        var left = 2;
        _between.On = _ => left-- > 0 ? trouble : Trouble.None;

        Assert.NotNull(await _documents.CreateAsync("a", Bytes("x"), default));
    }

    [Theory]
    [InlineData(Trouble.Busy, "is busy or down")]
    [InlineData(Trouble.Unreachable, "can't be reached: check its address")]
    [InlineData(Trouble.Forbidden, "refuses the bot: check that its identity has the roles Storage Blob Data Contributor")]
    [InlineData(Trouble.Silent, "is busy or down")]
    public async Task A_long_one_ends_well_before_Teams_stops_waiting_and_says_what_to_check(Trouble trouble, string advice)
    {
        var queue = new QueueWakeUps(_storage.WakeUps, TimeProvider.System, NullLogger<QueueWakeUps>.Instance);
        await Task.WhenAll(_documents.PrepareAsync(), queue.PrepareAsync());
        _between.On = _ => trouble;
        var clock = Stopwatch.StartNew();

        var errors = await Task.WhenAll(
            Assert.ThrowsAsync<StorageUnavailableException>(() => _documents.GetAsync("secret/7", default)),
            Assert.ThrowsAsync<StorageUnavailableException>(() => _documents.CreateAsync("secret/7", Bytes("x"), default)),
            Assert.ThrowsAsync<StorageUnavailableException>(() => _documents.DeleteAsync("secret/7", default)),
            Assert.ThrowsAsync<StorageUnavailableException>(async () => await _documents.ListAsync("secret/", default).ToListAsync()),
            Assert.ThrowsAsync<StorageUnavailableException>(() => queue.ScheduleAsync(new WakeUp("secret/7", 1), TimeSpan.Zero, default)),
            Assert.ThrowsAsync<StorageUnavailableException>(() => queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), default)),
            Assert.ThrowsAsync<StorageUnavailableException>(() => queue.CheckAsync(default)));

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 14);
        Assert.All(errors, error => Assert.Contains(advice, error.Message, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Down_at_first_the_container_is_made_when_it_is_back()
    {
        _between.On = _ => Trouble.Forbidden;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _documents.PrepareAsync());
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _documents.GetAsync("a", default));

        _between.On = _ => Trouble.None;

        Assert.NotNull(await _documents.CreateAsync("a", Bytes("x"), default));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_told_so_and_not_that_the_storage_is_down()
    {
        await _documents.PrepareAsync();
        using var patience = new CancellationTokenSource();
        _between.On = _ =>
        {
            patience.Cancel();
            return Trouble.Silent;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _documents.GetAsync("a", patience.Token));
    }

    private string Prefix => _storage.Documents.Name[..^"-documents".Length];

    private void LoseTheNextAnswerToAWrite() => _between.On = request =>
    {
        if (request.Method != "PUT")
        {
            return Trouble.None;
        }

        _between.On = _ => Trouble.None;
        return Trouble.AnswerLost;
    };
}
