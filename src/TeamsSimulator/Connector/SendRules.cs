using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Connector;

/// <summary>Whether Teams takes what the bot sends into a conversation.</summary>
internal sealed class SendRules(Tenant tenant)
{
    private const int MostBytes = 80 * 1024;

    /// <returns>The refusal, or null when it would be taken.</returns>
    public ConnectorError? Refusal(ConnectorCall call)
    {
        if (call.Size > MostBytes)
        {
            return ConnectorError.TooBig;
        }

        return Roster(call.Conversation) ?? Syntax(call.Body);
    }

    /// <summary>Refuses where the bot is not in the conversation, or is not let speak there.</summary>
    public ConnectorError? Roster(Conversation conversation)
    {
        if (conversation.Kind != ConversationKind.Personal)
        {
            return conversation.HasBot ? null : ConnectorError.NotInstalled;
        }

        return tenant.Find(conversation.Members[0]) switch
        {
            { HasLeft: true } => ConnectorError.NoSuchConversation,
            { Installed: false } => ConnectorError.NotInstalled,
            { Blocked: true } => ConnectorError.Blocked,
            _ => null,
        };
    }

    private static ConnectorError? Syntax(JsonObject activity)
    {
        if (activity["type"]?.GetValueKind() != System.Text.Json.JsonValueKind.String)
        {
            return ConnectorError.BadSyntax("The activity has no type.");
        }

        var flaw = (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(a => (string?)a["contentType"] == Message.CardType)
            .Select(a => a["content"] is JsonObject card ? CardRules.Flaw(card) : "The card has no content.")
            .FirstOrDefault(f => f is not null);
        return flaw is null ? null : ConnectorError.BadSyntax(flaw);
    }
}
