using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Tests.Conversations;

namespace MentorBot.Tests.Announcements;

/// <summary>An announcement comes to everybody whom it is for, once.</summary>
public sealed class FanOutTests
{
    private static int[] Shown(Outreach outreach) => [.. Enumerable.Range(0, outreach.Crowd.Count).Select(outreach.Crowd.ShownTo)];

    [Fact]
    public async Task Everybody_gets_it_once_and_the_organizer_a_report()
    {
        await using var outreach = await Outreach.ToAsync(600);

        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        Assert.All(Shown(outreach), shown => Assert.Equal(1, shown));
        Assert.Equal(new Tally(601, 0, 0, 0, 0), (await outreach.ProgressAsync(id)).Tally);
        Assert.Equal(AnnouncementStage.Done, (await outreach.AnnouncementAsync(id))!.Stage);
        var report = await outreach.Organizer.Sees("Utskicket är klart");
        Assert.Contains("Framme: 601 av 601", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_reads_it_in_their_own_language()
    {
        await using var outreach = await Outreach.ToAsync(4, new() { English = 0.5 });

        await outreach.UntilReportedAsync(await outreach.SendAsync());

        foreach (var member in Enumerable.Range(0, 4))
        {
            var english = outreach.Crowd[member].Locale == "en-GB";
            var card = outreach.Teams.Member(outreach.Crowd, member).LastCard.Text;
            Assert.Contains(english ? "Half-time meeting 14 April." : "Halvtidsträff 14 april.", card, StringComparison.Ordinal);
            Assert.Contains(english ? "From Lena Fors" : "Från Lena Fors", card, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_conversation_is_opened_with_who_has_none()
    {
        await using var outreach = await Outreach.ToAsync(10, new() { WithoutChat = 0.3 });

        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        Assert.All(Shown(outreach), shown => Assert.Equal(1, shown));
        Assert.Equal((11, 3), ((await outreach.AnnouncementAsync(id))!.Sending!.Census.Reached, (await outreach.AnnouncementAsync(id))!.Sending!.Census.WithoutApp));
    }

    [Fact]
    public async Task Who_was_not_reached_stands_in_the_report_with_the_reason()
    {
        await using var outreach = await Outreach.ToAsync(6, like: person => person with { Name = $"Person {person.Id.Value[^1]}" });
        outreach.Teams.Member(outreach.Crowd, 1).Blocks();
        outreach.Teams.Member(outreach.Crowd, 2).LeavesTheOrganisation();
        await outreach.Teams.Member(outreach.Crowd, 3).Uninstalls();

        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        var outcomes = (await outreach.RecipientsAsync(id)).ToDictionary(r => r.To, r => r.Outcome);
        Assert.Equal(
            (Delivered.Blocked, Delivered.Gone, Delivered.NotInstalled, Delivered.Sent),
            (outcomes[outreach.Id(1)], outcomes[outreach.Id(2)], outcomes[outreach.Id(3)], outcomes[outreach.Id(0)]));
        var report = (await outreach.Organizer.Sees("Utskicket är klart")).Text;
        Assert.Contains("Nåddes inte: 3", report, StringComparison.Ordinal);
        Assert.Matches("Har blockerat mig: 1\\s+Person 1", report);
        Assert.Matches("Kontot finns inte längre: 1\\s+Person 2", report);
        Assert.Matches("Har inte appen: 1\\s+Person 3", report);
    }

    [Fact]
    public async Task Who_has_muted_announcements_gets_only_the_necessary_ones_and_is_only_a_number()
    {
        await using var outreach = await Outreach.ToAsync(4, like: person => person with { MutesAnnouncements = person.Id.Value.EndsWith('1') });

        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        Assert.Equal([1, 0, 1, 1], Shown(outreach));
        Assert.DoesNotContain(await outreach.RecipientsAsync(id), r => r.To == outreach.Id(1));
        Assert.Contains("Har valt bort utskick: 1", (await outreach.Organizer.Sees("Utskicket är klart")).Text, StringComparison.Ordinal);

        await outreach.UntilReportedAsync(await outreach.SendAsync(outreach.Draft() with { Necessary = true }));

        Assert.Equal([2, 1, 2, 2], Shown(outreach));
    }

    [Fact]
    public async Task Only_its_audience_gets_it()
    {
        await using var outreach = await Outreach.ToAsync(4, new() { English = 0.5 });

        var id = await outreach.SendAsync(outreach.Draft(new(AudienceKind.Everyone, Language.English)));
        await outreach.UntilReportedAsync(id);

        Assert.Equal(2, (await outreach.AnnouncementAsync(id))!.Sending!.Census.All);
        Assert.All(Enumerable.Range(0, 4), n => Assert.Equal(outreach.Crowd[n].Locale == "en-GB" ? 1 : 0, outreach.Crowd.ShownTo(n)));
    }

    [Fact]
    public async Task A_planned_one_goes_out_at_its_time()
    {
        await using var outreach = await Outreach.ToAsync(3);
        var at = NodaTime.Instant.FromDateTimeOffset(Desk.InStockholm("2027-01-13 14:00"));
        var id = await outreach.SendAsync(outreach.Draft() with { SendAt = at });

        await outreach.Teams.UntilAsync("2027-01-13 13:59");
        Assert.Equal([0, 0, 0], Shown(outreach));

        await outreach.Teams.UntilAsync("2027-01-13 14:00");
        await outreach.UntilReportedAsync(id);

        Assert.Equal([1, 1, 1], Shown(outreach));
    }

    [Fact]
    public async Task A_channel_gets_one_message()
    {
        await using var outreach = await Outreach.ToAsync(2);
        var channel = await outreach.Teams.Channel("Mentorprogram 2027", outreach.Organizer, outreach.Teams.Person("Elin"));
        var address = new MentorBot.Edges.Teams.Address(outreach.Teams.ServiceUrl, channel.Id, TeamsSimulator.Tenancy.Tenant.Id, TeamsSimulator.Tenancy.BotIdentity.TeamsId, "");
        await outreach.Documents.CreateAsync(new TeamsChannel(channel.Id, "team", "Mentorprogram 2027", "Allmänt", System.Text.Json.JsonSerializer.Serialize(address)), default);

        var id = await outreach.SendAsync(outreach.Draft(new(AudienceKind.Channel, Channel: channel.Id)));
        await outreach.UntilReportedAsync(id);

        await channel.Sees("Halvtidsträff 14 april.");
        Assert.Equal([0, 0], Shown(outreach));
        Assert.Equal(new Tally(1, 0, 0, 0, 0), (await outreach.ProgressAsync(id)).Tally);
    }
}
