using System.Collections.Immutable;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Privacy;

namespace MentorBot.Edges;

/// <summary>A document as it stood in the store at <paramref name="Version"/>.</summary>
public sealed record Loaded<T>(T Value, DocumentVersion Version)
    where T : class, IDocument
{
    /// <summary>The keys that its texts were readable with: who has lost theirs since then has erased what stands in this copy.</summary>
    internal ImmutableDictionary<PersonId, PersonKey> Keys { get; init; } = ImmutableDictionary<PersonId, PersonKey>.Empty;
}
