using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>Everybody the bot knows of, from the labels of their documents; whose has none yet is read.</summary>
public sealed class Roll(Documents documents)
{
    private const string Shelf = "person/";

    /// <summary>In ordinal order of their ids.</summary>
    public async IAsyncEnumerable<RollEntry> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var mark in documents.ListVersionsAsync(Shelf, cancellation))
        {
            var id = new PersonId(mark.Name[Shelf.Length..]);
            var known = RollEntry.Read(id, mark.Label) ?? (await documents.LoadAsync<Person>(mark.Name, cancellation))?.Value.Roll();
            if (known is { } entry)
            {
                yield return entry;
            }
        }
    }
}
