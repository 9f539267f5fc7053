using System.Globalization;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>What a chunk tells of itself in a list.</summary>
/// <param name="Tally">How far it is.</param>
/// <param name="Last">The last person in it, from whom gathering goes on after a break.</param>
/// <param name="Next">From when the first of those who wait may be tried, in business time; null when nobody waits.</param>
/// <param name="Parked"><inheritdoc cref="Chunk.Parked" path="/summary"/></param>
public sealed record ChunkLabel(Tally Tally, string Last, Instant? Next, bool Parked)
{
    private const string Away = "parked";

    public static ChunkLabel Of(Chunk chunk)
    {
        var waiting = chunk.Recipients.Where(d => d.Outcome == Delivered.Waiting).ToList();
        return new(
            Tally.Of(chunk.Recipients),
            chunk.Recipients.LastOrDefault(d => d.To != PersonId.Nobody)?.To.Value ?? "",
            waiting.Count == 0 ? null : waiting.Min(d => d.NotBefore ?? NodaConstants.UnixEpoch),
            chunk.Parked);
    }

    /// <exception cref="FormatException">It is none.</exception>
    public static ChunkLabel Read(string label)
    {
        var parts = label.Split(';');
        var counts = parts[0].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new(
            new(counts[0], counts[1], counts[2], counts[3], counts[4]),
            parts[1],
            parts[2].Length == 0 ? null : Instant.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture)),
            parts[3] == Away);
    }

    public string Write() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tally.Sent},{Tally.Waiting},{Tally.Failed},{Tally.Cancelled},{Tally.Unsure};{Last};{Next?.ToUnixTimeSeconds()};{(Parked ? Away : "")}");
}
