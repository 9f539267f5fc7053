using System.Globalization;

namespace CrashRuns.Bots;

/// <summary>When a bot is to end itself.</summary>
/// <param name="At">At which call; null counts all calls.</param>
/// <param name="Moment">On which side of it.</param>
/// <param name="Number">At which of these calls since the process began, from 1.</param>
/// <param name="AtLatest">At which call of any kind at the latest, where that one does not come.</param>
public sealed record Death(Port? At, Moment Moment, int Number, int AtLatest = int.MaxValue)
{
    private const string Any = "any";

    public static Death Parse(string text)
    {
        var parts = text.Split('/');
        return new(
            parts[0] == Any ? null : Enum.Parse<Port>(parts[0]), Enum.Parse<Moment>(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>As <see cref="Parse"/> reads it, such as <c>Claim/After/2/900</c>.</summary>
    public override string ToString() => $"{At?.ToString() ?? Any}/{Moment}/{Number}/{AtLatest}";
}
