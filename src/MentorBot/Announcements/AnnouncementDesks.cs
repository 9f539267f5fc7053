using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Content;
using MentorBot.Core.People;
using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>Lays out what an organizer wants to have at hand about announcements.</summary>
public sealed class AnnouncementDesks(
    AnnouncementStore announcements, ChunkStore chunks, UnreachedReader unreached, Roll roll, ChannelBook channels, IPictureCheck pictures, Documents documents,
    Library library)
{
    /// <param name="wants">What is wanted.</param>
    /// <param name="now">Business time.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The announcement that it is about comes beside, as it was loaded.</returns>
    public async Task<(AnnouncementDesk Desk, Loaded<Announcement>? One)> LayOutAsync(AnnouncementWants wants, Instant now, CancellationToken cancellation)
    {
        var one = wants.One is { } id ? await announcements.LoadAsync(id, cancellation) : null;
        var (some, hasOlder) = wants.From is { } from ? await SomeAsync(from, cancellation) : ([], false);
        var goesOut = wants.GoesOut?.Invoke(one?.Value);
        var desk = new AnnouncementDesk
        {
            One = one?.Value,
            Some = some,
            HasOlder = hasOlder,
            Names = await NamesAsync(some.Select(a => a.EditedBy).Concat(one is null ? [] : [one.Value.EditedBy]), cancellation),
            Channels = wants.Channels ? await channels.AllAsync(cancellation) : [],
            Heads = wants.Heads && goesOut is { Audience.Kind: not AudienceKind.Channel } ? await CountAsync(goesOut, now, cancellation) : null,
            Progress = one?.Value.Sending is { Gathered: true } ? Progress.Of(await chunks.LabelsAsync(one.Value.Id, cancellation)) : null,
            Unreached = one?.Value.Sending is { EndedAt: not null } ? await unreached.ByReasonAsync(one.Value.Id, cancellation) : [],
            Picture = goesOut?.Message.Picture is { } picture ? await pictures.LookAsync(picture, cancellation) : null,
        };
        return (desk, one);
    }

    private async Task<(ImmutableArray<Announcement> Some, bool HasOlder)> SomeAsync(int from, CancellationToken cancellation)
    {
        var ids = await announcements.ListAsync(cancellation);
        var some = ImmutableArray.CreateBuilder<Announcement>();
        foreach (var id in ids.Skip(from).Take(ShelfCards.AtOnce))
        {
            if (await announcements.LoadAsync(id, cancellation) is { } loaded)
            {
                some.Add(loaded.Value);
            }
        }

        return (some.ToImmutable(), ids.Count > from + ShelfCards.AtOnce);
    }

    private async Task<ImmutableDictionary<PersonId, string>> NamesAsync(IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var names = ImmutableDictionary.CreateBuilder<PersonId, string>();
        foreach (var id in people.Distinct())
        {
            names[id] = (await documents.LoadAsync<Person>(Person.NameOf(id), cancellation))?.Value.Name ?? "";
        }

        return names.ToImmutable();
    }

    /// <summary>One by one as they are listed: an organisation is never in memory at once.</summary>
    private async Task<HeadCount> CountAsync(Announcement announcement, Instant now, CancellationToken cancellation)
    {
        var at = announcement.SendAt is { } later && later > now ? later : now;
        var withinHours = announcement with { NowToAll = false };
        var (census, outside) = (Census.Nobody, 0);
        await foreach (var entry in roll.ReadAsync(cancellation))
        {
            if (announcement.Audience.Includes(entry))
            {
                census = census.Counting(entry, Reach.Of(entry, announcement, library.Closed, at));
                outside += Reach.Of(entry, withinHours, library.Closed, at) is Reach.WriteTo { NotBefore: not null } ? 1 : 0;
            }
        }

        return new(census, outside);
    }
}
