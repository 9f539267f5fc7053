using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;
using TeamsSimulator.Tokens;
using TeamsSimulator.Traffic;

namespace TeamsSimulator.Connector;

/// <summary>
/// What every connector call passes: it is read, its token checked, it is counted toward Teams' limits, and it is recorded with its answer.
/// </summary>
/// <param name="limits">Null where there are none.</param>
internal sealed class ConnectorDoor(Tenant tenant, TeamsLimits? limits, TrafficLog traffic, KnownTokens tokens)
{
    /// <summary>Answers a call that writes into a conversation, which counts toward its limits.</summary>
    public Task Writing(HttpContext http, string conversationId, Func<ConnectorCall, Task<ConnectorAnswer>> act) =>
        About(http, conversationId, act, writes: true);

    /// <summary>Answers a question about a conversation.</summary>
    public Task Asking(HttpContext http, string conversationId, Func<ConnectorCall, ConnectorAnswer> act) =>
        About(http, conversationId, call => Task.FromResult(act(call)), writes: false);

    /// <summary>Answers a call about no conversation in particular.</summary>
    public Task Any(HttpContext http, Func<JsonObject, Task<ConnectorAnswer>> act) => Pass(http, null, writes: false, (body, _) => act(body));

    private Task About(HttpContext http, string conversationId, Func<ConnectorCall, Task<ConnectorAnswer>> act, bool writes)
    {
        var conversation = tenant.Conversation(conversationId);
        return Pass(http, conversation, writes, (body, size) => conversation is null
            ? Task.FromResult<ConnectorAnswer>(ConnectorError.NoSuchConversation)
            : act(new ConnectorCall(http, conversation, body, size)));
    }

    private async Task Pass(HttpContext http, Conversation? conversation, bool writes, Func<JsonObject, int, Task<ConnectorAnswer>> act)
    {
        var (body, size) = await Read(http.Request);
        var answer = body is null ? ConnectorError.BadSyntax("The body is not a JSON object.")
            : !await tokens.IsGood(http.Request.Headers.Authorization) ? ConnectorError.Unauthorized
            : limits?.TakeOrWait(writes ? conversation?.Id : null) is { } wait ? ConnectorError.Throttled(wait)
            : await act(body, size);
        if (conversation is not { IsQuiet: true })
        {
            traffic.Record(fromBot: true, http.Request.Method, http.Request.Path, PersonIn(conversation), body, answer.Status, answer.Body ?? Shown(answer.Error));
        }

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
        var size = (int)buffer.Length;
        if (size == 0)
        {
            return ([], 0);
        }

        try
        {
            return (JsonNode.Parse(buffer.GetBuffer().AsSpan(0, size)) as JsonObject, size);
        }
        catch (JsonException)
        {
            return (null, size);
        }
    }
}
