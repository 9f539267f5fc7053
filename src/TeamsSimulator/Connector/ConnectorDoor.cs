using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;
using TeamsSimulator.Tokens;
using TeamsSimulator.Traffic;

namespace TeamsSimulator.Connector;

/// <summary>What every connector call passes: it is read, its token checked, and it is recorded with its answer.</summary>
internal sealed class ConnectorDoor(Tenant tenant, TrafficLog traffic, Func<string> baseAddress)
{
    /// <summary>Answers a call about one conversation.</summary>
    public Task About(HttpContext http, string conversationId, Func<ConnectorCall, Task<ConnectorAnswer>> act) =>
        Any(http, tenant.Conversation(conversationId), (body, size) => tenant.Conversation(conversationId) is { } conversation
            ? act(new ConnectorCall(http, conversation, body, size))
            : Task.FromResult<ConnectorAnswer>(ConnectorError.NoSuchConversation));

    /// <summary>Answers a call about no conversation in particular.</summary>
    public Task Any(HttpContext http, Func<JsonObject, ConnectorAnswer> act) =>
        Any(http, null, (body, _) => Task.FromResult(act(body)));

    private async Task Any(HttpContext http, Conversation? conversation, Func<JsonObject, int, Task<ConnectorAnswer>> act)
    {
        var (body, size) = await Read(http.Request);
        ConnectorAnswer answer = body is null
            ? ConnectorError.BadSyntax("The body is not a JSON object.")
            : await BotTokens.IsGood(http.Request.Headers.Authorization, TokenEndpoints.Issuer(baseAddress()))
                ? await act(body, size)
                : ConnectorError.Unauthorized;
        traffic.Record(fromBot: true, http.Request.Method, http.Request.Path, PersonIn(conversation), body, answer.Status, answer.Body ?? Shown(answer.Error));
        await answer.WriteTo(http);
    }

    private string? PersonIn(Conversation? conversation) =>
        conversation?.Kind == ConversationKind.Personal ? tenant.Find(conversation.Members[0])?.Name : null;

    private static JsonObject? Shown(ConnectorError? error) =>
        error is null ? null : new JsonObject { ["error"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message } };

    private static async Task<(JsonObject? Body, int Size)> Read(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        if (buffer.Length == 0)
        {
            return ([], 0);
        }

        try
        {
            return (JsonNode.Parse(buffer.ToArray()) as JsonObject, (int)buffer.Length);
        }
        catch (JsonException)
        {
            return (null, (int)buffer.Length);
        }
    }
}
