using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>The channels that the bot was added to, for organizers to choose and for announcements to reach.</summary>
public sealed class ChannelBook(Documents documents)
{
    /// <summary>By team and name.</summary>
    public async Task<ImmutableArray<TeamsChannel>> AllAsync(CancellationToken cancellation)
    {
        var channels = new List<TeamsChannel>();
        await foreach (var name in documents.ListAsync(TeamsChannel.Shelf, cancellation))
        {
            if (await documents.LoadAsync<TeamsChannel>(name, cancellation) is { } loaded)
            {
                channels.Add(loaded.Value);
            }
        }

        return [.. channels.OrderBy(channel => channel.Team, StringComparer.CurrentCulture).ThenBy(channel => channel.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Where to reach a channel, opaque here; null when the bot is no longer in its team.</summary>
    public async Task<string?> AddressAsync(string channel, CancellationToken cancellation) =>
        (await documents.LoadAsync<TeamsChannel>(TeamsChannel.NameOf(channel), cancellation))?.Value.Address;

    /// <summary>The bot was added to it, or it is called something else now. A name that is empty leaves the one that was known.</summary>
    public async Task KeepAsync(TeamsChannel channel, CancellationToken cancellation)
    {
        while (true)
        {
            var there = await documents.LoadAsync<TeamsChannel>(channel.DocumentName, cancellation);
            var saved = there is null
                ? await documents.CreateAsync(channel, cancellation)
                : await documents.ReplaceAsync(there, channel with { Team = Or(channel.Team, there.Value.Team), Name = Or(channel.Name, there.Value.Name) }, cancellation);
            if (saved is not null)
            {
                return;
            }
        }
    }

    /// <summary>The bot was removed from a team: none of its channels can be reached any more.</summary>
    public async Task ForgetTeamAsync(string team, CancellationToken cancellation)
    {
        foreach (var channel in (await AllAsync(cancellation)).Where(channel => channel.TeamId == team))
        {
            await documents.DeleteAsync(channel.DocumentName, cancellation);
        }
    }

    /// <summary>The channel was deleted.</summary>
    public Task ForgetAsync(string channel, CancellationToken cancellation) => documents.DeleteAsync(TeamsChannel.NameOf(channel), cancellation);

    private static string Or(string name, string known) => name.Length > 0 ? name : known;
}
