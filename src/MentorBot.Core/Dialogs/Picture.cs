using System.Collections.Immutable;

namespace MentorBot.Core.Dialogs;

/// <summary>
/// Something to be drawn. It carries no words of its own to be read: those stand on the line it belongs to.
/// </summary>
public abstract record Picture;

/// <summary>A bar for each of a few values, in the order in which they came.</summary>
/// <param name="Values">1–5; null where nothing was said, which leaves a gap.</param>
public sealed record Bars(ImmutableArray<int?> Values) : Picture;

/// <summary>A few lanes, and for each value a mark in one of them.</summary>
/// <param name="Names">What the lanes are called, from the top.</param>
/// <param name="Marks">Which lane, counted from 0; null where nothing was said, which leaves a gap.</param>
public sealed record Lanes(ImmutableArray<string> Names, ImmutableArray<int?> Marks) : Picture;

/// <summary>A picture from outside.</summary>
/// <param name="From">Where it lies, for everybody who sees it to fetch.</param>
/// <param name="Says">The same in words, for who doesn't see it.</param>
public sealed record Photo(Uri From, string Says) : Picture;
