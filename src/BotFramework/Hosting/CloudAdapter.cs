using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter between Bot Framework channels, over HTTP, and a bot.</summary>
public partial class CloudAdapter : BotAdapter, IBotFrameworkHttpAdapter
{
    private readonly BotFrameworkAuthentication _authentication;
    private readonly ILogger _logger;

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        _authentication = botFrameworkAuthentication;
        _logger = logger ?? NullLogger.Instance;
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await ActivityHttp.ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false) is not { } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var admission = await _authentication.AdmitAsync(activity, httpRequest.Headers.Authorization, cancellationToken).ConfigureAwait(false);
        if (!admission.IsGranted)
        {
            LogRefused(admission.Status, admission.Reason);
            httpResponse.StatusCode = admission.Status;
            return;
        }

        var answer = await RunTurnAsync(activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        await ActivityHttp.WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        RequireOwn(botId);
        return RunTurnAsync(reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        RequireOwn(botAppId);
        var created = await _authentication.CreateConnector(serviceUrl)
            .CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString(),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount { Id = created.Id, TenantId = conversationParameters.TenantId },
            Recipient = conversationParameters.Bot!,
            ChannelData = conversationParameters.ChannelData,
        };
        await RunTurnAsync(activity, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var receipts = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            receipts[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse();
        }

        return receipts;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        await Connector(turnContext).UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(activity.Id);

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Connector(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <summary>The connector is bound to the service URL that the turn began with, whatever the bot does to its activity.</summary>
    private static ConnectorClient Connector(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("The turn is not this adapter's.");
    }

    private static async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace:
                return null;
            default:
                activity.Id = null;
                return await Connector(turnContext).SendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<InvokeResponse?> RunTurnAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(_authentication.CreateConnector(activity.ServiceUrl));
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        if (activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = StatusCodes.Status501NotImplemented };
    }

    private void RequireOwn(string? appId)
    {
        if ((appId ?? string.Empty) != (_authentication.AppId ?? string.Empty))
        {
            throw new InvalidOperationException("A bot can write under its own app id only.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "Refused an activity with status {Status}: {Reason}")]
    private partial void LogRefused(int status, string? reason);
}
