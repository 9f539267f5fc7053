using System.Collections.Immutable;
using MentorBot.Core.People;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>What an organizer has at hand when it is about announcements.</summary>
public sealed record AnnouncementDesk
{
    public static AnnouncementDesk Empty { get; } = new();

    /// <summary>The one it is about; null when there is none.</summary>
    public Announcement? One { get; init; }

    /// <summary>Some of all there are, newest first.</summary>
    public ImmutableArray<Announcement> Some { get; init; } = [];

    /// <summary>There are older ones than <see cref="Some"/>.</summary>
    public bool HasOlder { get; init; }

    /// <summary>What organizers are called who have made or changed one of these.</summary>
    public ImmutableDictionary<PersonId, string> Names { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>The channels that the bot was added to.</summary>
    public ImmutableArray<TeamsChannel> Channels { get; init; } = [];

    /// <summary>Whom it would go to; null unless it was asked for, and for a channel.</summary>
    public HeadCount? Heads { get; init; }

    /// <summary>How far it is; null when it has not been sent.</summary>
    public Progress? Progress { get; init; }

    /// <summary>Those whom it did not reach, by reason; empty as long as it goes out.</summary>
    public ImmutableArray<UnreachedFor> Unreached { get; init; } = [];

    /// <summary>What came of looking at its picture; null when it has none or nobody asked.</summary>
    public PictureLook? Picture { get; init; }
}

/// <summary>What must be at hand about announcements. None of it is loaded for anybody but organizers.</summary>
/// <param name="One">Which one it is about.</param>
public sealed record AnnouncementWants(AnnouncementId? One = null)
{
    /// <summary>From which on some of all are wanted, counted from the newest; null for none.</summary>
    public int? From { get; init; }

    public bool Channels { get; init; }

    /// <summary>What is to go out, made of the one at hand: its picture is looked at. Null when it can't go out as it is.</summary>
    public Func<Announcement?, Announcement?>? GoesOut { get; init; }

    /// <summary>Whom that is for is counted, too.</summary>
    public bool Heads { get; init; }
}

/// <param name="Census">Who are written to, and who are not and why.</param>
/// <param name="Outside">How many of those who are written to have other hours then.</param>
public sealed record HeadCount(Census Census, int Outside);

/// <summary>What came of looking at a picture: a closed set.</summary>
public enum PictureLook
{
    /// <summary>It is a picture that Teams shows.</summary>
    Fine,

    /// <summary>It lies, or leads, where not everybody can safely fetch it: not by https, or inside somebody's own network.</summary>
    NotAllowed,

    /// <summary>Nobody answered there, or not with it.</summary>
    NotReached,

    /// <summary>Something else lies there.</summary>
    NotAPicture,

    /// <summary>It is larger than cards take.</summary>
    TooLarge,
}
