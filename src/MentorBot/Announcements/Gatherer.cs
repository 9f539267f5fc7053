using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>
/// Puts everybody whom an announcement is for into chunks, in the order of their ids, so that gathering which was interrupted goes on behind the
/// last one who stands in a chunk.
/// </summary>
public sealed class Gatherer(Roll roll, ChannelBook channels, ChunkStore chunks, ClosedDays closed)
{
    /// <summary>So many to a chunk: few enough to be written again for every few of them, many enough to cost little each.</summary>
    public const int ChunkSize = 256;

    /// <param name="announcement">Which one.</param>
    /// <param name="now">Business time.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    /// <returns>How many it is for, and how many are not written to; null when somebody else gathers at the same time and was faster.</returns>
    public Task<Census?> GatherAsync(Announcement announcement, Instant now, CancellationToken cancellation) =>
        announcement.Audience.Kind == AudienceKind.Channel
            ? ToChannelAsync(announcement, cancellation)
            : ToPeopleAsync(announcement, now, cancellation);

    private async Task<Census?> ToPeopleAsync(Announcement announcement, Instant now, CancellationToken cancellation)
    {
        var labels = await chunks.LabelsAsync(announcement.Id, cancellation);
        var last = labels.Select(l => l.Last).Max(StringComparer.Ordinal) ?? "";
        var (number, census) = (labels.Count, Census.Nobody);
        var full = ImmutableArray.CreateBuilder<Recipient>(ChunkSize);
        await foreach (var entry in roll.ReadAsync(cancellation).Where(announcement.Audience.Includes))
        {
            var reach = Reach.Of(entry, announcement, closed, now);
            census = census.Counting(entry, reach);
            if (string.CompareOrdinal(entry.Id.Value, last) <= 0 || Gathering.RecipientOf(entry, reach) is not { } recipient)
            {
                continue;
            }

            full.Add(recipient);
            if (full.Count == ChunkSize && !await MakeAsync(announcement.Id, number++, full, now, cancellation))
            {
                return null;
            }
        }

        return full.Count == 0 || await MakeAsync(announcement.Id, number, full, now, cancellation) ? census : null;
    }

    private async Task<Census?> ToChannelAsync(Announcement announcement, CancellationToken cancellation)
    {
        var address = await channels.AddressAsync(announcement.Audience.Channel!, cancellation);
        await chunks.CreateAsync(new(announcement.Id, 0) { Recipients = [Gathering.ToChannel(announcement.Audience, address)] }, cancellation);
        return Census.Nobody with { Reached = 1 };
    }

    /// <summary>Where nobody in it may be written to yet it is parked.</summary>
    private Task<bool> MakeAsync(AnnouncementId announcement, int number, ImmutableArray<Recipient>.Builder recipients, Instant now, CancellationToken cancellation)
    {
        var chunk = new Chunk(announcement, number) { Recipients = recipients.ToImmutable() };
        recipients.Clear();
        return chunks.CreateAsync(chunk with { Parked = chunk.Ready(now, 1).IsEmpty }, cancellation);
    }
}
