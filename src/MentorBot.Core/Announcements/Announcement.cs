using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>
/// An organizer's message to many, from its first draft to its report. One document, <c>announcement/{id}</c>. Its texts are meant for everybody
/// and stand in the open.
/// </summary>
public sealed record Announcement : IDocument
{
    public const string Shelf = "announcement/";

    public required AnnouncementId Id { get; init; }

    /// <summary>Counts saves. Who edits or sends names the one they saw, so that of two at once one is told.</summary>
    public long Revision { get; init; }

    public AnnouncementStage Stage { get; init; }

    /// <summary>Who made it.</summary>
    public required PersonId By { get; init; }

    /// <summary>Who changed it last.</summary>
    public required PersonId EditedBy { get; init; }

    public Instant EditedAt { get; init; }

    public Message Message { get; init; } = Message.Empty;

    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>When it is to go out; null for as soon as it is sent.</summary>
    public Instant? SendAt { get; init; }

    /// <summary>Goes to everybody at once, also outside of their hours.</summary>
    public bool NowToAll { get; init; }

    /// <summary>Goes also to those who have muted announcements.</summary>
    public bool Necessary { get; init; }

    /// <summary>Everything about its sending; null for a draft.</summary>
    public Sending? Sending { get; init; }

    /// <summary>When it has to be looked after next, in business time; null for never.</summary>
    /// <param name="kept">How long it is kept once it has ended.</param>
    public Instant? DueAt(Duration kept) => Stage switch
    {
        AnnouncementStage.Scheduled => SendAt,
        AnnouncementStage.Sending => Sending!.BegunAt,
        AnnouncementStage.Done or AnnouncementStage.Cancelled when Sending is { EndedAt: { } ended, Reported: true } => ended + kept,
        AnnouncementStage.Done or AnnouncementStage.Cancelled => Sending?.BegunAt ?? EditedAt,
        _ => null,
    };

    public string DocumentName => NameOf(Id);

    public IEnumerable<PersonId> Readers => [];

    public static string NameOf(AnnouncementId id) => Shelf + id;
}

public enum AnnouncementStage
{
    Draft,

    /// <summary>Waits for its time, and can be called back.</summary>
    Scheduled,

    Sending,

    /// <summary>Everybody has got it, or can't.</summary>
    Done,

    /// <summary>Stopped by an organizer: who has it has it, and nobody else gets it.</summary>
    Cancelled,
}

/// <summary>How an announcement goes out.</summary>
/// <param name="By">The organizer who sent it; the progress and the report are theirs.</param>
/// <param name="ByName">What recipients read it is from.</param>
/// <param name="Address">Where that organizer is reached, for the card that shows the progress.</param>
public sealed record Sending(PersonId By, string ByName, string Address)
{
    /// <summary>When it was begun.</summary>
    public Instant? BegunAt { get; init; }

    /// <summary>Everybody whom it is for stands in a chunk.</summary>
    public bool Gathered { get; init; }

    /// <summary>Whoever was not reached is to be tried once more, and not all of them wait for it yet.</summary>
    public bool Again { get; init; }

    /// <summary>For whom it is and who are not written to, by reason; counted while gathering.</summary>
    public Census Census { get; init; } = Census.Nobody;

    /// <summary>The message that shows the progress; null until there is one.</summary>
    public string? Card { get; init; }

    /// <summary>When it was done, or stopped and nobody was written to any more.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The report was sent, or was about to be: it comes once at most, and can be asked for again.</summary>
    public bool Reported { get; init; }
}
