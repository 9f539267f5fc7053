using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may post activities to the bot, and as whom the bot calls the connector.</summary>
public abstract class BotFrameworkAuthentication
{
    private protected BotFrameworkAuthentication()
    {
    }

    /// <summary>The bot's app id, or <see langword="null"/> where it has none.</summary>
    internal abstract string? AppId { get; }

    /// <summary>Judges an inbound activity by its Authorization header.</summary>
    internal abstract Task<Admission> AdmitAsync(Activity activity, string? authorization, CancellationToken cancellationToken);

    /// <summary>A client that shows the bot's token to <paramref name="serviceUrl"/>, which must be trusted.</summary>
    internal abstract ConnectorClient CreateConnector(string serviceUrl);
}
