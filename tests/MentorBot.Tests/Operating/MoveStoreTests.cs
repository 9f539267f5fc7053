using MentorBot.Edges.Azure;
using MentorBot.Edges.Sqlite;
using MentorBot.Operating;
using MentorBot.Tests.Conversations;
using MentorBot.Tests.Edges.Azure;
using MentorBot.Tests.Edges.Sqlite;
using TeamsSimulator;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Operating;

/// <summary>A store moves from a file to a storage account, with people who go on afterwards as if nothing had been.</summary>
[Collection(OnAzurite.Name)]
public sealed class MoveStoreTests(Azurite azurite) : IAsyncLifetime, IDisposable
{
    private readonly KeptStore _store = new();
    private readonly LogBook _log = new();
    private AzureSettings _settings = null!;
    private StorageInBetween _between = null!;
    private bool _onAccount;

    public async Task InitializeAsync()
    {
        _between = await StorageInBetween.StartAsync(azurite);
        _settings = new AzureSettings(_between.ConnectionString);
    }

    public async Task DisposeAsync() => await _between.DisposeAsync();

    public void Dispose()
    {
        _store.Dispose();
        _log.Dispose();
    }

    /// <summary>With a bot on the file, or on the account once it is told so.</summary>
    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Desk.Tuesday,
        StorePath = _store.Path,
        StartBot = (settings, cancellation) => InProcessBot.StartAsync(
            settings with { More = _onAccount ? _settings.Values : new() { ["Privacy:WrappingKey"] = _settings.Values["Privacy:WrappingKey"] } }, cancellation),
    });

    private Task<(int Code, string Said, string Trouble)> MovesAsync(params string[] more) =>
        Operator.RunsAsync("move-store", [$"--from={_store.Path}", .. _settings.Values.Arguments(), .. more]);

    private static async Task<(SimPerson Adept, SimPerson Mentor)> LivedAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Det här följer med mig." });
        return (adept, mentor);
    }

    [Fact]
    public async Task People_find_everything_and_what_was_to_come_comes()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await LivedAsync(teams);
        await teams.StopBot();

        var (code, said, trouble) = await MovesAsync();

        Assert.Equal("", trouble);
        Assert.Equal(0, code);
        Assert.Matches(@"persons' keys +2   [0-9a-f]{64}\n", said);
        Assert.Matches(@"documents +\d   [0-9a-f]{64}\n", said);
        Assert.Matches(@"wake-ups +[1-9]", said);
        Assert.DoesNotContain("följer", said, StringComparison.Ordinal);
        _onAccount = true;
        await teams.StartBot();
        await adept.Says("dagbok");
        await adept.Sees("Det här följer med mig.");
        await teams.UntilAsync("2027-01-13 13:10");
        Assert.Equal(1, adept.Count("ses du och Karin."));
        await teams.UntilAsync("2027-01-14 15:10");
        Assert.Equal(1, mentor.Count("Du och Elin har setts."));
    }

    [Fact]
    public async Task Broken_off_anywhere_it_is_begun_again_and_comes_to_its_end()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await LivedAsync(teams);
        await teams.StopBot();
        int left, broken = 0;
        for (var done = false; !done; broken++)
        {
            left = broken;
            _between.On = _ => Interlocked.Decrement(ref left) < 0 ? Trouble.Forbidden : Trouble.None;
            var (code, _, trouble) = await MovesAsync();
            done = code == 0;
            Assert.Equal(done, trouble.Length == 0);
            Assert.True(broken < 120, trouble);
        }

        Assert.InRange(broken, 20, 119);
        _between.On = _ => Trouble.None;
        _onAccount = true;
        await teams.StartBot();
        await adept.Says("dagbok");
        await adept.Sees("Det här följer med mig.");
    }

    [Fact]
    public async Task What_was_erased_between_two_tries_does_not_stay_in_the_account()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await LivedAsync(teams);
        await teams.StopBot();
        var left = 18;
        _between.On = _ => Interlocked.Decrement(ref left) < 0 ? Trouble.Forbidden : Trouble.None;
        Assert.Equal(1, (await MovesAsync()).Code);
        _between.On = _ => Trouble.None;

        // No bot begins on half a store; and the one on the file may go on meanwhile.
        _onAccount = true;
        Assert.Contains("not all there yet", (await Assert.ThrowsAnyAsync<Exception>(teams.StartBot)).Message, StringComparison.Ordinal);
        _onAccount = false;
        await teams.StartBot();
        await Conversations.MyData.EraseTests.ErasesEverything(adept);
        await adept.Sees("Nu är all");
        await teams.StopBot();

        Assert.Equal(0, (await MovesAsync()).Code);

        var names = await new BlobDocuments(_settings.Storage().Documents).ListAsync("", CancellationToken.None).ToListAsync();
        Assert.DoesNotContain(names, name => name.Contains(adept.AadObjectId, StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("person/", StringComparison.Ordinal));
        Assert.Single(await new BlobDocuments(_settings.Storage().Keys).ListAsync("", CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_store_in_use_stays_where_it_is()
    {
        await using var teams = await OpenAsync();
        await LivedAsync(teams);

        var (code, _, trouble) = await MovesAsync();

        Assert.Equal(1, code);
        Assert.Contains("Stop the bot first", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_moves_once_and_no_bot_begins_on_what_is_left_behind()
    {
        await using var teams = await OpenAsync();
        await LivedAsync(teams);
        await teams.StopBot();
        Assert.Equal(0, (await MovesAsync()).Code);

        var again = await MovesAsync();

        Assert.Equal(1, again.Code);
        Assert.Contains("was moved already", again.Trouble, StringComparison.Ordinal);
        Assert.Contains("Set Storage:ServiceUri", (await Assert.ThrowsAnyAsync<Exception>(teams.StartBot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_holds_something_is_left_alone()
    {
        await using var teams = await OpenAsync();
        await LivedAsync(teams);
        await teams.StopBot();
        var documents = new BlobDocuments(_settings.Storage().Documents);
        await documents.CreateAsync("person/somebody", "{}"u8.ToArray(), CancellationToken.None);

        var (code, _, trouble) = await MovesAsync();

        Assert.Equal(1, code);
        Assert.Contains("already", trouble, StringComparison.Ordinal);
        Assert.Equal(["person/somebody"], await documents.ListAsync("", CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Keys_that_could_not_be_opened_afterwards_do_not_move()
    {
        await using var teams = await OpenAsync();
        await LivedAsync(teams);
        await teams.StopBot();

        var (code, _, trouble) = await MovesAsync($"--Privacy:WrappingKey={Convert.ToBase64String(new byte[32])}");

        Assert.Equal(1, code);
        Assert.Contains("Privacy:WrappingKey", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain(_settings.Values["Privacy:WrappingKey"], trouble, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.db", "There is no file")]
    [InlineData("text.db", "is not an SQLite database")]
    public async Task What_is_no_store_is_said_to_be_none(string file, string why)
    {
        using var files = new SqliteFiles();
        await File.WriteAllTextAsync(files.Folder.File("text.db"), "Not a database, though long enough to look like one to somebody in a hurry.");
        await File.WriteAllTextAsync(files.Folder.File("text.db.keys"), "Neither.");

        var (code, _, trouble) = await Operator.RunsAsync("move-store", [$"--from={files.Folder.File(file)}", .. _settings.Values.Arguments()]);

        Assert.Equal(1, code);
        Assert.Contains(why, trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_letter_that_is_another_is_found()
    {
        using var files = new SqliteFiles();
        var (from, to) = (new SqliteDocuments(files.Open("from.db")), new SqliteDocuments(files.Open("to.db")));
        foreach (var name in new[] { "a/1", "a/2" })
        {
            await from.CreateAsync(name, new("""{"x":1}"""u8.ToArray(), "told"), CancellationToken.None);
        }

        var all = await from.ListAsync("", CancellationToken.None).Select(async (name, cancellation) => (await from.GetAsync(name, cancellation))!).ToListAsync();
        var copying = new Copying("documents", () => all, to, keep: null);
        await copying.CopyAsync();
        await copying.VerifyAsync();
        var there = (await to.GetAsync("a/2", CancellationToken.None))!;
        await to.ReplaceAsync("a/2", new("""{"x":1}"""u8.ToArray(), "tolt"), there.Version, CancellationToken.None);

        var error = await Assert.ThrowsAsync<ChoreException>(copying.VerifyAsync);

        Assert.Contains("The copy differs", error.Message, StringComparison.Ordinal);
    }
}
