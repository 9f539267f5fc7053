using System.Collections.Immutable;
using MentorBot.Core.Content;

namespace MentorBot.Core.Guides;

/// <summary>Something to read in peace, page by page.</summary>
/// <param name="Id">The name of its file without folder and ending.</param>
public sealed record Guide(string Id, Wording Title, ImmutableArray<GuidePage> Pages);

/// <param name="Paragraphs">Short ones, at least one.</param>
public sealed record GuidePage(Wording Title, ImmutableArray<Wording> Paragraphs);
