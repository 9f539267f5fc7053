using System.Collections.Immutable;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Privacy;

namespace MentorBot.Edges;

/// <summary>One document's readers and those of their keys that are at hand, while it is read or written.</summary>
internal sealed class DocumentSeals(string document, IReadOnlySet<PersonId> readers, ImmutableDictionary<PersonId, PersonKey> keys)
{
    private readonly HashSet<PersonId> _missing = [];

    /// <summary>Readers for whom a text was to be sealed or opened, and whose key is not at hand.</summary>
    public IReadOnlyCollection<PersonId> Missing => _missing;

    /// <returns>Null when the text is gone, or when its reader's key is <see cref="Missing"/>.</returns>
    /// <exception cref="InvalidOperationException">The document does not name the text's reader among its readers.</exception>
    public string? Seal(PrivateText text)
    {
        if (!readers.Contains(text.Reader))
        {
            throw new InvalidOperationException($"The document {document} holds a private text whose reader is not among its readers.");
        }

        if (text.IsGone)
        {
            return null;
        }

        if (keys.TryGetValue(text.Reader, out var key))
        {
            return Sealer.Seal(text, key, document);
        }

        _missing.Add(text.Reader);
        return null;
    }

    /// <param name="sealedText">Null where a text was already gone when it was written.</param>
    /// <exception cref="SealBrokenException">It was changed or moved, or its reader is none of the document's.</exception>
    public PrivateText Open(PersonId reader, string? sealedText)
    {
        if (!readers.Contains(reader))
        {
            throw new SealBrokenException(document);
        }

        if (sealedText is null)
        {
            return PrivateText.Gone(reader);
        }

        if (keys.TryGetValue(reader, out var key))
        {
            return Sealer.Open(sealedText, reader, key, document);
        }

        _missing.Add(reader);
        return Sealer.Open(sealedText, reader, null, document);
    }
}
