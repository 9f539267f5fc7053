using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the people in the turn's conversation; in a team, about the team's.</summary>
/// <remarks>A refusal throws <see cref="Schema.ErrorResponseException"/>; someone who left gives 404.</remarks>
public static class TeamsInfo
{
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Connector(turnContext).GetMemberAsync(RosterId(turnContext), userId, cancellationToken);

    /// <param name="pageSize">At most 500, which is also the default.</param>
    /// <param name="continuationToken">From the page before; <see langword="null"/> for the first.</param>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        Connector(turnContext).GetPagedMembersAsync(RosterId(turnContext), pageSize, continuationToken, cancellationToken);

    private static string RosterId(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The turn has no conversation.");

    private static ConnectorClient Connector(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<ConnectorClient>()
            ?? throw new InvalidOperationException("The turn's adapter has no connector.");
    }
}
