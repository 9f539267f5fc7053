using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's identity, as its settings describe it.</summary>
internal static class BotCredential
{
    public const string AppIdSetting = "MicrosoftAppId";

    private const string TypeSetting = "MicrosoftAppType";
    private const string PasswordSetting = "MicrosoftAppPassword";
    private const string TenantSetting = "MicrosoftAppTenantId";

    /// <returns>The credential, or <see langword="null"/> for a bot without an app id.</returns>
    /// <exception cref="ArgumentException">The settings are incomplete, or of a type that can't be created any more.</exception>
    public static IBotCredential? From(IConfiguration settings)
    {
        var type = settings[TypeSetting];
        if (string.IsNullOrWhiteSpace(type) && string.IsNullOrWhiteSpace(settings[AppIdSetting]))
        {
            return null;
        }

        return type switch
        {
            null or "" => SingleTenant(settings),
            _ when type.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase) => SingleTenant(settings),
            _ when type.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase) =>
                new ManagedIdentityBotCredential(Require(settings, AppIdSetting)),
            _ => throw new ArgumentException($"{TypeSetting} must be SingleTenant or UserAssignedMSI, but is '{type}'."),
        };
    }

    private static ClientSecretCredential SingleTenant(IConfiguration settings)
    {
        var appId = Require(settings, AppIdSetting);
        var secret = Require(settings, PasswordSetting);
        var tenant = Require(settings, TenantSetting);
        return new ClientSecretCredential(appId, secret, TokenEndpoint.From(settings[TokenEndpoint.Setting], tenant));
    }

    private static string Require(IConfiguration settings, string key) =>
        settings[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException($"{key} is not set.");
}
