using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>The places where several are together.</summary>
public sealed partial class SimulatedTeams
{
    /// <summary>Makes a group chat of these people.</summary>
    /// <param name="withBot">Whether the first of them adds the bot at once; it hears what mentions it.</param>
    /// <exception cref="InvalidOperationException">The bot did not take being added.</exception>
    public async Task<GroupChat> Group(string name, bool withBot, params SimPerson[] members)
    {
        var group = new GroupChat(_host, _host.Tenant.Group(name, members.Select(m => m.Entry)));
        if (withBot)
        {
            await group.AddsBot(members[0]);
        }

        return group;
    }

    /// <summary>Makes a team of these people with one channel, into which the first of them installs the bot.</summary>
    /// <param name="team">The team's name; the channel is called Allmänt.</param>
    /// <exception cref="InvalidOperationException">The bot did not take being added.</exception>
    public async Task<GroupChat> Channel(string team, params SimPerson[] members)
    {
        var channel = new GroupChat(_host, _host.Tenant.Channel(team, members.Select(m => m.Entry)));
        await channel.AddsBot(members[0]);
        return channel;
    }

    /// <summary>Lets thousands of people into the tenant, who all have the bot. It is told nothing of them; who writes to it, it comes to know.</summary>
    public Crowd Crowd(int count, CrowdOptions? options = null) => _host.Tenant.AddCrowd(count, options ?? new());

    /// <summary>Somebody of a crowd at their Teams client.</summary>
    /// <param name="member">From 0.</param>
    public SimPerson Member(Crowd crowd, int member) => new(_host, crowd[member]);

    /// <summary>Starts a scheduled meeting now, in simulated time, in a group chat that the bot is in.</summary>
    /// <param name="by">Who starts it; the group's first member when null.</param>
    /// <param name="title">The group's name when null.</param>
    /// <exception cref="InvalidOperationException">The bot is not in the group and hears nothing, or did not take it.</exception>
    public async Task MeetingStarts(GroupChat group, SimPerson? by = null, string? title = null)
    {
        var person = Starter(group, by);
        group.MustSucceed(await _host.Acts.StartMeeting(person, group.Conversation, title ?? group.Name), "a meeting's start");
    }

    /// <summary>Ends the meeting now, in simulated time; the rest as with its start.</summary>
    /// <exception cref="InvalidOperationException">The bot is not in the group and hears nothing, or did not take it.</exception>
    public async Task MeetingEnds(GroupChat group, SimPerson? by = null, string? title = null)
    {
        var person = Starter(group, by);
        group.MustSucceed(await _host.Acts.EndMeeting(person, group.Conversation, title ?? group.Name), "a meeting's end");
    }

    private Person Starter(GroupChat group, SimPerson? by) => group.Conversation.HasBot
        ? (by ?? Driver(_host.Tenant.Find(group.Conversation.Members[0])!)).ActingIn(group.Conversation)
        : throw new InvalidOperationException($"The bot is not in {group}, so it hears of no meeting there.");
}
