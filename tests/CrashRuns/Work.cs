using CrashRuns.Bots;

namespace CrashRuns;

/// <summary>What a run without kills took, so that kills can be spread over one like it.</summary>
/// <param name="Calls">How often each port was called.</param>
/// <param name="Handled">How many posts and clock times came through the door.</param>
/// <param name="Machine">In machine time.</param>
internal sealed record Work(IReadOnlyDictionary<Port, int> Calls, int Handled, TimeSpan Machine)
{
    public int All => Calls.Values.Sum();

    /// <summary>What a smaller run takes.</summary>
    public Work OfShare(double share) => new(Calls.ToDictionary(c => c.Key, c => (int)(c.Value * share)), (int)(Handled * share), Machine * share);
}
