namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where secrets may travel, and keys may come from.</summary>
internal static class ProtectedAddress
{
    /// <summary>Whether nobody on the way can read or change what goes there: https, or this machine itself.</summary>
    public static bool IsProtected(this Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>Reads an address from the configuration.</summary>
    /// <exception cref="ArgumentException">The setting is not an address, or an unprotected one.</exception>
    public static Uri Parse(string setting, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.IsProtected()
            ? address
            : throw new ArgumentException($"{setting} must be an https address (plain http only on this machine), but is '{value}'.");
}
