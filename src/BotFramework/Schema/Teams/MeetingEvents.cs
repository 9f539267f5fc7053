namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the start and the end of a scheduled meeting tell about it.</summary>
public class MeetingEventDetails
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    /// <summary>For instance <c>Scheduled</c> or <c>Recurring</c>.</summary>
    public string? MeetingType { get; set; }

    public Uri? JoinUrl { get; set; }
}

public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>In UTC.</summary>
    public DateTime StartTime { get; set; }
}

public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>In UTC.</summary>
    public DateTime EndTime { get; set; }
}
