using System.Collections.Immutable;

namespace MentorBot.Core.Dialogs;

/// <summary>
/// A few values in the order in which they came, to be drawn. It carries no words of its own to be read: those stand on the line it belongs to.
/// </summary>
public abstract record Picture;

/// <summary>A bar for each value.</summary>
/// <param name="Values">1–5; null where nothing was said, which leaves a gap.</param>
public sealed record Bars(ImmutableArray<int?> Values) : Picture;

/// <summary>A few lanes, and for each value a mark in one of them.</summary>
/// <param name="Names">What the lanes are called, from the top.</param>
/// <param name="Marks">Which lane, counted from 0; null where nothing was said, which leaves a gap.</param>
public sealed record Lanes(ImmutableArray<string> Names, ImmutableArray<int?> Marks) : Picture;
