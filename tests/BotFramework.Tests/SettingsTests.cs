using BotFramework.Tests.Support;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests;

public class SettingsTests
{
    [Theory]
    [InlineData("MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId")]
    public void A_single_tenant_bot_says_which_setting_is_missing(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => Build(Settings.SingleTenant((key, " "))));
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_id_without_a_type_is_a_single_tenant_bot()
    {
        var error = Assert.Throws<ArgumentException>(() => Build(Settings.From(("MicrosoftAppId", BotUnderTest.AppId))));
        Assert.Contains("MicrosoftAppPassword", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_multi_tenant_bot_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Build(Settings.SingleTenant(("MicrosoftAppType", "MultiTenant"))));
        Assert.Contains("MicrosoftAppType", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_identity_needs_no_more_than_its_app_id()
    {
        var error = Assert.Throws<ArgumentException>(() => Build(Settings.From(("MicrosoftAppType", "UserAssignedMSI"))));
        Assert.Contains("MicrosoftAppId", error.Message, StringComparison.Ordinal);

        using var built = Build(Settings.From(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", BotUnderTest.AppId)));
        Assert.Equal(BotUnderTest.AppId, built.AppId);
    }

    [Theory]
    [InlineData("ToChannelFromBotLoginUrl")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl")]
    public void Secrets_and_keys_travel_by_https_except_on_this_machine(string key)
    {
        foreach (var unprotected in new[] { "http://login.example/", "ftp://127.0.0.1/", "no address" })
        {
            var error = Assert.Throws<ArgumentException>(() => Build(Settings.SingleTenant((key, unprotected))));
            Assert.Contains(key, error.Message, StringComparison.Ordinal);
        }

        foreach (var kept in new[] { "https://login.example/", "http://127.0.0.1:5000/", "http://localhost:5000/" })
        {
            using var built = Build(Settings.SingleTenant((key, kept)));
            Assert.Equal(BotUnderTest.AppId, built.AppId);
        }
    }

    private static ConfigurationBotFrameworkAuthentication Build(IConfiguration settings) => new(settings);
}
