namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens are asked for.</summary>
/// <param name="Authority">As MSAL wants it: https, with the tenant in its path.</param>
/// <param name="Address">The address itself, which may be plain http on this machine.</param>
internal sealed record TokenEndpoint(Uri Authority, Uri Address)
{
    public const string Setting = "ToChannelFromBotLoginUrl";

    private const string EntraId = "https://login.microsoftonline.com";
    private const string TokenPath = "/oauth2/v2.0/token";

    /// <param name="loginUrl">An authority, with or without a tenant, or a whole token address; <see langword="null"/> for Entra ID.</param>
    /// <exception cref="ArgumentException">The address is unprotected, or none.</exception>
    public static TokenEndpoint From(string? loginUrl, string tenantId)
    {
        var given = ProtectedAddress.Parse(Setting, string.IsNullOrWhiteSpace(loginUrl) ? EntraId : loginUrl);
        var text = given.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (!text.EndsWith(TokenPath, StringComparison.OrdinalIgnoreCase))
        {
            text += (given.AbsolutePath == "/" ? "/" + tenantId : string.Empty) + TokenPath;
        }

        var address = new Uri(text);
        var authority = new UriBuilder(Uri.UriSchemeHttps, address.Host, address.Port, tenantId).Uri;
        return new TokenEndpoint(authority, address);
    }
}
