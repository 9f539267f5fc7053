using BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests;

public class TeamsRosterTests : InFakeCloud
{
    [Fact]
    public async Task A_newcomer_described_in_full_costs_no_lookup()
    {
        var handler = new Newcomers();
        Bot.Does = turn => handler.OnTurnAsync(turn);
        var added = """[{"id":"29:x","aadObjectId":"aad-x","email":"xi@c.test"}]""";
        Assert.Equal(200, await Bot.ReceivesAsync(ChannelToken.From(Cloud).Bearer(), type: "conversationUpdate", membersAdded: added));
        var newcomer = Assert.Single(handler.Added);
        Assert.Equal(("29:x", "aad-x", "xi@c.test"), (newcomer.Id, newcomer.AadObjectId, newcomer.Email));
        Assert.Empty(Cloud.Calls);
    }

    private sealed class Newcomers : TeamsActivityHandler
    {
        public List<TeamsChannelAccount> Added { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded,
            TeamInfo? teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
        {
            Added.AddRange(teamsMembersAdded);
            return Task.CompletedTask;
        }
    }
}
