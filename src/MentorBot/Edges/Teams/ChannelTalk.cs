using MentorBot.Announcements;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>
/// Channels of teams: which there are that announcements can go to. Teams names the one that an app was added for; of others the bot learns when they
/// are made, or when somebody mentions it there.
/// </summary>
public sealed class ChannelTalk(ChannelBook channels)
{
    public static bool IsChannel(IActivity activity) => activity.Conversation?.ConversationType == "channel";

    /// <summary>Something has happened to a team or its channels.</summary>
    public async Task ChangedAsync(Activity activity, CancellationToken cancellation)
    {
        var data = Data(activity);
        if (IsBotIn(activity.MembersRemoved, activity) || data.EventType is "teamDeleted" or "teamHardDeleted")
        {
            await channels.ForgetTeamAsync(data.Team?.Id ?? "", cancellation);
        }
        else if (data.EventType == "channelDeleted")
        {
            await channels.ForgetAsync(data.Channel?.Id ?? "", cancellation);
        }
        else if (IsBotIn(activity.MembersAdded, activity) || data.EventType is "channelCreated" or "channelRenamed" or "channelRestored")
        {
            await KeepAsync(activity, data, cancellation);
        }
    }

    /// <summary>The bot was mentioned in a channel.</summary>
    public async Task HeardAsync(Activity activity, CancellationToken cancellation)
    {
        if (await channels.AddressAsync(Id(activity, Data(activity)), cancellation) is null)
        {
            await KeepAsync(activity, Data(activity), cancellation);
        }
    }

    private Task KeepAsync(Activity activity, TeamData data, CancellationToken cancellation)
    {
        var id = Id(activity, data);
        var name = data.Channel is { Id: { } named, Name: { Length: > 0 } known } && named == id ? known : activity.Conversation.Name ?? "";
        var address = new Address(activity.ServiceUrl, id, activity.Conversation.TenantId, activity.Recipient.Id!, "");
        return channels.KeepAsync(new(id, data.Team?.Id ?? "", data.Team?.Name ?? "", name, address.Write()), cancellation);
    }

    /// <summary>The channel that is meant, and not a thread in it.</summary>
    private static string Id(Activity activity, TeamData data) =>
        data.Settings?.SelectedChannel?.Id ?? data.Channel?.Id ?? activity.Conversation.Id!.Split(';')[0];

    private static bool IsBotIn(IList<ChannelAccount>? members, Activity activity) => members?.Any(member => member.Id == activity.Recipient.Id) ?? false;

    private static TeamData Data(Activity activity) => activity.TryGetChannelData<TeamData>(out var data) && data is not null ? data : new();

    /// <summary>What Teams adds to these activities.</summary>
    private sealed class TeamData
    {
        public string? EventType { get; set; }

        public Named? Team { get; set; }

        public Named? Channel { get; set; }

        public TeamSettings? Settings { get; set; }
    }

    private sealed class TeamSettings
    {
        public Named? SelectedChannel { get; set; }
    }

    private sealed class Named
    {
        public string? Id { get; set; }

        public string? Name { get; set; }
    }
}
