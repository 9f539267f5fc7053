using System.Globalization;

namespace TeamsSimulator.Tenancy;

/// <summary>The ids of people in a crowd: as long as Teams' own, and telling by themselves whose they are, so that no list of them is kept.</summary>
internal static class CrowdIds
{
    private const string EntraMark = "c0";
    private const string EntraMiddle = "-0000-4000-8000-";
    private const string TeamsMark = "29:1c-";
    private const string ChatMark = "a:1c-";
    private const string MailEnd = "@crowd.nordvik.example";
    private const int Digits = 8;

    private static readonly string TeamsEnd = new('t', 52);
    private static readonly string ChatEnd = new('c', 80);

    public static string Entra(CrowdPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{EntraMark}{place.Crowd:x6}{EntraMiddle}{place.Member:x12}");

    public static string Teams(CrowdPlace place) => TeamsMark + Written(place) + TeamsEnd;

    public static string Chat(CrowdPlace place) => ChatMark + Written(place) + ChatEnd;

    public static string Upn(CrowdPlace place) => Entra(place) + MailEnd;

    /// <summary>Whose personal chat it is; null for no crowd's.</summary>
    public static CrowdPlace? OfChat(string id) => After(ChatMark, id);

    /// <param name="anyId">An Entra object id, a "29:…" id or a user principal name.</param>
    public static CrowdPlace? OfPerson(string anyId) => After(TeamsMark, anyId) ?? OfEntra(anyId);

    private static string Written(CrowdPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.Crowd:x8}{place.Member:x8}-");

    private static CrowdPlace? After(string mark, string id) => id.StartsWith(mark, StringComparison.Ordinal)
        ? Read(id.AsSpan(mark.Length), Digits, id.AsSpan(Math.Min(id.Length, mark.Length + Digits)), Digits)
        : null;

    private static CrowdPlace? OfEntra(string id)
    {
        var first = EntraMark.Length + 6;
        return id.StartsWith(EntraMark, StringComparison.OrdinalIgnoreCase) && id.AsSpan(Math.Min(first, id.Length)).StartsWith(EntraMiddle)
            ? Read(id.AsSpan(EntraMark.Length), 6, id.AsSpan(first + EntraMiddle.Length), 12)
            : null;
    }

    private static CrowdPlace? Read(ReadOnlySpan<char> crowd, int crowdDigits, ReadOnlySpan<char> member, int memberDigits) =>
        crowd.Length >= crowdDigits && member.Length >= memberDigits
        && int.TryParse(crowd[..crowdDigits], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var crowdNumber)
        && long.TryParse(member[..memberDigits], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var memberNumber)
        && memberNumber is >= 0 and <= int.MaxValue
            ? new CrowdPlace(crowdNumber, (int)memberNumber)
            : null;
}

/// <summary>Who of a crowd.</summary>
/// <param name="Crowd">Which crowd, from 0.</param>
/// <param name="Member">Which of its members, from 0.</param>
internal readonly record struct CrowdPlace(int Crowd, int Member);
