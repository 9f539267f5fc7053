using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>How a mentorship came to its end.</summary>
public enum Parting
{
    /// <summary>Both said that the ending talk had been held.</summary>
    Together,

    /// <summary>One of the two left before that.</summary>
    Early,

    /// <summary>An account is gone.</summary>
    Disappeared,

    /// <summary>The adept put it down before there was a mentor.</summary>
    BeforeItBegan,

    /// <summary>One of the two has erased everything, or has been without the app for long. The other hears only that it has ended.</summary>
    Erased,
}

/// <summary>The goodbye.</summary>
/// <param name="At">When.</param>
/// <param name="How">How it came about.</param>
/// <param name="By">Who left or is gone; for <see cref="Parting.Together"/> who said so first.</param>
public sealed record Ending(Instant At, Parting How, Role By)
{
    /// <summary>What the one who left lets the bot say, word for word; the other's copy.</summary>
    public PrivateText? Words { get; init; }
}

/// <summary>One of the two is leaving and tells the other in person first. Theirs alone until they have.</summary>
/// <param name="At">When they said so.</param>
/// <param name="AsksAt">When the bot asks whether they have told the other.</param>
public sealed record Leaving(Instant At, Instant AsksAt);

/// <summary>Thanks that one sends the other when they round off.</summary>
/// <param name="From">Who thanks.</param>
/// <param name="Text">The other's copy.</param>
/// <param name="At">When it was sent.</param>
public sealed record Thanks(Role From, PrivateText Text, Instant At);
