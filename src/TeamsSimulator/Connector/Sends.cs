using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Connector;

/// <summary>Takes what the bot writes: faults first, then Teams' rules, then the chat.</summary>
internal sealed class Sends(Tenant tenant, FaultPlan faults, Func<DateTimeOffset> now)
{
    private readonly SendRules _rules = new(tenant);

    /// <summary>Raised when the bot shows that it is writing, with the conversation's id.</summary>
    public event Action<string>? Typing;

    public Task<ConnectorAnswer> Send(ConnectorCall call) => IsTyping(call.Body)
        ? Guarded(call, shows: false, () =>
        {
            Typing?.Invoke(call.Conversation.Id);
            return Created(tenant.NextActivityId(now()));
        })
        : Guarded(call, shows: true, () =>
            Created(tenant.Post(call.Conversation, BotIdentity.TeamsId, BotIdentity.Name, now(), Frozen(call.Body)).Id));

    public Task<ConnectorAnswer> Update(ConnectorCall call, string activityId) => Guarded(call, shows: false, () =>
        tenant.Update(call.Conversation, activityId, m => m with { Content = Frozen(call.Body) })
            ? new ConnectorAnswer(200, new JsonObject { ["id"] = activityId })
            : ConnectorError.NoSuchActivity);

    public ConnectorAnswer Delete(ConnectorCall call, string activityId)
    {
        if (_rules.Roster(call.Conversation) is { } refusal)
        {
            return refusal;
        }

        return tenant.Update(call.Conversation, activityId, m => m with { Deleted = true })
            ? new ConnectorAnswer(200)
            : ConnectorError.NoSuchActivity;
    }

    private static bool IsTyping(JsonObject activity) =>
        activity["type"] is JsonValue value && value.TryGetValue<string>(out var type) && type == "typing";

    private Task<ConnectorAnswer> Guarded(ConnectorCall call, bool shows, Func<ConnectorAnswer> act) =>
        faults.Strike(call.Conversation.Members, shows ? () => call.Conversation.Id : null, () => _rules.Refusal(call) is { } refusal ? refusal : act());

    private static ConnectorAnswer Created(string id) => new(201, new JsonObject { ["id"] = id });

    private static JsonElement Frozen(JsonObject activity) => JsonSerializer.SerializeToElement(activity);
}
