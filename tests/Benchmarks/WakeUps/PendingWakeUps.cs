using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.WakeUps;

/// <summary>
/// Whether wake-ups that are not due cost anything: a thousand due ones are worked off in a file with ten thousand pending ones and in one with
/// a million, in turns, so that the machine's moods meet both.
/// </summary>
internal static class PendingWakeUps
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Due = 1_000;
    private const int Rounds = 7;

    private const double MostRatio = 1.2;
    private const double MostBytes = 400;
    private const double MostMegabytes = 16;

    /// <returns>Whether all three bounds hold.</returns>
    public static async Task<bool> RunAsync(TextWriter output)
    {
        using var few = new WakeUpFile(Few);
        using var many = new WakeUpFile(Many);
        await TimeAsync(few);
        await TimeAsync(many);

        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        var (fewMemory, manyMemory) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            fewTimes.Add(await TimeAsync(few));
            fewMemory = Megabytes();
            manyTimes.Add(await TimeAsync(many));
            manyMemory = Megabytes();
        }

        var ratio = Median(manyTimes) / Median(fewTimes);
        var bytes = (double)many.Size / Many;
        var growth = manyMemory - fewMemory;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | | {Few:N0} pending | {Many:N0} pending | bound |
            |---|---:|---:|---:|
            | {Due:N0} due ones worked off, median of {Rounds} | {Median(fewTimes):F0} ms | {Median(manyTimes):F0} ms | |
            | ratio | | {ratio:F2} | {MostRatio} |
            | file, bytes for each pending one | {(double)few.Size / Few:F0} | {bytes:F0} | {MostBytes:F0} |
            | managed memory afterwards, MB | {fewMemory:F1} | {manyMemory:F1} | +{MostMegabytes:F0} |
            """));
        return ratio <= MostRatio && bytes <= MostBytes && growth <= MostMegabytes;
    }

    private static async Task<double> TimeAsync(WakeUpFile file)
    {
        file.AddDue(Due);
        var started = Stopwatch.GetTimestamp();
        var worked = await file.WorkOffAsync();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return worked == Due ? took : throw new InvalidOperationException($"{worked} wake-ups came instead of {Due}.");
    }

    private static double Megabytes() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);
}
