using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Connector;

/// <summary>The bot opening its chat with somebody. It gets the chat they already have; a group it cannot make.</summary>
internal sealed class NewConversations(Tenant tenant, FaultPlan faults, Func<DateTimeOffset> now)
{
    private readonly SendRules _rules = new(tenant);

    public Task<ConnectorAnswer> Create(JsonObject parameters)
    {
        var person = parameters["members"] is JsonArray { Count: > 0 } members ? tenant.Find((string?)members[0]?["id"]) : null;
        Func<string>? shows = person is not null && parameters["activity"] is JsonObject ? () => tenant.PersonalChat(person).Id : null;
        return faults.Strike(person is null ? [] : [person.AadObjectId], shows, () => Open(parameters));
    }

    private ConnectorAnswer Open(JsonObject parameters)
    {
        if ((bool?)parameters["isGroup"] == true || parameters["members"] is not JsonArray { Count: 1 } members)
        {
            return ConnectorError.BadSyntax("A bot can only open a chat with one person.");
        }

        if (!NamesTenant(parameters))
        {
            return ConnectorError.BadSyntax("The tenant is not given, or another.");
        }

        if (tenant.Find((string?)members[0]?["id"]) is not { } person)
        {
            return ConnectorError.BadSyntax("Invalid user identity in provided tenant.");
        }

        var conversation = tenant.PersonalChat(person);
        if (_rules.Roster(conversation) is { } refusal)
        {
            return refusal;
        }

        var answer = new JsonObject { ["id"] = conversation.Id };
        if (parameters["activity"] is JsonObject activity)
        {
            var message = tenant.Post(conversation, BotIdentity.TeamsId, BotIdentity.Name, now(), JsonSerializer.SerializeToElement(activity));
            answer["activityId"] = message.Id;
        }

        return new ConnectorAnswer(201, answer);
    }

    private static bool NamesTenant(JsonObject parameters) =>
        ((string?)parameters["tenantId"] ?? (string?)parameters["channelData"]?["tenant"]?["id"]) == Tenant.Id;
}
