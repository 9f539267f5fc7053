using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MentorBot.Tests.Edges.Azure;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>Conversations with a bot whose state is in a storage account, chosen by its settings alone.</summary>
[Collection(OnAzurite.Name)]
public sealed partial class OnAzureTests(Azurite azurite) : IAsyncLifetime
{
    private StorageInBetween _between = null!;
    private AzureSettings _settings = null!;

    public async Task InitializeAsync()
    {
        _between = await StorageInBetween.StartAsync(azurite);
        _settings = new AzureSettings(_between.ConnectionString);
    }

    public async Task DisposeAsync() => await _between.DisposeAsync();

    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, BotConfiguration = _settings.Values });

    [Fact]
    public async Task A_mentorship_is_lived_and_the_account_shows_ids_only()
    {
        await using (var teams = await OpenAsync())
        {
            await OneMentorshipTests.LiveAsync(teams);
        }

        var documents = await BlobsAsync(_settings.Storage().Documents);
        var keys = await BlobsAsync(_settings.Storage().Keys);
        Assert.Equal(["invitation", "journal", "mentorship", "person"], documents.Select(blob => blob.Name.Split('/')[0]).Distinct().Order());
        Assert.All(documents.Concat(keys), blob =>
        {
            Assert.Matches(Ids(), blob.Name);
            Assert.All(blob.Metadata, told =>
            {
                Assert.Equal("label", told.Key);
                Assert.Matches(PersonLabel(), told.Value);
            });
            Assert.True(blob.Tags is null or { Count: 0 });
        });
        Assert.Equal(2, keys.Count);
        foreach (var blob in documents)
        {
            var content = (await _settings.Storage().Documents.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString();
            Assert.DoesNotContain("tystnad", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("våga leda", content, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(
            (await _settings.Storage().WakeUps.PeekMessagesAsync(32)).Value,
            message => Assert.Matches("""^\{"subject":"mentorship/[0-9a-f-]+","revision":[0-9]+,("due":"[^"]+",)?"hops":0\}$""", message.MessageText));
    }

    [Fact]
    public async Task A_storage_that_goes_down_anywhere_in_a_turn_leaves_nothing_half_done()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        var day = new DateOnly(2027, 2, 1);
        int left, failures = 0;
        do
        {
            await adept.SaysInPeace("möte");
            await adept.Presses("Boka");
            left = failures;
            _between.On = request => Interlocked.Decrement(ref left) < 0 ? Trouble.Forbidden : Trouble.None;
            var booking = new { date = $"{day:yyyy-MM-dd}", time = "13:00", place = "", kind = "", minutes = "60" };
            var answer = await adept.Presses("Boka", booking);
            _between.On = _ => Trouble.None;
            var failed = answer.Card is null;
            if (failed)
            {
                Assert.Contains("Försök igen om en liten stund", answer.Toast, StringComparison.Ordinal);
                failures++;
                await adept.Presses("Boka", booking);
            }

            await mentor.Sees($"{day.Day} februari klockan 13.00");
            Assert.Equal(1, mentor.Chat.Count(m => m.FromBot && m.Text.Contains("har bokat in er", StringComparison.Ordinal) && m.Text.Contains($" {day.Day} februari ", StringComparison.Ordinal)));
            day = day.AddDays(1);
            if (!failed)
            {
                break;
            }
        }
        while (failures < 40);

        // At least: read the person and the mentorship, schedule the wake-up, write both.
        Assert.InRange(failures, 4, 39);
    }

    [Fact]
    public async Task Somebody_who_writes_while_the_storage_is_gone_hears_so_in_time_and_goes_on_when_it_is_back()
    {
        await using var teams = await OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        var page = adept.LastCard;
        _between.On = _ => Trouble.Unreachable;

        await adept.Says("hjälp");
        var pressed = await adept.Presses(page, "Spara", new { free = "En tanke som inte får försvinna." });

        Assert.Equal(1, adept.Count("Något gick fel hos mig. Försök igen om en liten stund; det som var sparat är kvar."));
        Assert.Contains("Försök igen om en liten stund", pressed.Toast, StringComparison.Ordinal);
        Assert.Contains("Försök igen om en liten stund", (await adept.SearchesForQuestion("mod", teams.Person("Karin"))).Word, StringComparison.Ordinal);
        _between.On = _ => Trouble.None;
        await adept.Presses(page, "Spara", new { free = "En tanke som inte får försvinna." });
        await adept.Says("dagbok");
        Assert.Equal(2, adept.LastCard.Text.Split("En tanke som inte får försvinna.").Length);
    }

    [Fact]
    public async Task A_prompt_whose_claim_was_saved_and_not_confirmed_goes_out_all_the_same_once()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 12:59");
        var lost = new ConcurrentDictionary<string, bool>();
        _between.On = request =>
            request.Method == "PUT" && lost.TryAdd(request.Headers["x-ms-client-request-id"].ToString(), true) ? Trouble.AnswerLost : Trouble.None;

        await teams.UntilAsync("2027-01-13 15:00");

        Assert.NotEmpty(lost);
        Assert.Equal(1, adept.Count("ses du och Karin."));
    }

    private static async Task<List<BlobItem>> BlobsAsync(BlobContainerClient container) => await container
        .GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata | BlobTraits.Tags, States = BlobStates.All }).ToListAsync();

    /// <summary>What people's documents tell in a list: where to reach them, language, zone and flags.</summary>
    [GeneratedRegex("""^\{"A":"\{[^{}]+\}","L":"sv","Z":"Europe/Stockholm","H":null,"U":null,"F":"[AMW]*"\}$""")]
    private static partial Regex PersonLabel();

    /// <summary>What a name is made of: the kind of document, then an id or a code, and a month.</summary>
    [GeneratedRegex("^(invitation/[2-9A-Z-]+|(person|mentorship|key)/[0-9a-f-]{32,36}|journal/[0-9a-f-]{36}/[0-9]{4}-[0-9]{2})$")]
    private static partial Regex Ids();
}
