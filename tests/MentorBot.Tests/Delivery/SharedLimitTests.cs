using MentorBot.Core.Limits;
using MentorBot.Delivery.Limits;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Settings;
using MentorBot.Tests.Edges.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Delivery;

/// <summary>Several processes on one store, each with its own connections, on a clock that the test drives.</summary>
public sealed class SharedLimitTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly SqliteFiles _files = new();
    private readonly List<Sender> _senders = [];
    private readonly Queue<int> _lastSecond = new();

    public void Dispose()
    {
        _senders.ForEach(sender => sender.Dispose());
        _files.Dispose();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task All_together_never_exceed_the_limit_and_soon_use_all_of_it(int count)
    {
        Begin(1);
        await PassAsync(3);
        Begin(count - 1);

        await PassAsync(20);
        var before = _senders.ConvertAll(sender => sender.Sent);
        await PassAsync(10);

        var each = _senders.Select((sender, n) => sender.Sent - before[n]).ToList();
        Assert.InRange(each.Sum(), 493, 500);
        Assert.All(each, sent => Assert.InRange(sent, (500 / count) - 9, (500 / count) + 9));
    }

    [Fact]
    public async Task When_one_dies_the_others_have_all_of_it_after_its_lease()
    {
        Begin(4);
        await PassAsync(15);
        _senders[2].IsDead = true;

        await PassAsync(25);
        var before = _senders.Sum(sender => sender.Sent);
        await PassAsync(10);

        Assert.InRange(_senders.Sum(sender => sender.Sent) - before, 493, 500);
        Assert.Equal(3, (await SharesAsync()).Held.Count);
    }

    [Fact]
    public async Task Who_is_done_gives_the_share_back()
    {
        Begin(2);
        await PassAsync(15);
        var leaving = _senders[0].LeaveAsync();
        await PassAsync(3);
        await leaving;

        await PassAsync(6);
        var before = _senders[1].Sent;
        await PassAsync(10);

        Assert.InRange(_senders[1].Sent - before, 493, 500);
        Assert.Single((await SharesAsync()).Held);
    }

    private void Begin(int count)
    {
        for (var n = 0; n < count; n++)
        {
            _senders.Add(new Sender(_time, Documents(_senders.Count)));
        }
    }

    /// <summary>Lets time pass in milliseconds, and counts in each what was let go in the last second by all.</summary>
    private async Task PassAsync(int seconds)
    {
        for (var millisecond = 0; millisecond < seconds * 1000; millisecond++)
        {
            foreach (var sender in _senders)
            {
                await sender.RenewWhenDueAsync();
            }

            _time.Advance(TimeSpan.FromMilliseconds(1));
            _senders.ForEach(sender => sender.Answers());
            _lastSecond.Enqueue(_senders.Sum(sender => sender.Sent));
            var since = _lastSecond.Count > 1000 ? _lastSecond.Dequeue() : 0;
            Assert.InRange(_senders.Sum(sender => sender.Sent) - since, 0, 50);
        }
    }

    private async Task<LimitShares> SharesAsync() => (await Documents(0).LoadAsync<LimitShares>(LimitShares.Name, default))!.Value;

    private Documents Documents(int process) => new(
        new SqliteDocuments(_files.Open()),
        new PersonKeys(new SqliteDocuments(_files.Open($"keys{process}", SqliteJournal.Truncate)), new WrappingRing(new WrappingKey(PersonKey.Random().Secret)), _time));

    /// <summary>A process that always has twenty waiting to be sent.</summary>
    private sealed class Sender(FakeTimeProvider time, Documents documents) : IDisposable
    {
        private readonly SendLimiter _limiter = new(time, Options.Create(new BotOptions()));
        private readonly Queue<Task<SendTicket>> _waiting = new();
        private ShareKeeper? _keeper;
        private TimeSpan _due;
        private bool _leaves;

        public int Sent { get; private set; }

        public bool IsDead { get; set; }

        private ShareKeeper Keeper => _keeper ??= new ShareKeeper(_limiter, documents, time, NullLogger<ShareKeeper>.Instance);

        public async Task RenewWhenDueAsync()
        {
            if (!IsDead && !_leaves && _limiter.Line.Now >= _due)
            {
                _due = _limiter.Line.Now + await Keeper.RenewAsync(default);
            }
        }

        /// <summary>What was let go is answered at once.</summary>
        public void Answers()
        {
            if (IsDead)
            {
                return;
            }

            while (_waiting.TryPeek(out var first) && first.IsCompleted)
            {
                _limiter.Line.Answered(_waiting.Dequeue().Result);
                Sent++;
            }

            while (_waiting.Count < 20)
            {
                _waiting.Enqueue(_limiter.Line.ForBulkAsync($"{Guid.NewGuid()}", default));
            }
        }

        public Task LeaveAsync()
        {
            _leaves = true;
            return Keeper.LeaveAsync(default);
        }

        public void Dispose()
        {
            _keeper?.Dispose();
            _limiter.Dispose();
        }
    }
}
