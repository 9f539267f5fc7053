using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Connector;

/// <summary>Who is in a conversation, as the connector tells it.</summary>
internal sealed class Roster(Tenant tenant)
{
    private readonly SendRules _rules = new(tenant);

    /// <param name="id">A "29:…" id or an Entra object id.</param>
    public ConnectorAnswer Member(ConnectorCall call, string id)
    {
        if (Refusal(call) is { } refusal)
        {
            return refusal;
        }

        return tenant.Find(id) is { HasLeft: false } person && call.Conversation.Members.Contains(person.AadObjectId)
            ? new ConnectorAnswer(200, Account(person))
            : ConnectorError.NoSuchMember;
    }

    public ConnectorAnswer All(ConnectorCall call) =>
        Refusal(call) is { } refusal ? refusal : new ConnectorAnswer(200, Accounts(call.Conversation));

    /// <summary>One page holds everybody: the simulator's chats are small.</summary>
    public ConnectorAnswer Page(ConnectorCall call) =>
        Refusal(call) is { } refusal ? refusal : new ConnectorAnswer(200, new JsonObject { ["members"] = Accounts(call.Conversation) });

    private ConnectorError? Refusal(ConnectorCall call)
    {
        var refusal = _rules.Roster(call.Conversation);
        if (refusal == ConnectorError.NoSuchConversation)
        {
            // The account is gone: nothing can be sent there any more, and asked who is there, Teams misses the person.
            return ConnectorError.NoSuchMember;
        }

        // Somebody who has blocked the bot still is on the roster.
        return refusal == ConnectorError.Blocked ? null : refusal;
    }

    private JsonArray Accounts(Conversation conversation) =>
        [.. conversation.Members.Select(tenant.Find).OfType<Person>().Where(p => !p.HasLeft).Select(p => (JsonNode)Account(p))];

    private static JsonObject Account(Person person) => new()
    {
        ["id"] = person.TeamsId,
        ["name"] = person.Name,
        ["aadObjectId"] = person.AadObjectId,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.Upn,
        ["userPrincipalName"] = person.Upn,
        ["tenantId"] = Tenant.Id,
        ["userRole"] = "user",
    };
}
