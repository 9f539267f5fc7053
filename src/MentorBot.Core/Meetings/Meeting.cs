using System.Collections.Immutable;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Meetings;

/// <summary>One mentoring conversation, booked or just held.</summary>
public sealed record Meeting
{
    public required MeetingId Id { get; init; }

    public required Instant Start { get; init; }

    public required Duration Length { get; init; }

    /// <summary>When it got its present time; for a meeting reported afterwards, when that was.</summary>
    public required Instant BookedAt { get; init; }

    /// <summary>Who booked or last moved it: the other is told.</summary>
    public required Role BookedBy { get; init; }

    public MeetingOrigin Origin { get; init; }

    /// <summary>Counts its times: 0 as first booked, one more with every move. What was planned for an earlier time is void.</summary>
    public int Edition { get; init; }

    public Instant? CancelledAt { get; init; }

    public Role? CancelledBy { get; init; }

    /// <summary>Where they meet, in a copy for each of the two.</summary>
    public ImmutableArray<PrivateText> Place { get; init; } = [];

    /// <summary>When the place last became another, since booked; the time stayed.</summary>
    public Instant? PlaceChangedAt { get; init; }

    /// <summary>Which kind of conversation the adept needs; the adept's own until shared.</summary>
    public PrivateText? Kind { get; init; }

    /// <summary>What the adept pressed Share on, for the mentor to read beforehand.</summary>
    public ImmutableList<Share> Shares { get; init; } = [];

    /// <summary>When the adept finished writing after it.</summary>
    public Instant? AdeptWroteAt { get; init; }

    /// <summary>"Tomorrow morning": the adept's question afterwards waits until then.</summary>
    public Instant? AdeptAsksLaterAt { get; init; }

    /// <summary>Makes the two calendar links unguessable, one for each.</summary>
    public required CalendarKeys CalendarKeys { get; init; }

    public bool IsCancelled => CancelledAt is not null;

    public Instant End => Start + Length;

    public string PlaceFor(PersonId reader) => Place.FirstOrDefault(p => p.Reader == reader)?.ReadBy(reader) ?? "";
}

/// <summary>Unguessable parts of the calendar links.</summary>
public sealed record CalendarKeys(string Adept, string Mentor)
{
    public string For(Role role) => role == Role.Adept ? Adept : Mentor;
}

/// <summary>A text that the adept lets the mentor read.</summary>
/// <param name="What">Which of the adept's answers it is.</param>
/// <param name="Text">The mentor's copy.</param>
/// <param name="At">When Share was pressed.</param>
public sealed record Share(Shareable What, PrivateText Text, Instant At);

/// <summary>What can be shared before a meeting, each by itself.</summary>
public enum Shareable
{
    /// <summary>What came of the last plan.</summary>
    Plan,

    /// <summary>What is most alive now.</summary>
    Alive,

    /// <summary>Which kind of conversation is needed.</summary>
    Kind,
}
