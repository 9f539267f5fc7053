using MentorBot.Core.People;

namespace MentorBot.Core.Announcements;

/// <summary>Whom an announcement is for.</summary>
/// <param name="Kind">Which people; or a channel.</param>
/// <param name="Language">Only those who read it; null for both.</param>
/// <param name="Channel">The channel's id in Teams, for <see cref="AudienceKind.Channel"/>.</param>
public sealed record Audience(AudienceKind Kind, Language? Language = null, string? Channel = null)
{
    public static Audience Everyone { get; } = new(AudienceKind.Everyone);

    /// <summary>Whether somebody belongs to it, whether or not they can be written to.</summary>
    public bool Includes(RollEntry entry) => (Language is null || Language == entry.Language) && Kind switch
    {
        AudienceKind.Everyone => true,
        AudienceKind.Adepts => entry.IsAdept,
        AudienceKind.Mentors => entry.IsMentor,
        AudienceKind.WithoutMentor => entry.LacksMentor,
        _ => false,
    };
}

public enum AudienceKind
{
    /// <summary>Everybody who has the bot.</summary>
    Everyone,

    /// <summary>Who is an adept in a mentorship that has not ended.</summary>
    Adepts,

    /// <summary>Who is a mentor in a mentorship that has not ended.</summary>
    Mentors,

    /// <summary>Who has no mentor and is nobody's: before a yes, after an ending, or since they came.</summary>
    WithoutMentor,

    /// <summary>Not people one by one but a channel, which gets one message.</summary>
    Channel,
}
