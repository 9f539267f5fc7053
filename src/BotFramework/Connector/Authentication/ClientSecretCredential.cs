using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The app's own identity in one tenant, proven by its secret.</summary>
internal sealed class ClientSecretCredential : IBotCredential
{
    private readonly IConfidentialClientApplication _app;

    public ClientSecretCredential(string appId, string secret, TokenEndpoint endpoint)
    {
        _app = ConfidentialClientApplicationBuilder.Create(appId)
            .WithClientSecret(secret)
            .WithAuthority(endpoint.Authority.AbsoluteUri, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(EndpointHttpClients.For(endpoint.Address))
            .Build();
    }

    public async Task<string> GetTokenAsync(bool forceRefresh, CancellationToken cancellationToken)
    {
        var answer = await _app.AcquireTokenForClient([BotTokens.Scope])
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync(cancellationToken).ConfigureAwait(false);
        return answer.AccessToken;
    }

    /// <summary>
    /// Sends what MSAL asks of its authority to the configured endpoint. MSAL insists on https authorities and on a path of
    /// its own making; a token endpoint on this machine has neither.
    /// </summary>
    private sealed class EndpointHttpClients(HttpClient client) : IMsalHttpClientFactory
    {
        public static EndpointHttpClients For(Uri endpoint)
        {
            var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
            return new EndpointHttpClients(new HttpClient(new Redirect(endpoint) { InnerHandler = handler }));
        }

        public HttpClient GetHttpClient() => client;
    }

    private sealed class Redirect(Uri endpoint) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = endpoint;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
