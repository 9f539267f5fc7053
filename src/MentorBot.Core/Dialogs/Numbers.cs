using System.Globalization;

namespace MentorBot.Core.Dialogs;

/// <summary>Numbers as they are written inside a sentence.</summary>
public static class Numbers
{
    private const int LastInWords = 12;

    /// <summary>In words from two to twelve, in figures otherwise. One has a text of its own wherever it is said.</summary>
    public static string Said(Scene scene, int number) => number is >= 2 and <= LastInWords
        ? scene.Plain($"number.{number}")
        : number.ToString(CultureInfo.InvariantCulture);
}
