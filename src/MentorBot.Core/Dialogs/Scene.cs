using System.Collections.Immutable;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Attention;
using MentorBot.Core.Content;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Dialogs;

/// <summary>Everything a decision about a turn may look at. What is not in here does not count.</summary>
/// <param name="Me">The person the turn is with.</param>
/// <param name="Mentorship">The mentorship it is about, if any.</param>
/// <param name="Now">Business time.</param>
/// <param name="Library">Texts, questions, kinds and closed days.</param>
/// <param name="Links">Addresses outside the chat.</param>
/// <param name="Chance">Fresh random bytes, 64 of them, for what must not be guessed.</param>
public sealed record Scene(Person Me, Mentorship? Mentorship, Instant Now, Library Library, Links Links, ReadOnlyMemory<byte> Chance)
{
    /// <summary>Where the code that was given leads; null when it leads nowhere.</summary>
    public InvitationTicket? Ticket { get; init; }

    /// <summary>The person's whole journal, oldest first; empty unless it was asked for.</summary>
    public ImmutableArray<JournalEntry> WholeJournal { get; init; } = [];

    /// <summary>All that has to do with the person; null unless it was asked for.</summary>
    public PersonalData? Everything { get; init; }

    /// <summary>What an organizer has at hand about announcements; empty unless it was asked for.</summary>
    public AnnouncementDesk Desk { get; init; } = AnnouncementDesk.Empty;

    /// <summary>The dialog put aside, if there is one.</summary>
    public FlowState? Parked { get; init; }

    /// <summary>The person runs programs, and has what is for organizers alone.</summary>
    public bool IsOrganizer { get; init; }

    public Language Language => Me.Language;

    public Role? MyRole => Mentorship?.RoleOf(Me.Id);

    public DateTimeZone Zone => Zones.Get(Me.Zone);

    public PersonalHours Attention => new(Zone, Me.Hours, Library.Closed);

    /// <summary>What the other one in the mentorship is called.</summary>
    public string Other => MyRole == Role.Mentor
        ? Mentorship!.Adept.GivenNameFor(Me.Id)
        : Mentorship?.Mentor?.GivenNameFor(Me.Id) ?? Mentorship?.Invitation?.CalledName ?? "";

    /// <summary>A text for a card: what is filled in is shown as it is, never taken for formatting.</summary>
    public string Say(string key, params (string Name, string Value)[] values) =>
        Library.Texts.Say(Language, key, [.. values.Select(v => (v.Name, Markdown.Escape(v.Value)))]);

    /// <summary>A text for where formatting means nothing: buttons, labels, fields, summaries, files.</summary>
    public string Plain(string key, params (string Name, string Value)[] values) => Library.Texts.Say(Language, key, values);

    public string Refused(Refusal refusal) => Say($"refusal.{refusal}");

    /// <summary>Sixteen unguessable characters.</summary>
    /// <param name="which">0 or 1, for two different ones in a turn.</param>
    public string Unguessable(int which) => Convert.ToHexStringLower(Chance.Span.Slice(16 + (16 * which), 16));
}
