using MentorBot.Edges;
using MentorBot.Edges.Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Edges.Azure;

[Collection(OnAzurite.Name)]
public sealed class QueueWakeUpsTests(Azurite azurite) : WakeUpsContract
{
    private readonly AzureSettings _settings = new(azurite);
    private readonly FakeTimeProvider _time = new();

    protected override IWakeUps Open() => new QueueWakeUps(_settings.Storage().WakeUps, _time, NullLogger<QueueWakeUps>.Instance);

    protected override Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return azurite.PassAsync(time);
    }

    [Fact]
    public async Task What_is_due_in_months_hops_from_week_to_week_and_comes_in_time_as_if_for_the_first_time()
    {
        var queue = Open();
        await queue.ScheduleAsync(new WakeUp("mentorship/a", 7), TimeSpan.FromDays(40), default);

        for (var day = 1; day < 40; day++)
        {
            await PassAsync(TimeSpan.FromDays(1));
            Assert.Empty(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default));
        }

        await PassAsync(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(5));
        Assert.Empty(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default));
        await PassAsync(TimeSpan.FromSeconds(6));
        var received = Assert.Single(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default));
        Assert.Equal(new WakeUp("mentorship/a", 7), received.WakeUp);
        Assert.Equal(1, received.Deliveries);
    }

    [Fact]
    public async Task Hops_are_not_counted_as_deliveries_later_either()
    {
        var queue = Open();
        await queue.ScheduleAsync(new WakeUp("mentorship/a", 7), TimeSpan.FromDays(8), default);
        await PassAsync(TimeSpan.FromDays(7.5));
        Assert.Empty(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default));
        await PassAsync(TimeSpan.FromDays(1));

        await queue.PostponeAsync(Assert.Single(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default)), TimeSpan.FromDays(20), default);
        for (var day = 0; day < 21; day++)
        {
            await PassAsync(TimeSpan.FromDays(1));
            if (await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default) is [var received])
            {
                Assert.Equal((20, 2), (day + 1, received.Deliveries));
                return;
            }
        }

        Assert.Fail("It never came again.");
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("""{"revision":3}""")]
    [InlineData("""{"subject":"a b","revision":3}""")]
    [InlineData("""{"subject":null,"revision":3}""")]
    public async Task A_message_of_somebody_elses_is_removed_and_stops_nobody(string text)
    {
        var queue = Open();
        await queue.ScheduleAsync(new WakeUp("mentorship/a", 1), TimeSpan.FromSeconds(1), default);
        await _settings.Storage().WakeUps.SendMessageAsync(text);
        await PassAsync(TimeSpan.FromSeconds(2));

        var received = Assert.Single(await queue.ReceiveAsync(10, TimeSpan.FromMinutes(2), default));

        Assert.Equal("mentorship/a", received.WakeUp.Subject);
        await PassAsync(TimeSpan.FromMinutes(3));
        Assert.Single((await _settings.Storage().WakeUps.PeekMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task A_message_is_short_says_no_more_than_the_document_and_never_expires()
    {
        await Open().ScheduleAsync(new WakeUp("mentorship/3f2a", 12), TimeSpan.FromDays(3), default);
        await PassAsync(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));

        var message = (await _settings.Storage().WakeUps.PeekMessageAsync()).Value;

        Assert.Equal("""{"subject":"mentorship/3f2a","revision":12,"hops":0}""", message.MessageText);
        Assert.True(message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(100));
    }

    [Fact]
    public async Task More_than_Azure_hands_out_at_once_come_in_two_rounds()
    {
        var queue = Open();
        for (var number = 0; number < 40; number++)
        {
            await queue.ScheduleAsync(new WakeUp($"mentorship/{number}", 1), TimeSpan.Zero, default);
        }

        Assert.Equal(32, (await queue.ReceiveAsync(100, TimeSpan.FromMinutes(2), default)).Count);
        Assert.Equal(8, (await queue.ReceiveAsync(100, TimeSpan.FromMinutes(2), default)).Count);
    }
}
