using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Connector;

/// <summary>An answer by which Teams refuses a call.</summary>
/// <param name="RetryAfter">Sent as a header in whole seconds, rounded up.</param>
public sealed record ConnectorError(int Status, string Code, string Message, TimeSpan? RetryAfter = null)
{
    public static readonly ConnectorError Unauthorized = new(401, "Unauthorized", "Authorization has been denied for this request.");
    public static readonly ConnectorError NoSuchConversation = new(404, "ConversationNotFound", "Conversation not found.");
    public static readonly ConnectorError NoSuchActivity = new(404, "ActivityNotFoundInConversation", "Activity is not in the conversation.");
    public static readonly ConnectorError NoSuchMember = new(404, "MemberNotFoundInConversation", "The member is not in the conversation.");
    public static readonly ConnectorError NotInstalled =
        new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static readonly ConnectorError Blocked =
        new(403, "MessageWritesBlocked", "Thread has blocked message writes, or the user has blocked the bot.");

    public static readonly ConnectorError TooBig = new(413, "MessageSizeTooBig", "Message size too large.");

    public static ConnectorError BadSyntax(string message) => new(400, "BadSyntax", message);

    public static ConnectorError Throttled(TimeSpan retryAfter) => new(429, "Throttled", "Too many requests.", retryAfter);

    public async Task WriteTo(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = Code, ["message"] = Message } });
    }
}
