using System.Diagnostics;

namespace CrashRuns.Bots;

/// <summary>Counts the bot's calls to its outside, and ends the process in the middle of one where that is wanted.</summary>
/// <param name="death">When; null for never.</param>
public sealed class PortCalls(Death? death = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Port, int> _calls = [];
    private int _all;

    /// <summary>How many calls there were since the beginning, or since <see cref="Forget"/>.</summary>
    public IReadOnlyDictionary<Port, int> Counted
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<Port, int>(_calls);
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _calls.Clear();
            _all = 0;
        }
    }

    public async Task<T> PassAsync<T>(Port port, Func<Task<T>> call)
    {
        var (number, all) = Count(port);
        DieIfMeant(port, Moment.Before, number, all);
        var result = await call();
        DieIfMeant(port, Moment.After, number, all);
        return result;
    }

    public Task PassAsync(Port port, Func<Task> call) => PassAsync(port, async () =>
    {
        await call();
        return true;
    });

    private (int Number, int All) Count(Port port)
    {
        lock (_gate)
        {
            _calls[port] = _calls.GetValueOrDefault(port) + 1;
            return (_calls[port], ++_all);
        }
    }

    private void DieIfMeant(Port port, Moment moment, int number, int all)
    {
        if (death is null || death.Moment != moment || !(all == death.AtLatest || (death.At is null ? all == death.Number : death.At == port && number == death.Number)))
        {
            return;
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();

        // Nothing more happens here, should the end be a little slow in coming.
        Thread.Sleep(Timeout.Infinite);
    }
}
