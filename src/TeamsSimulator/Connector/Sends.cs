using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Connector;

/// <summary>Takes what the bot writes: limits and planned faults first, then Teams' rules, then the chat.</summary>
internal sealed class Sends(Tenant tenant, TeamsLimits? limits, FaultPlan faults, Func<DateTimeOffset> now)
{
    private readonly SendRules _rules = new(tenant);

    /// <summary>Raised when the bot shows that it is writing, with the conversation's id.</summary>
    public event Action<string>? Typing;

    public Task<ConnectorAnswer> Send(ConnectorCall call) => Guarded(call, () =>
    {
        if ((string?)call.Body["type"] == "typing")
        {
            Typing?.Invoke(call.Conversation.Id);
            return Created(tenant.NextActivityId(now()));
        }

        var message = tenant.Post(call.Conversation, BotIdentity.TeamsId, BotIdentity.Name, now(), Frozen(call.Body));
        return Created(message.Id);
    });

    public Task<ConnectorAnswer> Update(ConnectorCall call, string activityId) => Guarded(call, () =>
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

    private async Task<ConnectorAnswer> Guarded(ConnectorCall call, Func<ConnectorAnswer> act)
    {
        if (limits?.TakeOrWait(call.Conversation.Id) is { } wait)
        {
            return ConnectorError.Throttled(wait);
        }

        var fault = faults.Take(call.Conversation.Members);
        if (fault is { Delay.Ticks: > 0 })
        {
            await Task.Delay(fault.Delay);
        }

        if (fault?.Error is not null)
        {
            return fault.Error;
        }

        ConnectorAnswer answer = _rules.Refusal(call) is { } refusal ? refusal : act();
        return fault is { AcceptedButLost: true } ? ConnectorAnswer.Broken : answer;
    }

    private static ConnectorAnswer Created(string id) => new(201, new JsonObject { ["id"] = id });

    private static JsonElement Frozen(JsonObject activity) => JsonSerializer.SerializeToElement(activity);
}
