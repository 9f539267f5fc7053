using MentorBot.Core.Announcements;
using MentorBot.Tests.Edges.Azure;

namespace MentorBot.Tests.Announcements;

/// <summary>The same where chunks are blobs and their wake-ups messages of a storage queue.</summary>
[Collection(OnAzurite.Name)]
public sealed class FanOutOnAzureTests(Azurite azurite)
{
    [Fact]
    public async Task Everybody_gets_it_once_across_a_redeploy()
    {
        var settings = new AzureSettings(azurite);
        await using var outreach = await Outreach.ToAsync(
            300,
            simulator: new() { BotConfiguration = new Dictionary<string, string>(settings.Values) { ["MentorBot:RequestsPerSecond"] = "50" } });
        outreach.Teams.Member(outreach.Crowd, 7).Blocks();
        var id = await outreach.SendAsync();
        await Outreach.UntilAsync(() => Task.FromResult(outreach.Crowd.Shown > 60));

        await outreach.Teams.RestartBot();
        await outreach.UntilReportedAsync(id);

        Assert.All(Enumerable.Range(0, 300), member => Assert.Equal(member == 7 ? 0 : 1, outreach.Crowd.ShownTo(member)));
        Assert.Equal(new Tally(300, 0, 1, 0, 0), (await outreach.ProgressAsync(id)).Tally);
        await outreach.Organizer.Sees("Har blockerat mig: 1");
    }
}
