using System.Globalization;

namespace CrashRuns.Bots;

/// <summary>When a bot is to end itself.</summary>
/// <param name="At">At which call; null counts all calls.</param>
/// <param name="Moment">On which side of it.</param>
/// <param name="Number">At which of these calls since the process began, from 1.</param>
public sealed record Death(Port? At, Moment Moment, int Number)
{
    private const string Any = "any";

    public static Death Parse(string text)
    {
        var parts = text.Split('/');
        return new(
            parts[0] == Any ? null : Enum.Parse<Port>(parts[0]), Enum.Parse<Moment>(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>As <see cref="Parse"/> reads it, such as <c>Claim/After/2</c>.</summary>
    public override string ToString() => $"{At?.ToString() ?? Any}/{Moment}/{Number}";
}
