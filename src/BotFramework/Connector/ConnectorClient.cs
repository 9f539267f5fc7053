using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The connector's REST API at one service URL.</summary>
/// <remarks>The bot's token goes to that address, so whoever makes a client vouches for it.</remarks>
internal sealed class ConnectorClient
{
    private readonly Uri _conversations;
    private readonly IHttpClientFactory _http;
    private readonly BotTokens? _tokens;

    /// <param name="tokens">The bot's tokens, or <see langword="null"/> for a bot without an app id, which calls without.</param>
    /// <exception cref="InvalidOperationException">A token would travel unprotected.</exception>
    public ConnectorClient(string serviceUrl, IHttpClientFactory http, BotTokens? tokens)
    {
        _conversations = new Uri(serviceUrl.TrimEnd('/') + "/v3/conversations");
        if (tokens is not null && !_conversations.IsProtected())
        {
            throw new InvalidOperationException($"The service URL '{serviceUrl}' is neither https nor on this machine; no token goes there.");
        }

        _http = http;
        _tokens = tokens;
    }

    public async Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        await SendAsync<ConversationResourceResponse>(HttpMethod.Post, string.Empty, parameters, cancellationToken).ConfigureAwait(false)
        ?? new ConversationResourceResponse();

    /// <summary>Sends as a reply where the activity says to what, else to the conversation.</summary>
    public Task<ResourceResponse?> SendActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Post, ActivityPath(activity.Conversation.Id, activity.ReplyToId), activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Put, ActivityPath(activity.Conversation.Id, activity.Id), activity, cancellationToken);

    public Task DeleteActivityAsync(string? conversationId, string? activityId, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Delete, ActivityPath(conversationId, activityId), null, cancellationToken);

    public async Task<TeamsChannelAccount> GetMemberAsync(string conversationId, string userId, CancellationToken cancellationToken) =>
        await SendAsync<TeamsChannelAccount>(
            HttpMethod.Get, $"/{Escape(conversationId)}/members/{Escape(userId)}", null, cancellationToken).ConfigureAwait(false)
        ?? throw new HttpRequestException("The connector answered without a member.");

    public async Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        string?[] query =
        [
            pageSize is { } size ? "pageSize=" + size.ToString(CultureInfo.InvariantCulture) : null,
            continuationToken is { } token ? "continuationToken=" + Escape(token) : null,
        ];
        var path = $"/{Escape(conversationId)}/pagedmembers?{string.Join('&', query.OfType<string>())}";
        return await SendAsync<TeamsPagedMembersResult>(HttpMethod.Get, path.TrimEnd('?'), null, cancellationToken).ConfigureAwait(false)
            ?? new TeamsPagedMembersResult();
    }

    private static string ActivityPath(string? conversationId, string? activityId) =>
        $"/{Escape(conversationId)}/activities" + (string.IsNullOrEmpty(activityId) ? string.Empty : "/" + Escape(activityId));

    private static string Escape(string? segment) => Uri.EscapeDataString(segment ?? string.Empty);

    private async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        var target = new Uri(_conversations.AbsoluteUri + path);
        var json = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), WireJson.Options);
        using var client = _http.CreateClient(string.Empty);
        using var response = await SendAuthorizedAsync(client, method, target, json, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw Refusal(method, target, response, text);
        }

        return string.IsNullOrWhiteSpace(text) ? null : JsonSerializer.Deserialize<T>(text, WireJson.Options);
    }

    private async Task<HttpResponseMessage> SendAuthorizedAsync(
        HttpClient client, HttpMethod method, Uri target, byte[]? json, CancellationToken cancellationToken)
    {
        if (_tokens is null)
        {
            return await SendOnceAsync(client, method, target, json, token: null, cancellationToken).ConfigureAwait(false);
        }

        var token = await _tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(client, method, target, json, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        // A token can be revoked before it expires. A fresh one is tried once; a second 401 is the caller's to see.
        response.Dispose();
        token = await _tokens.GetInsteadOfAsync(token, cancellationToken).ConfigureAwait(false);
        return await SendOnceAsync(client, method, target, json, token, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HttpResponseMessage> SendOnceAsync(
        HttpClient client, HttpMethod method, Uri target, byte[]? json, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, target);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8");
        }

        return await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static ErrorResponseException Refusal(HttpMethod method, Uri target, HttpResponseMessage response, string text)
    {
        ErrorResponse? body = null;
        try
        {
            body = JsonSerializer.Deserialize<ErrorResponse>(text, WireJson.Options);
        }
        catch (JsonException)
        {
            // A gateway in between answers in its own form; the status still tells.
        }

        return new ErrorResponseException($"{method} {target.AbsolutePath} was refused with status {(int)response.StatusCode} ({body?.Error?.Code}).")
        {
            Response = new Rest.HttpResponseMessageWrapper(response, text),
            Body = body,
        };
    }
}
