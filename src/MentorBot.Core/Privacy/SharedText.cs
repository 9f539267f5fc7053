using System.Collections.Immutable;
using MentorBot.Core.People;

namespace MentorBot.Core.Privacy;

/// <summary>A text that a few people may read: a copy for each, sealed under each one's own key.</summary>
public sealed record SharedText(ImmutableArray<PrivateText> Copies)
{
    public static SharedText For(IEnumerable<PersonId> readers, string text) => new([.. readers.Select(reader => PrivateText.For(reader, text))]);

    /// <summary>Without the copy of somebody who has erased everything.</summary>
    public SharedText Without(PersonId gone) => new([.. Copies.Where(copy => copy.Reader != gone)]);

    /// <summary>The text as that person may read it; empty for anybody else, and where their key is erased.</summary>
    public string ReadBy(PersonId reader) => Copies.FirstOrDefault(copy => copy.Reader == reader)?.ReadBy(reader) ?? "";
}
