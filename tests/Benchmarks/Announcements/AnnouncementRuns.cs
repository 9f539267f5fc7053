using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Announcements;

/// <summary>Everything that is promised of announcements to thousands, against the bot itself and a Teams that judges it.</summary>
internal static class AnnouncementRuns
{
    private static readonly string Page = Path.Combine("docs", "announcements", "runs.md");

    private static readonly Dictionary<string, Func<Task<RunReport>>> Runs = new()
    {
        ["a"] = AtTheLimit.RunAsync,
        ["b"] = Together.RunAsync,
        ["c"] = FaultyTeams.RunAsync,
        ["d"] = WithoutLimit.RunAsync,
        ["e"] = Memory.RunAsync,
        ["f"] = StorageCalls.RunAsync,
        ["g"] = KilledAgain.RunAsync,
    };

    /// <param name="letters">Which of them; all when there are none, and then what came of them is written down.</param>
    /// <returns>Whether everything held.</returns>
    public static async Task<bool> RunAsync(IReadOnlyList<string> letters, TextWriter output)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        List<RunReport> reports = [];
        foreach (var (letter, run) in Runs.Where(r => letters.Count == 0 || letters.Contains(r.Key)))
        {
            var begun = Stopwatch.GetTimestamp();
            var report = await TriedAsync(letter, run);
            reports.Add(report);
            output.WriteLine(RunTable.Of(report));
            output.WriteLine($"{Stopwatch.GetElapsedTime(begun).TotalSeconds:N0} s");
        }

        if (letters.Count == 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Page)!);
            await File.WriteAllTextAsync(Page, RunTable.Of(reports));
        }

        return reports.Count > 0 && reports.All(r => r.Holds);
    }

    /// <summary>One that broke off says so; those behind it run all the same.</summary>
    private static async Task<RunReport> TriedAsync(string letter, Func<Task<RunReport>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception broken) when (broken is TimeoutException or InvalidOperationException or IOException)
        {
            return new(letter[0], "broke off", [new(broken.Message, "", "to the end", Holds: false)]);
        }
    }
}
