using System.Globalization;
using System.Text;
using CrashRuns.Bots;

namespace CrashRuns;

/// <summary>What is written down of the runs.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<RunResult> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine("# Killed again and again");
        text.AppendLine();
        text.AppendLine("Made by `dotnet run -c Release --project tests/CrashRuns`; [what it does](../running.md#killed-again-and-again).");
        text.AppendLine("Pairs meet once a week, in simulated weeks. The bot's processes are ended by SIGKILL: at a call of one of its ports that was named beforehand,");
        text.AppendLine("at just any call, or from outside at any moment; and started again on the same store. Teams refuses, throttles, delays and loses meanwhile.");
        text.AppendLine();
        Table(text, ["run", "processes", "mentorships", "weeks", "kills", "at a named call", "at any call", "from outside", "faults", "machine seconds"], outcomes.Select(o => new[]
        {
            o.Options.Name, N(o.Options.Processes), N(o.Options.Mentorships), N(o.Options.Weeks), N(o.Killed), N(Of(o, DeathKind.AtANamedCall)),
            N(Of(o, DeathKind.AtAnyCall)), N(Of(o, DeathKind.FromOutside)), N(o.Faults), N((int)o.Machine.TotalSeconds),
        }));
        text.AppendLine("What people got, of what was due to them. Two kinds of message may be missing: one that was taken on by a process which was killed before it");
        text.AppendLine("could say what came of it, and one that Teams answered with an error which may hide a message that was shown. The welcome is no prompt but the");
        text.AppendLine("answer to an install: where a process was killed before Teams heard that it had been given, Teams tells the next one of the install, which gives it again.");
        text.AppendLine();
        Table(text, ["run", "due", "sent", "missing: taken on by the killed", "missing: unsure after an error", "missing otherwise", "doubled", "answers given again", "not due"], outcomes.Select(o => new[]
        {
            o.Options.Name, N(o.Verdict.Due), N(o.Verdict.Sent), N(o.Verdict.ClaimedByTheKilled), N(o.Verdict.Unsure), N(o.Verdict.Missing), N(o.Verdict.Doubled), N(o.Verdict.Repeated), N(o.Verdict.Uncalled),
        }));
        text.AppendLine("What people wrote and saw taken, and what they found of it in their journals at the end.");
        text.AppendLine();
        Table(text, ["run", "written", "found", "lost", "found twice", "done again for want of an answer"], outcomes.Select(o => new[]
        {
            o.Options.Name, N(o.Verdict.Written), N(o.Verdict.Found), N(o.Verdict.Written - o.Verdict.Found), N(o.Verdict.FoundTwice), N(o.Again),
        }));
        var wrongs = outcomes.SelectMany(o => o.Verdict.Wrongs.Select(w => $"- {o.Options.Name}: {w}")).ToList();
        text.AppendLine(wrongs.Count == 0 ? "Every promise held." : "## What broke a promise");
        wrongs.ForEach(wrong => text.AppendLine(wrong));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static int Of(RunResult outcome, DeathKind kind) => outcome.Deaths.GetValueOrDefault(kind);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Table(StringBuilder text, IReadOnlyList<string> heads, IEnumerable<string[]> rows)
    {
        text.Append("| ").AppendJoin(" | ", heads).AppendLine(" |");
        text.Append('|').AppendJoin("", heads.Select((_, column) => column == 0 ? "---|" : "--:|")).AppendLine();
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        }

        text.AppendLine();
    }
}
