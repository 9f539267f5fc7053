using System.Collections.Immutable;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>Why an announcement can't go out as it is, told at the very field.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Words">The key of the text that says so.</param>
/// <param name="Values">What is filled in there.</param>
public sealed record Trouble(string Field, string Words, params ImmutableArray<(string Name, string Value)> Values)
{
    public string Said(Scene scene) => scene.Say(Words, [.. Values]);
}

public static class Troubles
{
    /// <summary>The fields, each with the first thing that is to be changed in it.</summary>
    public static ImmutableArray<Field> With(this IEnumerable<Field> fields, Scene scene, IReadOnlyCollection<Trouble> troubles) =>
        [.. fields.Select(field => field with { Trouble = troubles.FirstOrDefault(trouble => trouble.Field == field.Id)?.Said(scene) })];
}
