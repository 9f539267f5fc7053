using System.Text.Json.Nodes;
using TeamsSimulator;
using TeamsSimulator.Tokens;

namespace MentorBot.Tests.Conversations;

public sealed class AuthenticationTests : IDisposable
{
    private readonly KeptStore _store = new();

    public static TheoryData<TokenFlaw> Flaws => [.. Enum.GetValues<TokenFlaw>().Where(f => f != TokenFlaw.None)];

    public void Dispose() => _store.Dispose();

    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, StorePath = _store.Path });

    /// <summary>What somebody new would write, as Teams would post it.</summary>
    private static async Task<JsonObject> WordsOfAStrangerAsync(SimulatedTeams teams)
    {
        var known = teams.Person("Elin");
        await known.Installs();
        await known.Says("hej");
        var stranger = teams.NewPerson("Okänd Person");
        await teams.StopBot();
        await Assert.ThrowsAsync<InvalidOperationException>(stranger.Installs);
        await teams.StartBot();
        var activity = known.LastPosted.DeepClone().AsObject();
        activity["id"] = "1";
        activity["from"] = new JsonObject { ["id"] = stranger.TeamsId, ["aadObjectId"] = stranger.AadObjectId, ["name"] = stranger.Name };
        activity["conversation"]!["id"] = stranger.ConversationId;
        return activity;
    }

    [Theory]
    [MemberData(nameof(Flaws))]
    public async Task What_is_not_proven_to_come_from_Teams_is_refused_and_leaves_no_trace(TokenFlaw flaw)
    {
        await using var teams = await OpenAsync();
        var activity = await WordsOfAStrangerAsync(teams);
        var install = activity.DeepClone();
        install["type"] = "installationUpdate";
        install["action"] = "add";
        var (names, sends) = (await _store.NamesAsync(), teams.BotCalls.Count);

        Assert.Contains(await teams.PostRaw(activity.ToJsonString(), flaw), new[] { 401, 403 });
        Assert.Contains(await teams.PostRaw(install.ToJsonString(), flaw), new[] { 401, 403 });

        Assert.Equal(names, await _store.NamesAsync());
        Assert.Equal(sends, teams.BotCalls.Count);
    }

    [Fact]
    public async Task The_same_words_with_a_good_token_are_answered()
    {
        await using var teams = await OpenAsync();
        var activity = await WordsOfAStrangerAsync(teams);
        var names = await _store.NamesAsync();

        Assert.Equal(200, await teams.PostRaw(activity.ToJsonString()));

        Assert.Contains($"person/{teams.Person("Okänd").AadObjectId}", (await _store.NamesAsync()).Except(names));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    [InlineData("event")]
    public async Task Another_tenant_is_not_answered_and_leaves_no_trace(string type)
    {
        await using var teams = await OpenAsync();
        var activity = await WordsOfAStrangerAsync(teams);
        activity["type"] = type;
        activity["name"] = type == "event" ? "ContinueConversation" : "adaptiveCard/action";
        activity["action"] = "add";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "help" } };
        activity["conversation"]!["tenantId"] = "99999999-9999-4999-8999-999999999999";
        activity["channelData"]!["tenant"]!["id"] = "99999999-9999-4999-8999-999999999999";
        var (names, sends) = (await _store.NamesAsync(), teams.BotCalls.Count);

        await teams.PostRaw(activity.ToJsonString());

        Assert.Equal(names, await _store.NamesAsync());
        Assert.Equal(sends, teams.BotCalls.Count);
    }

    [Fact]
    public void Without_an_app_id_the_bot_starts_in_development_alone_and_says_why()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => BotHost.Build(["--environment", "Production", $"--Storage:Path={_store.Path}"]));

        Assert.Contains("MicrosoftAppId is not set", refused.Message, StringComparison.Ordinal);
        Assert.Contains("anybody could post", refused.Message, StringComparison.Ordinal);
    }
}
