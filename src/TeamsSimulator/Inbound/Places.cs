using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Inbound;

/// <summary>How an activity names the place where it happened.</summary>
internal static class Places
{
    /// <param name="thread">In a channel, the id of the message that began the thread; null for the channel itself.</param>
    public static JsonObject Conversation(Conversation place, string? thread)
    {
        var named = new JsonObject
        {
            ["conversationType"] = place.Kind switch
            {
                ConversationKind.Channel => "channel",
                ConversationKind.Group => "groupChat",
                _ => "personal",
            },
            ["tenantId"] = Tenant.Id,
            ["id"] = place.Kind == ConversationKind.Channel && thread is not null ? $"{place.Id};messageid={thread}" : place.Id,
        };
        if (place.Kind is ConversationKind.Group or ConversationKind.Channel)
        {
            named["isGroup"] = true;
        }

        if (place.Kind == ConversationKind.Channel)
        {
            named["name"] = place.Name;
        }

        return named;
    }

    /// <summary>The channelData: the tenant, and for a channel which one it is.</summary>
    public static JsonObject ChannelData(Conversation place)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant.Id } };
        if (place.Team is { } team)
        {
            data["teamsChannelId"] = place.Id;
            data["teamsTeamId"] = team.Id;
            data["channel"] = new JsonObject { ["id"] = place.Id };
            data["team"] = new JsonObject { ["id"] = team.Id };
        }

        return data;
    }

    /// <summary>The channelData of what happens to a team: who was added to it or removed, and the channel that was chosen for an app's messages.</summary>
    /// <param name="happened">Such as teamMemberAdded; null for an installation, which names no event.</param>
    public static JsonObject TeamData(Conversation channel, string? happened)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant.Id } };
        if (channel.Team is { } team)
        {
            data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.GroupId };
            data["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel.Id } };
            if (happened is not null)
            {
                data["eventType"] = happened;
            }
        }

        return data;
    }
}
