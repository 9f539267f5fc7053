using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Matching;

/// <summary>An adept's question to somebody: do you want to be my mentor?</summary>
public sealed record Invitation
{
    public required string Code { get; init; }

    /// <summary>The person asked, when the adept picked somebody in Teams. Null when whoever holds the code is meant.</summary>
    public PersonId? To { get; init; }

    /// <summary>What the adept calls the person asked.</summary>
    public required string CalledName { get; init; }

    /// <summary>The two have spoken already: the mentor is asked to confirm rather than to consider.</summary>
    public bool Agreed { get; init; }

    /// <summary>The question as the adept worded it.</summary>
    public required PrivateText Wording { get; init; }

    /// <summary>The same words for the one who was asked, copied when they opened the invitation or were asked by the bot.</summary>
    public PrivateText? WordingForMentor { get; init; }

    public required Instant SentAt { get; init; }

    public required Instant LapsesAt { get; init; }

    /// <summary>When the adept let the bot ask; null while the adept asks in person.</summary>
    public Instant? BotAsksAt { get; init; }

    public InvitationAnswer? Answer { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>When the adept took the question back; null while it stands.</summary>
    public Instant? WithdrawnAt { get; init; }

    /// <summary>It waits for a yes or a no.</summary>
    public bool IsOpen(Instant now) => WithdrawnAt is null && Answer is (null or InvitationAnswer.TalkFirst) && !HasLapsed(now);

    public bool HasLapsed(Instant now) => now >= LapsesAt;
}

public enum InvitationAnswer
{
    Yes,
    No,

    /// <summary>Neither yet: the two talk first. May still become yes or no.</summary>
    TalkFirst,
}

/// <summary>Where a code leads. One document, <c>invitation/{code}</c>.</summary>
public sealed record InvitationTicket(string Code, MentorshipId Mentorship) : IDocument
{
    public string DocumentName => NameOf(Code);

    public IEnumerable<PersonId> Readers => [];

    public static string NameOf(string code) => $"invitation/{code}";
}
