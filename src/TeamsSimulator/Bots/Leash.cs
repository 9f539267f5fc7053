using System.Diagnostics;

namespace TeamsSimulator.Bots;

/// <summary>
/// Starts a process that ends when ours does, however ours ends. Its leash is its guard's standard input: when that closes, by us
/// or because we are gone, the guard asks it to stop.
/// </summary>
internal static class Leash
{
    // What runs in the background has no standard input of its own, hence the detour over a third descriptor.
    private const string Guard = """
        exec 3<&0
        "$@" &
        bot=$!
        (cat <&3 >/dev/null 2>&1; kill -TERM $bot 2>/dev/null) >/dev/null 2>&1 &
        guard=$!
        wait $bot
        code=$?
        kill $guard 2>/dev/null
        exit $code
        """;

    /// <summary>Whether a closed standard input stops the process; on Windows there is no guard, and it must be killed.</summary>
    public static bool Holds => !OperatingSystem.IsWindows();

    public static ProcessStartInfo Start(string program, string argument)
    {
        var start = Holds
            ? new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", Guard, "guard", program, argument } }
            : new ProcessStartInfo(program) { ArgumentList = { argument } };
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        return start;
    }
}
