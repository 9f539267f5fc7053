namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public class TeamsChannelData
{
    /// <summary>On conversation updates, what happened to the team or channel.</summary>
    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public ChannelInfo? Channel { get; set; }

    public TenantInfo? Tenant { get; set; }

    public NotificationInfo? Notification { get; set; }

    public TeamsMeetingInfo? Meeting { get; set; }
}

public class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id, string? name = null, string? aadGroupId = null)
    {
        Id = id;
        Name = name;
        AadGroupId = aadGroupId;
    }

    /// <summary>The thread id of the team, under which its roster is found.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Entra id of the team's group.</summary>
    public string? AadGroupId { get; set; }
}

public class ChannelInfo
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string? id, string? name = null)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }
}

public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id) => Id = id;

    public string? Id { get; set; }
}

/// <summary>Whether a message also shows in the activity feed.</summary>
public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert) => Alert = alert;

    public bool? Alert { get; set; }
}

public class TeamsMeetingInfo
{
    public TeamsMeetingInfo()
    {
    }

    public TeamsMeetingInfo(string? id) => Id = id;

    public string? Id { get; set; }
}
