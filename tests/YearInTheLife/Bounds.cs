using System.Diagnostics;

namespace YearInTheLife;

/// <summary>The run took longer than it may.</summary>
public sealed class OutOfTimeException(string message) : Exception(message);

/// <summary>How long the whole may take, in machine time.</summary>
internal sealed class Bounds(TimeSpan atMost)
{
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public TimeSpan Taken => _since.Elapsed;

    /// <exception cref="OutOfTimeException">Time is up.</exception>
    public void Check(DateTimeOffset simulated)
    {
        if (Taken > atMost)
        {
            throw new OutOfTimeException($"Not done within {atMost.TotalMinutes:0} minutes; the simulated clock stood at {simulated:u}.");
        }
    }
}
