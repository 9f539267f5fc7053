using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the bot's settings describe it. Without an app id anybody may post, and calls carry no token.</summary>
public sealed class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication, IDisposable
{
    private const string MetadataSetting = "ToBotFromChannelOpenIdMetadataUrl";
    private const string ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    private readonly SigningKeys? _keys;
    private readonly ChannelTokenValidator? _validator;
    private readonly BotTokens? _tokens;
    private readonly IHttpClientFactory _connectorHttp;

    /// <param name="httpClientFactory">
    /// For calls to the connector; pass it by name, as the official constructor has more optional parameters before it.
    /// </param>
    /// <exception cref="ArgumentException">A setting is missing or can't be used; the message names it.</exception>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null)
        : this(configuration, httpClientFactory, TimeProvider.System)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _connectorHttp = httpClientFactory ?? SharedHttpClients.Instance;
        if (BotCredential.From(configuration) is not { } credential)
        {
            return;
        }

        AppId = configuration[BotCredential.AppIdSetting];
        _tokens = new BotTokens(credential);
        var metadata = ProtectedAddress.Parse(MetadataSetting, configuration[MetadataSetting] ?? ChannelMetadata);
        // ProtectedAddress has let plain http through on this machine only; the retriever knows no such exception.
        var documents = new HttpDocumentRetriever(SharedHttpClients.Instance.CreateClient(string.Empty)) { RequireHttps = false };
        _keys = new SigningKeys(metadata, documents, clock);
        _validator = new ChannelTokenValidator(AppId!, _keys);
    }

    internal override string? AppId { get; }

    public void Dispose()
    {
        _keys?.Dispose();
        _tokens?.Dispose();
    }

    internal override Task<Admission> AdmitAsync(Activity activity, string? authorization, CancellationToken cancellationToken)
    {
        if (_validator is not null)
        {
            return _validator.AdmitAsync(activity, authorization, cancellationToken);
        }

        return Task.FromResult(string.IsNullOrEmpty(authorization)
            ? Admission.Granted
            : Admission.Unauthorized("There is a token, and no app id to check it against."));
    }

    internal override ConnectorClient CreateConnector(string serviceUrl) => new(serviceUrl, _connectorHttp, _tokens);
}
