using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>
/// Somebody is to be erased, from a moment on. One document, <c>erasure/{id}</c>, written before anything is erased and deleted after everything is,
/// so that one which was interrupted is begun again. Its name says nothing, since wake-ups carry it; in it stand neither a name nor a text.
/// </summary>
/// <param name="Id">Random.</param>
/// <param name="Person">Who.</param>
/// <param name="DueAt">From when.</param>
public sealed record Erasure(string Id, PersonId Person, Instant DueAt) : IDocument
{
    public const string Shelf = "erasure/";

    /// <summary>Counts saves; a wake-up names the one it was made for.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>They have asked for it. Otherwise the app is removed, and coming back makes it void.</summary>
    public bool Asked { get; init; }

    /// <summary>Where to say the last word; null where there is none to be said, or where it has been said.</summary>
    public string? Address { get; init; }

    /// <summary>The language of the last word.</summary>
    public Language Language { get; init; }

    public string DocumentName => NameOf(Id);

    public IEnumerable<PersonId> Readers => [];

    public static string NameOf(string id) => Shelf + id;

    /// <summary>Whether it still holds for somebody: they have asked for it, it has begun, or they are without the app since.</summary>
    public bool HoldsFor(Person person) => Asked || person.Erasing == Id || (person.Away == Id && !person.Installed);
}
