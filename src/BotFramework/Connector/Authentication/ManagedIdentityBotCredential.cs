using Azure.Core;
using Azure.Identity;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity that Azure gives the machine the bot runs on. There is no secret, and no way to force a fresh token.</summary>
internal sealed class ManagedIdentityBotCredential(string appId) : IBotCredential
{
    private static readonly TokenRequestContext Connector = new([BotTokens.Scope]);

    private readonly ManagedIdentityCredential _identity = new(ManagedIdentityId.FromUserAssignedClientId(appId));

    public async Task<string> GetTokenAsync(bool forceRefresh, CancellationToken cancellationToken) =>
        (await _identity.GetTokenAsync(Connector, cancellationToken).ConfigureAwait(false)).Token;
}
