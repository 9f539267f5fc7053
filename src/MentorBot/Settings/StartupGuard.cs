using NodaTime;

namespace MentorBot.Settings;

/// <summary>Refuses to start into a state in which strangers could speak to the bot, or in which it would mislead people.</summary>
public static class StartupGuard
{
    /// <summary>Settings of a store that is still to be built: better no start than state in another place than was meant.</summary>
    private static readonly string[] NotYet = ["Storage:ConnectionString", "Storage:ServiceUri"];

    /// <exception cref="InvalidOperationException">The settings are not fit to start with; the message says which and why.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment, BotOptions options)
    {
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]) && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "MicrosoftAppId is not set. Without it anybody could post to the bot, so it only starts so where the environment is Development.");
        }

        foreach (var setting in NotYet.Where(s => !string.IsNullOrEmpty(configuration[s])))
        {
            throw new InvalidOperationException($"{setting} is set, but this version keeps its state in a SQLite file only. Set Storage:Path instead.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.DefaultTimeZone) is null)
        {
            throw new InvalidOperationException($"MentorBot:DefaultTimeZone is '{options.DefaultTimeZone}', which is no IANA time zone.");
        }

        if (!options.PublicUrl.IsAbsoluteUri || options.PublicUrl.Scheme is not ("https" or "http"))
        {
            throw new InvalidOperationException("MentorBot:PublicUrl must be a whole http or https address.");
        }
    }
}
