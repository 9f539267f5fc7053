using MentorBot.Announcements;
using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Erasing;
using MentorBot.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using TeamsSimulator.Connector;

namespace MentorBot.Tests.Announcements;

/// <summary>What may come in between while an announcement goes out, and afterwards.</summary>
public sealed class CourseTests
{
    private static int[] Shown(Outreach outreach) => [.. Enumerable.Range(0, outreach.Crowd.Count).Select(outreach.Crowd.ShownTo)];

    private static Task UntilWaitingAsync(Outreach outreach, AnnouncementId id, int count) =>
        Outreach.UntilAsync(async () => (await outreach.ProgressAsync(id)).Tally is { Waiting: var waiting, All: > 0 } && waiting == count);

    [Fact]
    public async Task Outside_of_their_hours_people_wait_and_the_organizer_sees_until_when()
    {
        await using var outreach = await Outreach.ToAsync(
            3, new() { English = 0.34 }, new() { Now = Desk.InStockholm("2027-01-12 18:30") }, like: person => person with { Language = Language.Swedish });

        // In London it is half past five.
        var id = await outreach.SendAsync();
        await UntilWaitingAsync(outreach, id, 3);

        Assert.Equal(1, Shown(outreach).Sum());
        await outreach.Teams.Clock.Advance(TimeSpan.FromSeconds(10));
        var card = await outreach.Organizer.Sees("Utskicket är på väg");
        Assert.Contains("Väntar tills deras tid öppnar: 3, de första onsdag 13 januari klockan 08.00", card.Text, StringComparison.Ordinal);

        await outreach.Teams.UntilAsync("2027-01-13 08:00");
        await outreach.UntilReportedAsync(id);

        Assert.Equal([1, 1, 1], Shown(outreach));
    }

    [Fact]
    public async Task Now_to_all_waits_for_nobodys_hours()
    {
        await using var outreach = await Outreach.ToAsync(3, simulator: new() { Now = Desk.InStockholm("2027-01-12 22:30") });

        await outreach.UntilReportedAsync(await outreach.SendAsync(outreach.Draft() with { NowToAll = true }));

        Assert.Equal([1, 1, 1], Shown(outreach));
    }

    [Fact]
    public async Task Who_has_gone_or_muted_announcements_while_they_waited_gets_none()
    {
        await using var outreach = await Outreach.ToAsync(3, simulator: new() { Now = Desk.InStockholm("2027-01-12 22:30") });
        var id = await outreach.SendAsync();
        await UntilWaitingAsync(outreach, id, 4);

        var muted = (await outreach.Documents.LoadAsync<Person>(Person.NameOf(outreach.Id(0)), default))!;
        await outreach.Documents.ReplaceAsync(muted, muted.Value with { MutesAnnouncements = true }, default);
        await outreach.Teams.Member(outreach.Crowd, 1).Uninstalls();
        await outreach.Teams.UntilAsync("2027-01-13 08:00");
        await outreach.UntilReportedAsync(id);

        Assert.Equal([0, 0, 1], Shown(outreach));
        Assert.Equal(new Tally(2, 0, 1, 1, 0), (await outreach.ProgressAsync(id)).Tally);
    }

    [Fact]
    public async Task Stopped_it_goes_to_nobody_any_more()
    {
        await using var outreach = await Outreach.ToAsync(300, new() { English = 0.5 }, new() { Now = Desk.InStockholm("2027-01-12 18:30") });
        var id = await outreach.SendAsync();
        await UntilWaitingAsync(outreach, id, 151);

        await outreach.ChangeAsync(id, announcement => announcement.Stop()!);
        await outreach.UntilReportedAsync(id);
        await outreach.Teams.UntilAsync("2027-01-13 08:00");

        Assert.Equal(150, Shown(outreach).Sum());
        Assert.Equal(new Tally(150, 0, 0, 151, 0), (await outreach.ProgressAsync(id)).Tally);
        Assert.Contains("Fick det inte, för det stoppades: 151", (await outreach.Organizer.Sees("Utskicket stoppades")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_were_not_reached_are_tried_once_more()
    {
        await using var outreach = await Outreach.ToAsync(4);
        outreach.Teams.Member(outreach.Crowd, 1).Blocks();
        outreach.Teams.Member(outreach.Crowd, 2).Blocks();
        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);
        outreach.Teams.Member(outreach.Crowd, 1).Unblocks();

        await outreach.ChangeAsync(id, announcement => announcement.TryAgain(2, new(announcement.By, "", announcement.Sending!.Address) { BegunAt = announcement.Sending.EndedAt })!);
        await outreach.UntilReportedAsync(id);

        Assert.Equal([1, 1, 0, 1], Shown(outreach));
        Assert.Equal(new Tally(4, 0, 1, 0, 0), (await outreach.ProgressAsync(id)).Tally);
    }

    [Fact]
    public async Task Teams_asking_to_wait_loses_nobody()
    {
        await using var outreach = await Outreach.ToAsync(40);
        outreach.Teams.FailsNext(Fault.Throttled(TimeSpan.FromSeconds(1)), 30);
        outreach.Teams.FailsNext(Fault.PreconditionFailed, 5);

        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        Assert.All(Shown(outreach), shown => Assert.Equal(1, shown));
        Assert.Equal(new Tally(41, 0, 0, 0, 0), (await outreach.ProgressAsync(id)).Tally);
    }

    [Fact]
    public async Task With_many_faults_nobody_is_missed_and_every_doubled_one_is_told()
    {
        await using var outreach = await Outreach.ToAsync(300);
        outreach.Teams.Fails(new FaultShare(0.2, seed: 6));

        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        var unsure = (await outreach.RecipientsAsync(id)).Where(r => r.Unsure).Select(r => r.To).ToHashSet();
        var doubled = Enumerable.Range(0, 300).Where(n => outreach.Crowd.ShownTo(n) > 1).ToList();
        Assert.All(Shown(outreach), shown => Assert.True(shown > 0));
        Assert.NotEmpty(doubled);
        Assert.All(doubled, n => Assert.Contains(outreach.Id(n), unsure));
        Assert.All(doubled, n => Assert.True(outreach.Teams.AcceptedButFailed.ContainsKey(outreach.Crowd.ChatId(n)!)));
    }

    [Fact]
    public async Task A_redeploy_in_the_middle_goes_unnoticed()
    {
        await using var outreach = await Outreach.ToAsync(
            300, simulator: new() { BotConfiguration = new Dictionary<string, string> { ["MentorBot:RequestsPerSecond"] = "50" } });
        var id = await outreach.SendAsync();
        await Outreach.UntilAsync(() => Task.FromResult(outreach.Crowd.Shown > 60));

        await outreach.Teams.RestartBot();
        await outreach.UntilReportedAsync(id);

        Assert.All(Shown(outreach), shown => Assert.Equal(1, shown));
        Assert.Equal(new Tally(301, 0, 0, 0, 0), (await outreach.ProgressAsync(id)).Tally);
    }

    [Fact]
    public async Task Wake_ups_that_come_twice_send_nothing_twice()
    {
        await using var outreach = await Outreach.ToAsync(300);
        var id = await outreach.SendAsync();
        await Outreach.UntilAsync(async () => (await outreach.ProgressAsync(id)).Tally.All > 0);
        var chunks = outreach.Services.GetRequiredService<ChunkStore>();
        foreach (var number in new[] { 0, 1, 0, 1 })
        {
            await chunks.HandOutAgainAsync(id, number, default);
        }

        await outreach.UntilReportedAsync(id);

        Assert.All(Shown(outreach), shown => Assert.Equal(1, shown));
    }

    [Fact]
    public async Task After_its_time_nothing_of_it_is_left()
    {
        await using var outreach = await Outreach.ToAsync(
            3, simulator: new() { BotConfiguration = new Dictionary<string, string> { ["MentorBot:AnnouncementsKeptDays"] = "30" } });
        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        await outreach.Teams.Clock.Advance(TimeSpan.FromDays(29));
        Assert.NotNull(await outreach.AnnouncementAsync(id));

        await outreach.Teams.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await outreach.AnnouncementAsync(id));
        Assert.Empty(await outreach.Documents.ListAsync(Chunk.Shelf, default).ToListAsync());
    }

    [Fact]
    public async Task Who_has_erased_themselves_is_in_no_announcement()
    {
        await using var outreach = await Outreach.ToAsync(300);
        var id = await outreach.SendAsync();
        await outreach.UntilReportedAsync(id);

        var eraser = outreach.Services.GetRequiredService<PersonEraser>();
        await eraser.EraseAsync(outreach.Id(270), null, default);
        await eraser.EraseAsync(new(outreach.Organizer.AadObjectId), null, default);

        var recipients = await outreach.RecipientsAsync(id);
        var announcement = (await outreach.AnnouncementAsync(id))!;
        Assert.Equal((301, 2), (recipients.Count, recipients.Count(r => r.To == PersonId.Nobody && r.Address is null)));
        Assert.DoesNotContain(recipients, r => r.To == outreach.Id(270) || r.To.Value == outreach.Organizer.AadObjectId);
        Assert.DoesNotContain(outreach.Organizer.AadObjectId, System.Text.Json.JsonSerializer.Serialize(announcement), StringComparison.Ordinal);
        Assert.DoesNotContain(outreach.Organizer.Name, announcement.ToString(), StringComparison.Ordinal);
    }
}
