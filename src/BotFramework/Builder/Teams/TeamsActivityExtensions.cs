using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Where in Teams an activity came from.</summary>
public static class TeamsActivityExtensions
{
    /// <returns>The team, or <see langword="null"/> outside one.</returns>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => ChannelData(activity)?.Team;

    /// <returns>The meeting, or <see langword="null"/> outside one.</returns>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => ChannelData(activity)?.Meeting;

    private static TeamsChannelData? ChannelData(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetChannelData<TeamsChannelData>();
    }
}
