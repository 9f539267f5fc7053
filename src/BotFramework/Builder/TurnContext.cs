using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public sealed class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _sendHandlers = [];
    private bool _ended;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend), "There is no text to send.");
        }

        return await SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var receipts = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return receipts.Length > 0 ? receipts[0] : new ResourceResponse();
    }

    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(a => ((Activity)a).ApplyConversationReference(reference)).ToList();
        return await SendThroughHandlersAsync(outgoing, handler: 0, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return await Adapter.UpdateActivityAsync(this, addressed, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await Adapter.DeleteActivityAsync(this, reference, cancellationToken).ConfigureAwait(false);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _sendHandlers.Add(handler);
        return this;
    }

    /// <summary>Ends the turn: a task that outlives it and still sends is told so, instead of answering out of place.</summary>
    public void Dispose() => _ended = true;

    private Task<ResourceResponse[]> SendThroughHandlersAsync(List<Activity> activities, int handler, CancellationToken cancellationToken) =>
        handler < _sendHandlers.Count
            ? _sendHandlers[handler](this, activities, () => SendThroughHandlersAsync(activities, handler + 1, cancellationToken))
            : SendNowAsync(activities, cancellationToken);

    private async Task<ResourceResponse[]> SendNowAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var receipts = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        foreach (var (activity, receipt) in activities.Zip(receipts))
        {
            activity.Id = receipt.Id;
        }

        Responded |= activities.Any(a => a.Type != ActivityTypes.Trace);
        return receipts;
    }
}
