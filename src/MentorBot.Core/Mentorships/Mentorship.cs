using System.Collections.Immutable;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Mentorships;

/// <summary>One adept with one mentor: the facts that both stand on. One document, <c>mentorship/{id}</c>.</summary>
public sealed record Mentorship : IDocument
{
    /// <summary>What the names of all mentorships' documents begin with.</summary>
    public const string Shelf = "mentorship/";

    public required MentorshipId Id { get; init; }

    /// <summary>Counts saves; a wake-up names the one it was made for.</summary>
    public long Revision { get; init; }

    public required Party Adept { get; init; }

    /// <summary>Null until somebody has said yes, and for a mentor who is not in Teams.</summary>
    public Party? Mentor { get; init; }

    /// <summary>What a mentor is called who said yes but is not in Teams: the bot then walks with the adept alone.</summary>
    public string? MentorOutside { get; init; }

    /// <summary>Lengths and waits as they were when it began.</summary>
    public Pace Pace { get; init; } = Pace.Usual;

    public Instant BegunAt { get; init; }

    /// <summary>What the adept has said of why, newest last. The adept's own.</summary>
    public ImmutableList<Intention> Intentions { get; init; } = [];

    /// <summary>The question to a mentor that is open or was answered last.</summary>
    public Invitation? Invitation { get; init; }

    /// <summary>Codes of the questions before it, whose tickets are still about.</summary>
    public ImmutableList<string> EarlierCodes { get; init; } = [];

    /// <summary>Every code that leads here.</summary>
    public IEnumerable<string> Codes => Invitation is { } last ? EarlierCodes.Add(last.Code) : EarlierCodes;

    /// <summary>When both had said yes.</summary>
    public Instant? AgreedAt { get; init; }

    public ImmutableList<Meeting> Meetings { get; init; } = [];

    /// <summary>What both have said yes to; null until then.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Everything that one has put to the other, oldest first.</summary>
    public ImmutableList<Proposal> Proposals { get; init; } = [];

    /// <summary>The latest rest that both agreed on.</summary>
    public Pause? Pause { get; init; }

    /// <summary>When the adept took up half-time.</summary>
    public Instant? HalfTimeBegunAt { get; init; }

    /// <summary>When the adept said that the half-time talk had been held.</summary>
    public Instant? HalfTimeAt { get; init; }

    /// <summary>When the adept began to round off.</summary>
    public Instant? ClosingBegunAt { get; init; }

    /// <summary>When each of the two went through the harvest of rounding off.</summary>
    public ImmutableDictionary<Role, Instant> RoundedOff { get; init; } = ImmutableDictionary<Role, Instant>.Empty;

    /// <summary>Who is leaving and has not told the other yet. Each one's own.</summary>
    public ImmutableDictionary<Role, Leaving> Leaving { get; init; } = ImmutableDictionary<Role, Leaving>.Empty;

    public Ending? Ending { get; init; }

    public ImmutableList<Thanks> Thanks { get; init; } = [];

    /// <summary>Who wants to hear from the bot once more some months after the goodbye.</summary>
    public ImmutableHashSet<Role> HearsLater { get; init; } = [];

    /// <summary>How often the mentor wants a question after a meeting.</summary>
    public AfterQuestions MentorsAfterQuestions { get; init; } = AfterQuestions.NotAskedYet;

    /// <summary>What was taken on to be sent, by errand key, and what came of it.</summary>
    public ImmutableDictionary<string, Claim> Claims { get; init; } = ImmutableDictionary<string, Claim>.Empty;

    public string DocumentName => NameOf(Id);

    public IEnumerable<PersonId> Readers =>
        Members.Concat(new[] { Invitation?.To }.OfType<PersonId>()).Distinct();

    public static string NameOf(MentorshipId id) => Shelf + id;

    /// <summary>Somebody wants a mentor; why, is the first thing to find out.</summary>
    public static Mentorship Begin(MentorshipId id, Party adept, Pace pace, Instant now) => new()
    {
        Id = id,
        Adept = adept,
        BegunAt = now,
        Pace = pace,
    };

    /// <summary>Both have said yes, here or outside of Teams.</summary>
    public bool IsPaired => AgreedAt is not null;

    /// <summary>Whoever of the two is in Teams, and has not erased themselves.</summary>
    public IEnumerable<PersonId> Members => new[] { Adept.Id, Mentor?.Id }.OfType<PersonId>().Where(id => id != PersonId.Nobody);

    /// <summary>The adept's sentence as it is now, for the adept; empty while there is none.</summary>
    public string IntentionFor(PersonId reader) => reader == Adept.Id && Intentions is [.., var last] ? last.Text.ReadBy(reader) : "";

    /// <summary>The adept has found or changed the sentence. The same one again changes nothing.</summary>
    public Mentorship Intends(string sentence, Instant now) => IntentionFor(Adept.Id) == sentence
        ? this
        : this with { Intentions = Intentions.Add(new Intention(now, PrivateText.For(Adept.Id, sentence))) };

    /// <summary>Meetings that have been held by <paramref name="now"/>, earliest first.</summary>
    public IEnumerable<Meeting> Held(Instant now) => Meetings.Where(m => !m.IsCancelled && m.End <= now).OrderBy(m => m.Start);

    public Party? PartyOf(Role role) => role == Role.Adept ? Adept : Mentor;

    /// <summary>What this person is here; null for a stranger.</summary>
    public Role? RoleOf(PersonId person) => person == Adept.Id ? Role.Adept : person == Mentor?.Id ? Role.Mentor : null;

    public Meeting? Find(MeetingId meeting) => Meetings.FirstOrDefault(m => m.Id == meeting);

    /// <summary>Meetings still to come at <paramref name="now"/>, soonest first.</summary>
    public IEnumerable<Meeting> Ahead(Instant now) => Meetings.Where(m => !m.IsCancelled && m.End > now).OrderBy(m => m.Start);

    /// <summary>Nothing came or comes before this meeting: here the two meet for the first time.</summary>
    public bool IsTheirFirst(Meeting meeting) => !Meetings.Any(m => !m.IsCancelled && m.Start < meeting.Start);

    public Mentorship With(Meeting meeting) => this with
    {
        Meetings = [.. Meetings.Where(m => m.Id != meeting.Id).Append(meeting).OrderBy(m => m.Start)],
    };

    /// <summary>The person as they now are, wherever they stand in it.</summary>
    public Mentorship Knowing(Person person) => this with
    {
        Adept = Adept.Id == person.Id ? Party.Of(person) : Adept,
        Mentor = Mentor?.Id == person.Id ? Party.Of(person) : Mentor,
    };
}

/// <summary>Why the adept is here, in their own words, and since when.</summary>
public sealed record Intention(Instant At, PrivateText Text);

/// <summary>The mentor's answer to how often a question after a meeting is welcome.</summary>
public enum AfterQuestions
{
    NotAskedYet,
    EveryTime,
    Sometimes,
    Never,
}
