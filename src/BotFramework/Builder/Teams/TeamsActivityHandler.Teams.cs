using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (!IsTeams(turnContext))
        {
            await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
            return;
        }

        var data = activity.GetChannelData<TeamsChannelData>();
        if (activity.MembersAdded is { Count: > 0 } added)
        {
            var members = await LookUpAsync(added, turnContext, cancellationToken).ConfigureAwait(false);
            await OnTeamsMembersAddedAsync(members, data?.Team, turnContext, cancellationToken).ConfigureAwait(false);
        }
        else if (activity.MembersRemoved is { Count: > 0 } removed)
        {
            var members = removed.Select(WireJson.Convert<TeamsChannelAccount>).ToList();
            await OnTeamsMembersRemovedAsync(members, data?.Team, turnContext, cancellationToken).ConfigureAwait(false);
        }
        else if (data is { EventType: not null })
        {
            await OnTeamOrChannelEventAsync(data, turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="teamsMembersAdded">Everyone who joined, the bot too.</param>
    /// <param name="teamInfo">The team, or <see langword="null"/> for a chat.</param>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task OnTeamOrChannelEventAsync(
        TeamsChannelData data, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => data.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel!, data.Team!, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel!, data.Team!, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team!, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team!, turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>Teams often names a newcomer by id alone; the roster knows the rest.</summary>
    private static async Task<List<TeamsChannelAccount>> LookUpAsync(
        IList<ChannelAccount> members, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var found = new List<TeamsChannelAccount>(members.Count);
        foreach (var member in members)
        {
            var isKnown = member.Properties is { Count: > 0 } || member.Id == turnContext.Activity.Recipient?.Id;
            found.Add(isKnown
                ? WireJson.Convert<TeamsChannelAccount>(member)
                : await LookUpAsync(member, turnContext, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    private static async Task<TeamsChannelAccount> LookUpAsync(
        ChannelAccount member, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id!, cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException gone) when (gone.Body?.Error?.Code == "ConversationNotFound")
        {
            return WireJson.Convert<TeamsChannelAccount>(member);
        }
    }
}
