using System.ComponentModel.DataAnnotations;
using MentorBot.Core.Journey;
using MentorBot.Edges.Azure;
using NodaTime;

namespace MentorBot.Settings;

/// <summary>Refuses to start into a state in which strangers could speak to the bot, or in which it would mislead people.</summary>
public static class StartupGuard
{
    /// <exception cref="InvalidOperationException">The settings are not fit to start with; the message says which and why.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment, BotOptions options)
    {
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]) && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "MicrosoftAppId is not set. Without it anybody could post to the bot, so it only starts so where the environment is Development.");
        }

        if (options.QuestionsContainer.Length > 0 && !AzureStorage.IsChosen(configuration))
        {
            throw new InvalidOperationException(
                "MentorBot:QuestionsContainer is set, but the bot keeps its state in a file and has no storage account. Set MentorBot:QuestionsPath instead.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.DefaultTimeZone) is null)
        {
            throw new InvalidOperationException($"MentorBot:DefaultTimeZone is '{options.DefaultTimeZone}', which is no IANA time zone.");
        }

        if (!options.PublicUrl.IsAbsoluteUri || options.PublicUrl.Scheme is not ("https" or "http"))
        {
            throw new InvalidOperationException("MentorBot:PublicUrl must be a whole http or https address.");
        }

        if (options.UninstalledDays is < 1 or > 365)
        {
            throw new InvalidOperationException($"{BotOptions.Section}:UninstalledDays must be from 1 to 365.");
        }

        if (options.RequestsPerSecond is < 0 or > 10_000)
        {
            throw new InvalidOperationException($"{BotOptions.Section}:RequestsPerSecond must be from 1 to 10000, or 0 for no limit.");
        }

        if (options.AnnouncementsKeptDays is < 1 or > 3650)
        {
            throw new InvalidOperationException($"{BotOptions.Section}:AnnouncementsKeptDays must be from 1 to 3650.");
        }

        CheckOrganizers(options.Organizers);
        CheckContacts(options.Contacts);
        CheckPace(options.Pace);
    }

    private static void CheckOrganizers(IEnumerable<string> organizers)
    {
        foreach (var (index, id) in organizers.Index())
        {
            if (!Guid.TryParse(id, out _))
            {
                throw new InvalidOperationException($"{BotOptions.Section}:Organizers:{index} is '{id}', which is no Entra object id.");
            }
        }
    }

    private static void CheckContacts(IEnumerable<ContactOptions> contacts)
    {
        foreach (var (index, contact) in contacts.Index())
        {
            var setting = $"{BotOptions.Section}:Contacts:{index}";
            if (contact.Name.Trim().Length == 0)
            {
                throw new InvalidOperationException($"{setting}:Name is empty. Say who or what it is.");
            }

            if (contact.Url.Length > 0 && !(Uri.TryCreate(contact.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "tel"))
            {
                throw new InvalidOperationException($"{setting}:Url must be a whole https or tel address, or be left out.");
            }
        }
    }

    private static void CheckPace(Pace pace)
    {
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(pace, new(pace), problems, validateAllProperties: true))
        {
            throw new InvalidOperationException(string.Join(' ', problems.Select(p => $"{BotOptions.Section}:Pace:{p.MemberNames.First()}: {p.ErrorMessage}")));
        }

        if (pace.MidpointPercent >= pace.ClosingPercent)
        {
            throw new InvalidOperationException($"{BotOptions.Section}:Pace:MidpointPercent must be lower than ClosingPercent: half-time comes before rounding off.");
        }
    }
}
