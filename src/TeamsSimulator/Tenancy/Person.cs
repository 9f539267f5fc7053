using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsSimulator.Tenancy;

/// <summary>Someone in the tenant, with what Teams knows about them.</summary>
public sealed class Person
{
    /// <summary>The Entra object id, the same in every app.</summary>
    public required string AadObjectId { get; init; }

    /// <summary>The "29:…" id, which Teams makes per bot.</summary>
    public required string TeamsId { get; init; }

    public required string Name { get; init; }

    public required string Upn { get; init; }

    /// <summary>The language of their Teams client, such as sv-SE.</summary>
    public required string Locale { get; set; }

    /// <summary>The IANA time zone of their device.</summary>
    public required string Zone { get; set; }

    public Role Role { get; init; }

    /// <summary>Whether the bot's app is installed for them personally.</summary>
    public bool Installed { get; set; }

    /// <summary>Whether they have blocked the bot, which it only learns from a refused send.</summary>
    public bool Blocked { get; set; }

    /// <summary>Whether their account is gone from the organisation, which the bot only learns from a 404.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Keeps what was changed, for somebody of whom this is but a copy.</summary>
    internal Action<Person>? Kept { get; init; }

    public string GivenName => Name.Split(' ')[0];

    public string Surname => Name.Split(' ')[^1];

    /// <summary>Makes a person whose ids follow from the name alone, so that two runs agree on them.</summary>
    public static Person Named(string name, string locale, string zone, Role role)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new Person
        {
            AadObjectId = new Guid(digest.AsSpan(0, 16)).ToString(),
            TeamsId = "29:1-" + Convert.ToHexStringLower(digest.AsSpan(16, 12)),
            Name = name,
            Upn = MailName(name) + "@nordvik.example",
            Locale = locale,
            Zone = zone,
            Role = role,
        };
    }

    private static string MailName(string name)
    {
        var letters = name.ToLowerInvariant().Replace('ø', 'o').Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c == ' ' ? '.' : c);
        return string.Concat(letters);
    }
}
