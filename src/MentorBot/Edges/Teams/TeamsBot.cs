using System.Net;
using MentorBot.Dialogs;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using NodaTime;

namespace MentorBot.Edges.Teams;

/// <summary>What Teams posts, sorted by what it means here.</summary>
public sealed class TeamsBot(
    PersonTurns turns, Conversation conversation, Installations installations, GroupTalk groups, ChannelTalk channels, QuestionSearches searches, FileTalk files,
    IConfiguration configuration)
    : TeamsActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (IsOurTenant(turnContext.Activity))
        {
            return base.OnTurnAsync(turnContext, cancellationToken);
        }

        return turnContext.Activity.Type == ActivityTypes.Invoke
            ? turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = (int)HttpStatusCode.Forbidden } }, cancellationToken)
            : Task.CompletedTask;
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        if (!IsPersonal(activity))
        {
            if (ChannelTalk.IsChannel(activity))
            {
                await channels.HeardAsync(activity, cancellationToken);
            }

            await Outgoing.SayAsync(turnContext, await groups.AnswerAsync(turnContext, Incoming.Message(activity), cancellationToken), cancellationToken);
            return;
        }

        await AnswerAsync(turnContext, activity, Incoming.Message(activity), cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        return InvokeAnswers.Of(IsPersonal(activity)
            ? await AnswerAsync(turnContext, activity, Incoming.Pressed(activity, invokeValue), cancellationToken)
            : await groups.AnswerAsync(turnContext, Incoming.Pressed(activity, invokeValue), cancellationToken));
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        searches.AnswerAsync(turnContext.Activity, query, cancellationToken);

    /// <summary>Somebody is typing: a search that can't be read is answered with a word, not with a status.</summary>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException) when (turnContext.Activity.Name == QuestionSearches.InvokeName)
        {
            return CreateInvokeResponse(searches.NotRead(turnContext.Activity));
        }
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal((Activity)turnContext.Activity) ? installations.AddedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal((Activity)turnContext.Activity) ? installations.RemovedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    /// <summary>Added to a group chat: it says what it is there for.</summary>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (GroupTalk.IsGroupChat(turnContext.Activity) && membersAdded.Any(member => member.Id == turnContext.Activity.Recipient.Id))
        {
            await Outgoing.SayAsync(turnContext, await groups.AnswerAsync(turnContext, new(null, "", null), cancellationToken), cancellationToken);
        }
    }

    protected override Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        groups.MeetingEndedAsync(turnContext, Instant.FromDateTimeUtc(DateTime.SpecifyKind(meeting.EndTime, DateTimeKind.Utc)), cancellationToken);

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        IsPersonal((Activity)turnContext.Activity) ? files.AcceptedAsync(turnContext, fileConsentCardResponse, cancellationToken) : Task.CompletedTask;

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        IsPersonal((Activity)turnContext.Activity) ? files.DeclinedAsync(turnContext, fileConsentCardResponse, cancellationToken) : Task.CompletedTask;

    /// <summary>Teams tells of an install twice. This telling names no language, so the greeting is left to the other one.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        return (IsPersonal(activity), ChannelTalk.IsChannel(activity)) switch
        {
            (true, _) => Task.CompletedTask,
            (_, true) => channels.ChangedAsync(activity, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    private async Task<Replies> AnswerAsync(ITurnContext context, Activity activity, TurnInput input, CancellationToken cancellation)
    {
        if (await Incoming.SenderAsync(context, nameNeeded: false, cancellation) is not { } sender)
        {
            return Replies.None;
        }

        return await turns.RunAsync(
            sender,
            Incoming.Identity(activity),
            input,
            turn => conversation.AnswerAsync(turn, context, cancellation),
            replies => Outgoing.SayAsync(context, replies, cancellation),
            cancellation);
    }

    private static bool IsPersonal(Activity activity) => activity.Conversation.ConversationType is null or "personal";

    /// <summary>The SDK checks no tenant.</summary>
    private bool IsOurTenant(Activity activity) =>
        configuration["MicrosoftAppTenantId"] is not { Length: > 0 } ours
        || string.Equals(activity.Conversation?.TenantId, ours, StringComparison.OrdinalIgnoreCase);
}
