using System.Collections.Immutable;
using MentorBot.Core.Errands;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Mentorships;

/// <summary>One adept with one mentor: the facts that both stand on. One document, <c>mentorship/{id}</c>.</summary>
public sealed record Mentorship : IDocument
{
    public required MentorshipId Id { get; init; }

    /// <summary>Counts saves; a wake-up names the one it was made for.</summary>
    public long Revision { get; init; }

    public required Party Adept { get; init; }

    /// <summary>Null until somebody has said yes.</summary>
    public Party? Mentor { get; init; }

    public Instant BegunAt { get; init; }

    /// <summary>What the adept has said of why, newest last. The adept's own.</summary>
    public ImmutableList<Intention> Intentions { get; init; } = [];

    /// <summary>The question to a mentor that is open or was answered last.</summary>
    public Invitation? Invitation { get; init; }

    /// <summary>When both had said yes.</summary>
    public Instant? AgreedAt { get; init; }

    public ImmutableList<Meeting> Meetings { get; init; } = [];

    /// <summary>How often the mentor wants a question after a meeting.</summary>
    public AfterQuestions MentorsAfterQuestions { get; init; } = AfterQuestions.NotAskedYet;

    /// <summary>What was taken on to be sent, by errand key, and what came of it.</summary>
    public ImmutableDictionary<string, Claim> Claims { get; init; } = ImmutableDictionary<string, Claim>.Empty;

    public string DocumentName => NameOf(Id);

    public IEnumerable<PersonId> Readers =>
        new[] { Adept.Id, Mentor?.Id, Invitation?.To }.OfType<PersonId>().Distinct();

    public static string NameOf(MentorshipId id) => $"mentorship/{id}";

    public static Mentorship Begin(MentorshipId id, Party adept, string intention, Instant now) => new()
    {
        Id = id,
        Adept = adept,
        BegunAt = now,
        Intentions = [new Intention(now, PrivateText.For(adept.Id, intention))],
    };

    public Party? PartyOf(Role role) => role == Role.Adept ? Adept : Mentor;

    /// <summary>What this person is here; null for a stranger.</summary>
    public Role? RoleOf(PersonId person) => person == Adept.Id ? Role.Adept : person == Mentor?.Id ? Role.Mentor : null;

    public Meeting? Find(MeetingId meeting) => Meetings.FirstOrDefault(m => m.Id == meeting);

    /// <summary>Meetings still to come at <paramref name="now"/>, soonest first.</summary>
    public IEnumerable<Meeting> Ahead(Instant now) => Meetings.Where(m => !m.IsCancelled && m.End > now).OrderBy(m => m.Start);

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
