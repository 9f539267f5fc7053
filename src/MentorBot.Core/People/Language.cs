namespace MentorBot.Core.People;

/// <summary>The two languages on screen.</summary>
public enum Language
{
    Swedish,
    English,
}

public static class Languages
{
    /// <summary>
    /// The language for a Teams locale such as <c>nb-NO</c>: Swedish also for Norwegian and Danish, English for all others and for none.
    /// </summary>
    public static Language ForLocale(string? locale) =>
        locale?.Split('-', '_')[0].ToUpperInvariant() is "SV" or "NB" or "NN" or "NO" or "DA" ? Language.Swedish : Language.English;
}
