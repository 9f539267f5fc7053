using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Reflections;

/// <summary>The figures that somebody may put on how something is.</summary>
public static class OneToFive
{
    /// <summary>A figure up to this is a low one.</summary>
    public const int Low = 2;

    public static ImmutableArray<Choice> Choices { get; } = [.. Enumerable.Range(1, 5).Select(n => new Choice($"{n}", $"{n}"))];

    /// <returns>Null for what is none of them.</returns>
    public static int? Read(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure is >= 1 and <= 5 ? figure : null;
}
