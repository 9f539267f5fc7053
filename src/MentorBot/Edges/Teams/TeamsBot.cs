using System.Net;
using MentorBot.Core.Content;
using MentorBot.Core.People;
using MentorBot.Dialogs;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>What Teams posts, sorted by what it means here.</summary>
public sealed class TeamsBot(PersonTurns turns, Conversation conversation, Installations installations, Library library, IConfiguration configuration)
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
            await turnContext.SendActivityAsync(library.Texts.Say(Languages.ForLocale(activity.Locale), "welcome.group"), cancellationToken: cancellationToken);
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
            : new Replies([], null, library.Texts.Say(Languages.ForLocale(activity.Locale), "welcome.group")));
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal((Activity)turnContext.Activity) ? installations.AddedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal((Activity)turnContext.Activity) ? installations.RemovedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    /// <summary>Teams tells of an install twice. This telling names no language, so the greeting is left to the other one.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

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
