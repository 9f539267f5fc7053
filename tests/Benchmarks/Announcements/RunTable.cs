using System.Globalization;
using System.Text;

namespace Benchmarks.Announcements;

/// <summary>The runs as they are read.</summary>
internal static class RunTable
{
    public static string Of(IReadOnlyList<RunReport> reports)
    {
        var text = new StringBuilder();
        text.AppendLine("# Announcements to thousands");
        text.AppendLine();
        text.AppendLine("Made by `dotnet run -c Release --project tests/Benchmarks -- announcements`, which ends with 1 when a bound is broken; with a letter behind it,");
        text.AppendLine("that run alone. The bot runs in processes of its own on one file, the simulated Teams beside it, with Teams' limits unless it says otherwise. 2 cores.");
        text.AppendLine();
        foreach (var report in reports)
        {
            text.AppendLine(Of(report));
        }

        text.AppendLine(reports.All(r => r.Holds) ? "Every promise held." : "**Not every promise held.**");
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static string Of(RunReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"## {report.Letter}: {report.Title}");
        text.AppendLine();
        text.AppendLine("| | measured | bound | |");
        text.AppendLine("|---|---:|---:|---|");
        foreach (var line in report.Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {line.What} | {line.Measured} | {line.Bound} | {(line.Bound.Length == 0 ? "" : line.Holds ? "holds" : "**broken**")} |");
        }

        return text.ToString();
    }
}
