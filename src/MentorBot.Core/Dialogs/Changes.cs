using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Dialogs;

/// <summary>The documents that a step changed, as they are to be saved. What is null stays as it was.</summary>
public sealed record Changes
{
    public static Changes None { get; } = new();

    /// <summary>The person the dialog is with.</summary>
    public Person? Me { get; init; }

    public Mentorship? Mentorship { get; init; }

    /// <summary>A new invitation code.</summary>
    public InvitationTicket? Ticket { get; init; }

    /// <summary>Something for this person's journal.</summary>
    public JournalEntry? Entry { get; init; }

    /// <summary>A text for the chat, as Markdown; it comes before the page.</summary>
    public string? Says { get; init; }

    /// <summary>An announcement of the organizers', as it was loaded or new.</summary>
    public Announcement? Announcement { get; init; }

    /// <summary>An announcement that is to be gone.</summary>
    public Announcement? DeletedAnnouncement { get; init; }

    /// <summary>Cards that come before the page, the first of them in the pressed card's place.</summary>
    public ImmutableArray<Sample> Samples { get; init; } = [];

    /// <summary>Everything that is kept about this person is offered as a file.</summary>
    public bool OffersExport { get; init; }

    /// <summary>The report of this announcement is offered as a file.</summary>
    public AnnouncementId? OffersReport { get; init; }

    /// <summary>Everything that is kept about this person is to be erased.</summary>
    public bool Erases { get; init; }
}

/// <summary>A card as somebody else sees it.</summary>
/// <param name="Page">What it shows.</param>
/// <param name="Language">In which language.</param>
public sealed record Sample(Page Page, Language Language);
