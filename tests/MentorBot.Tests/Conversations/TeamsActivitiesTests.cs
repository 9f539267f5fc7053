using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>Every kind of activity that Teams posts is taken, whether or not the bot has any use for it.</summary>
public sealed class TeamsActivitiesTests : IDisposable
{
    private readonly LogBook _log = new();
    private readonly KeptStore _store = new();

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "TeamsActivities"), "*.json").Select(f => Path.GetFileName(f)).Order()];

    public void Dispose()
    {
        _log.Dispose();
        _store.Dispose();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_answered_and_logs_no_error(string file)
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StorePath = _store.Path,
            StartBot = (settings, cancellation) => LoggedBot.StartAsync(settings, _log, cancellation),
        });
        var adept = teams.Person("Elin");
        await adept.Installs();
        var group = await teams.Group("Mentorprogrammet", withBot: true, adept, teams.Person("Karin"));
        await adept.SaysIn(group, "hej", mentionsBot: true);
        var real = adept.LastPosted;
        var groupId = (string)real["conversation"]!["id"]!;
        var body = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TeamsActivities", file)))
            .Replace("http://localhost:56150/teams", (string)real["serviceUrl"]!, StringComparison.Ordinal)
            .Replace("11111111-1111-4111-8111-111111111111", (string)real["conversation"]!["tenantId"]!, StringComparison.Ordinal)
            .Replace("28:22222222-2222-4222-8222-222222222222", (string)real["recipient"]!["id"]!, StringComparison.Ordinal)
            .Replace("https://tenant.sharepoint.com", teams.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("29:1-adept", adept.TeamsId, StringComparison.Ordinal)
            .Replace("33333333-0000-4000-8000-000000000001", adept.AadObjectId, StringComparison.Ordinal)
            .Replace("a:1-personal", adept.ConversationId, StringComparison.Ordinal)
            .Replace("19:group-1@thread.v2", groupId, StringComparison.Ordinal)
            .Replace("19:meeting_abc@thread.v2", groupId, StringComparison.Ordinal)
            .Replace("19:chan-1@thread.tacv2;messageid=1795491840961", groupId, StringComparison.Ordinal);
        Assert.Equal((string)real["serviceUrl"]!, (string)System.Text.Json.Nodes.JsonNode.Parse(body)!["serviceUrl"]!);

        var status = await teams.PostRaw(body);

        Assert.Equal(200, status);
        Assert.Empty(_log.Errors);
        await adept.Says("hej");
        Assert.Empty(_log.Errors);
    }
}
