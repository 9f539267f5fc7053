using MentorBot.Tests.Conversations;
using MentorBot.Tests.Conversations.MyData;
using MentorBot.Tests.Edges;
using TeamsSimulator;

namespace MentorBot.Tests.Operating;

/// <summary>The embedded store is copied and brought back while people write.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly KeptStore _store = new();
    private readonly TemporaryFolder _backups = new();

    public void Dispose()
    {
        _store.Dispose();
        _backups.Dispose();
    }

    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, StorePath = _store.Path });

    /// <returns>The backup.</returns>
    private async Task<string> BackedUpAsync()
    {
        var before = Files();
        var (code, said, trouble) = await Operator.RunsAsync("backup-store", $"--from={_store.Path}", $"--to={_backups.File("")}");
        Assert.Equal("", trouble);
        Assert.Equal(0, code);
        Assert.Contains("documents are in", said, StringComparison.Ordinal);
        return Files().Except(before).Single();
    }

    private HashSet<string> Files() => [.. Directory.GetFiles(_backups.File(""))];

    private async Task RestoredAsync(string backup, int erased)
    {
        var (code, said, trouble) = await Operator.RunsAsync("restore-store", $"--from={backup}", $"--to={_store.Path}");
        Assert.Equal("", trouble);
        Assert.Equal(0, code);
        Assert.Contains($" {erased} of the people", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_before_is_back_and_the_bot_goes_on_while_it_happens()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Före kopian." });
        var writing = true;
        var written = Task.Run(async () =>
        {
            for (var n = 0; writing || n < 3; n++)
            {
                await mentor.Says("hjälp");
            }
        });

        var backup = await BackedUpAsync();
        writing = false;
        await written;
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Efter kopian." });
        await RestoredAsync(backup, erased: 0);

        await adept.Says("dagbok");
        var journal = await adept.Sees("Före kopian.");
        Assert.DoesNotContain("Efter kopian.", journal.Text, StringComparison.Ordinal);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");
    }

    [Fact]
    public async Task No_key_and_no_text_of_anybodys_is_in_a_backup()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Före kopian." });

        await BackedUpAsync();

        var everything = _backups.Everything();
        Assert.NotEqual(-1, everything.AsSpan().IndexOf("person/"u8));
        Assert.Equal(-1, everything.AsSpan().IndexOf("key/"u8));
        Assert.Equal(-1, everything.AsSpan().IndexOf("kopian"u8));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_erased_since_then_is_erased_again(bool beganAnew)
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Före kopian." });
        var backup = await BackedUpAsync();
        await EraseTests.ErasesEverything(adept);
        await mentor.Sees("är avslutat");
        if (beganAnew)
        {
            await adept.SaysInPeace("hej");
        }

        await RestoredAsync(backup, erased: 1);
        await teams.RestartBot();
        await teams.UntilAsync("2027-01-12 12:00");

        var names = await _store.NamesAsync();
        Assert.DoesNotContain(names, name => name.Contains(adept.AadObjectId, StringComparison.Ordinal) || name.StartsWith("erasure/", StringComparison.Ordinal));
        Assert.Contains($"person/{mentor.AadObjectId}", names);
    }

    [Fact]
    public async Task Who_was_asked_before_they_came_keeps_what_they_wrote()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await teams.UntilAsync("2027-01-12 11:00");
        await mentor.Installs();
        await mentor.Says("reflektera");
        await mentor.Presses(mentor.LastCard, "Spara", new { free = "Före kopian." });
        var backup = await BackedUpAsync();

        await RestoredAsync(backup, erased: 0);
        await teams.RestartBot();

        await mentor.Says("dagbok");
        await mentor.Sees("Före kopian.");
    }

    [Fact]
    public async Task Keys_that_can_not_be_opened_stop_it_before_anything_is_put_back()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        var backup = await BackedUpAsync();
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Efter kopian." });

        var (code, _, trouble) = await Operator.RunsAsync(
            "restore-store", $"--from={backup}", $"--to={_store.Path}", $"--Privacy:WrappingKey={Convert.ToBase64String(new byte[32])}");

        Assert.Equal(1, code);
        Assert.Contains("Privacy:WrappingKey", trouble, StringComparison.Ordinal);
        await adept.Says("dagbok");
        await adept.Sees("Efter kopian.");
    }

    [Theory]
    [InlineData("backup-store", "--from=nowhere.db", "There is no file nowhere.db")]
    [InlineData("backup-store", "--nothing=", "Say what to copy")]
    [InlineData("restore-store", "--from=nowhere.db", "There is no file nowhere.db")]
    [InlineData("restore-store", "--nothing=", "Say what to restore")]
    public async Task What_can_not_be_done_is_said(string chore, string argument, string why)
    {
        var (code, _, trouble) = await Operator.RunsAsync(chore, argument, $"--to={_backups.File("here")}");

        Assert.Equal(1, code);
        Assert.Contains(why, trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_takes_nobodys_place()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Says("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Före kopian." });
        var backup = await BackedUpAsync();
        await using (var file = new FileStream(backup, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(new byte[4096]);
        }

        var (code, _, trouble) = await Operator.RunsAsync("restore-store", $"--from={backup}", $"--to={_store.Path}");

        Assert.Equal(1, code);
        Assert.Contains("damaged", trouble, StringComparison.Ordinal);
        await adept.Says("dagbok");
        await adept.Sees("Före kopian.");
    }
}
