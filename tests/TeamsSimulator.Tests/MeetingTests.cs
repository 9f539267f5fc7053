using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Tests;

public sealed class MeetingTests : TeamsTest
{
    [Fact]
    public async Task The_bot_hears_when_a_meeting_starts_and_ends_in_simulated_time()
    {
        var group = await Teams.Group("Elin och Karin", withBot: true, Adept, Mentor);
        await Teams.Clock.Advance(TimeSpan.FromHours(4));
        await Teams.MeetingStarts(group, Mentor, "Mentorsamtal");
        await Teams.Clock.Advance(TimeSpan.FromMinutes(50));
        await Teams.MeetingEnds(group, Mentor, "Mentorsamtal");

        var (started, ended) = (Bot.Received.ElementAt(2), Bot.Received.ElementAt(3));
        Assert.Equal("application/vnd.microsoft.meetingStart", (string?)started["name"]);
        Assert.Equal("application/vnd.microsoft.meetingEnd", (string?)ended["name"]);
        AtAbout(Monday.AddHours(4), started["value"]!["StartTime"]);
        AtAbout(Monday.AddHours(4).AddMinutes(50), ended["value"]!["EndTime"]);
        Assert.Null(started["value"]!["EndTime"]);
        Assert.Null(ended["value"]!["StartTime"]);
        foreach (var told in new[] { started, ended })
        {
            Assert.Equal(("event", group.Id, Mentor.Name), (
                (string?)told["type"], (string?)told["conversation"]!["id"], (string?)told["from"]!["name"]));
            Assert.Equal(("Scheduled", "Mentorsamtal"), ((string?)told["value"]!["MeetingType"], (string?)told["value"]!["Title"]));
            Assert.Equal((string?)started["value"]!["Id"], (string?)told["channelData"]!["meeting"]!["id"]);
        }
    }

    [Fact]
    public async Task Unless_told_otherwise_the_first_member_starts_it_under_the_groups_name()
    {
        await Teams.MeetingStarts(await Teams.Group("Elin och Karin", withBot: true, Adept, Mentor));

        Assert.Equal(Adept.TeamsId, (string?)Bot.Received.Last()["from"]!["id"]);
        Assert.Equal("Elin och Karin", (string?)Bot.Received.Last()["value"]!["Title"]);
    }

    [Fact]
    public async Task Where_the_bot_is_not_it_hears_of_no_meeting()
    {
        var group = await Teams.Group("Elin och Karin", withBot: false, Adept, Mentor);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Teams.MeetingStarts(group));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Teams.MeetingEnds(group));

        Assert.Empty(Bot.Received);
    }

    private static void AtAbout(DateTimeOffset expected, JsonNode? time)
    {
        var text = (string)time!;
        Assert.EndsWith("Z", text, StringComparison.Ordinal);
        Assert.InRange(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), expected, expected.AddMinutes(1));
    }
}
