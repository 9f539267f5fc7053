using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Support;

internal static class Settings
{
    public static IConfiguration From(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    /// <summary>A complete single-tenant bot; a later setting of the same key wins.</summary>
    public static IConfiguration SingleTenant(params (string Key, string? Value)[] others)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = BotUnderTest.AppId,
            ["MicrosoftAppPassword"] = "a secret",
            ["MicrosoftAppTenantId"] = BotUnderTest.TenantId,
        };
        foreach (var (key, value) in others)
        {
            settings[key] = value;
        }

        return From([.. settings.Select(s => (s.Key, s.Value))]);
    }
}
