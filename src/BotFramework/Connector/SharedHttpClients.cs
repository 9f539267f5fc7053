namespace Microsoft.Bot.Connector;

/// <summary>Clients over one handler for the process, renewed often enough to follow DNS. For calls that no factory was given for.</summary>
internal sealed class SharedHttpClients : IHttpClientFactory
{
    private static readonly SocketsHttpHandler Handler = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private SharedHttpClients()
    {
    }

    public static SharedHttpClients Instance { get; } = new();

    public HttpClient CreateClient(string name) => new(Handler, disposeHandler: false);
}
