using CrashRuns.Bots;
using MentorBot.Tests.Conversations;

namespace MentorBot.Tests.Announcements;

/// <summary>What an announcement costs in storage: every call of the store and of both queues, from the press to the report.</summary>
public sealed class StorageOperationsOfAnnouncementsTests
{
    private static readonly Port[] NoStorage = [Port.Send];

    [Fact]
    public async Task Ten_recipients_cost_one_operation_at_most()
    {
        const int people = 2559;
        var calls = new PortCalls();
        await using var outreach = await Outreach.ToAsync(people, prepare: builder => builder.Services.Watch(calls));
        calls.Forget();

        await outreach.SendAsync();
        // To look into the store would be counted, too.
        await Outreach.UntilAsync(() => Task.FromResult(outreach.Organizer.Count("Utskicket är klart") > 0));

        var counted = calls.Counted.Where(c => !NoStorage.Contains(c.Key)).ToDictionary();
        var all = counted.Values.Sum();
        Assert.Equal(people, outreach.Crowd.Shown);
        Assert.True(all <= 0.1 * people, $"{all} operations for {people} people: {string.Join(", ", counted.Select(c => $"{c.Key} {c.Value}"))}");
    }
}
