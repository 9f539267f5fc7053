namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the bot's tokens come from. Implementations keep a token until shortly before it expires.</summary>
internal interface IBotCredential
{
    /// <param name="forceRefresh">Whether the kept token is known not to work; a credential that can, passes it over.</param>
    Task<string> GetTokenAsync(bool forceRefresh, CancellationToken cancellationToken);
}

/// <summary>The bot's token for the connector, with one fetch at a time however many ask.</summary>
internal sealed class BotTokens(IBotCredential credential) : IDisposable
{
    public const string Scope = "https://api.botframework.com/.default";

    private readonly SemaphoreSlim _asking = new(1, 1);

    public Task<string> GetAsync(CancellationToken cancellationToken) => GetInsteadOfAsync(rejected: null, cancellationToken);

    /// <summary>Another token than the one that was rejected, which may have been replaced already on another call's behalf.</summary>
    public async Task<string> GetInsteadOfAsync(string? rejected, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var token = await credential.GetTokenAsync(forceRefresh: false, cancellationToken).ConfigureAwait(false);
            return token == rejected
                ? await credential.GetTokenAsync(forceRefresh: true, cancellationToken).ConfigureAwait(false)
                : token;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();
}
