using MentorBot.Core.Attention;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Mentorships;

/// <summary>
/// One of the two, with what the mentorship needs to know to be considerate: copied from the person, so that what is due
/// can be told from the mentorship alone.
/// </summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As shown to the other.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Hours">Their working hours.</param>
public sealed record Party(PersonId Id, string Name, string Zone, WorkingHours Hours)
{
    /// <summary>Until when they want neither prompts nor nudges; null when they do.</summary>
    public Instant? SnoozedUntil { get; init; }

    /// <summary>They want nothing unasked until they say so.</summary>
    public bool Stopped { get; init; }

    /// <summary>What the other calls somebody who has erased everything: the other's own copy. Null while the name stands in <see cref="Name"/>.</summary>
    public PrivateText? KnownAs { get; init; }

    /// <summary>Whoever this was has erased everything.</summary>
    public bool IsNobody => Id == PersonId.Nobody;

    public string GivenName => Name.Split(' ', 2)[0];

    public static Party Of(Person person) => new(person.Id, person.Name, person.Zone, person.Hours)
    {
        SnoozedUntil = person.SnoozedUntil,
        Stopped = person.Stopped,
    };

    /// <summary>The given name as that person may know it; empty where it was kept for somebody else.</summary>
    public string GivenNameFor(PersonId reader) => KnownAs is null ? GivenName : KnownAs.Reader == reader ? KnownAs.ReadBy(reader) : "";

    /// <summary>What is left of them for the other when they have erased everything.</summary>
    public Party Unnamed(PersonId? other) => new(PersonId.Nobody, "", "Europe/Stockholm", WorkingHours.Usual)
    {
        KnownAs = other is { } reader ? PrivateText.For(reader, GivenName) : null,
    };

    public PersonalHours Attention(ClosedDays closed) => new(Zones.Get(Zone), Hours, closed);
}

public static class Zones
{
    /// <summary>The zone by its IANA id; Stockholm when there is none of that name.</summary>
    public static DateTimeZone Get(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
}
