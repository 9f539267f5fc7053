using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Support;

/// <summary>A bot with an app id in the fake cloud, which notes what reaches it.</summary>
internal sealed class BotUnderTest : IBot, IDisposable
{
    public const string AppId = "7b1c8f5e-5d0a-4c52-9f5e-2f1f0a6f1b11";
    public const string TenantId = "2a0d3c44-90b5-4d53-8a5e-0c7b7f1d2e22";

    private readonly FakeCloud _cloud;
    private readonly ConfigurationBotFrameworkAuthentication _authentication;

    public BotUnderTest(FakeCloud cloud, TimeProvider? clock = null, string? loginUrl = null)
    {
        _cloud = cloud;
        var settings = Settings.SingleTenant(
            ("ToBotFromChannelOpenIdMetadataUrl", cloud.MetadataUrl),
            ("ToChannelFromBotLoginUrl", loginUrl ?? cloud.Address));
        _authentication = new ConfigurationBotFrameworkAuthentication(settings, httpClientFactory: null, clock ?? TimeProvider.System);
        Adapter = new CloudAdapter(_authentication);
    }

    public CloudAdapter Adapter { get; }

    public int TurnsHeard { get; private set; }

    /// <summary>What the bot does in a turn, besides noting it.</summary>
    public Func<ITurnContext, Task> Does { get; set; } = _ => Task.CompletedTask;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        TurnsHeard++;
        await Does(turnContext);
    }

    /// <returns>The HTTP status that the channel sees.</returns>
    public async Task<int> ReceivesAsync(
        string? authorization,
        string? serviceUrl = null,
        string channelId = "msteams",
        string type = ActivityTypes.Message,
        string membersAdded = "[]",
        string? name = null,
        string value = "null")
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Post;
        http.Request.Headers.Authorization = authorization;
        http.Request.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new
        {
            type,
            id = "in-1",
            text = "hej",
            channelId,
            serviceUrl = serviceUrl ?? _cloud.ServiceUrl,
            from = new { id = "29:ada" },
            recipient = new { id = "28:bot" },
            conversation = new { id = "a:conv" },
            membersAdded = JsonElement.Parse(membersAdded),
            name,
            value = JsonElement.Parse(value),
        }));
        await Adapter.ProcessAsync(http.Request, http.Response, this);
        return http.Response.StatusCode;
    }

    public Task<int> ReceivesAsync(ChannelToken token, string? serviceUrl = null, string channelId = "msteams") =>
        ReceivesAsync(token.Bearer(), serviceUrl, channelId);

    /// <summary>Writes without being asked, in its own turn.</summary>
    public Task WritesAsync(string? serviceUrl = null) => Adapter.ContinueConversationAsync(
        AppId,
        new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = serviceUrl ?? _cloud.ServiceUrl,
            Conversation = new ConversationAccount { Id = "a:conv" },
        },
        (turn, cancellationToken) => turn.SendActivityAsync("hej", cancellationToken: cancellationToken),
        CancellationToken.None);

    public void Dispose() => _authentication.Dispose();
}
