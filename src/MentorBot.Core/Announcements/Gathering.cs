using MentorBot.Core.Attention;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>Who stands in an announcement's chunks, and when each of them may be written to.</summary>
public static class Gathering
{
    /// <returns>Null for who is not written to and is only ever a number.</returns>
    public static Recipient? RecipientOf(RollEntry entry, Reach reach) => reach switch
    {
        Reach.WriteTo to => new(entry.Id, entry.Address, entry.Language) { NotBefore = to.NotBefore, NotAfter = to.NotAfter },
        Reach.Removed => new(entry.Id, entry.Address, entry.Language) { Outcome = Delivered.NotInstalled },
        _ => null,
    };

    /// <summary>The one message that goes into a channel.</summary>
    /// <param name="audience">The channel, and the language that is read there; Swedish where none was chosen.</param>
    /// <param name="address">The channel's; null when the bot was removed from its team since it was chosen.</param>
    public static Recipient ToChannel(Audience audience, string? address) =>
        new(PersonId.Nobody, address ?? "", audience.Language ?? Language.Swedish) { Outcome = address is null ? Delivered.NotInstalled : Delivered.Waiting };

    /// <summary>Its time has come, and what was known of their hours holds no longer.</summary>
    /// <param name="recipient">Somebody who waits.</param>
    /// <param name="announcement">Which announcement.</param>
    /// <param name="now">Business time.</param>
    public static bool HasToAskAgain(Recipient recipient, Announcement announcement, Instant now) =>
        !announcement.NowToAll
        && announcement.Audience.Kind != AudienceKind.Channel
        && recipient is { Outcome: Delivered.Waiting, Underway: false }
        && !(recipient.NotBefore > now)
        && !(recipient.NotAfter > now);

    /// <summary>Somebody who has waited, as it is now: they may have gone or muted announcements, or be outside of their hours.</summary>
    /// <param name="recipient">As it stood.</param>
    /// <param name="entry">What is known of them now; null when they have been erased.</param>
    /// <param name="announcement">Which announcement.</param>
    /// <param name="closed">Days on which nobody is disturbed.</param>
    /// <param name="now">Business time.</param>
    public static Recipient Again(Recipient recipient, RollEntry? entry, Announcement announcement, ClosedDays closed, Instant now) =>
        (entry is null ? null : Reach.Of(entry, announcement, closed, now)) switch
        {
            Reach.WriteTo to => recipient with { Address = entry!.Address ?? recipient.Address, NotBefore = to.NotBefore, NotAfter = to.NotAfter },
            Reach.Removed => recipient with { Outcome = Delivered.NotInstalled },
            _ => recipient with { Outcome = Delivered.Cancelled },
        };

    /// <summary>A parked chunk whose time has come: those whose time it is go out, and the others wait on.</summary>
    /// <param name="chunk">Handed out already, it stays as it is.</param>
    /// <param name="announcement">Which announcement.</param>
    /// <param name="known">What is known now of those who have to be asked after, null for who has been erased; others are left out.</param>
    /// <param name="closed">Days on which nobody is disturbed.</param>
    /// <param name="now">Business time.</param>
    public static Chunk HandOut(this Chunk chunk, Announcement announcement, IReadOnlyDictionary<PersonId, RollEntry?> known, ClosedDays closed, Instant now)
    {
        if (!chunk.Parked)
        {
            return chunk;
        }

        chunk = chunk with
        {
            Recipients =
            [
                .. chunk.Recipients.Select(r => HasToAskAgain(r, announcement, now) && known.TryGetValue(r.To, out var entry)
                    ? Again(r, entry, announcement, closed, now)
                    : r),
            ],
        };
        return chunk.Ready(now, 1).IsEmpty ? chunk.Put() : chunk with { Parked = false };
    }
}
