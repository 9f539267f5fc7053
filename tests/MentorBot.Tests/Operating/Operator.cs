using MentorBot.Operating;

namespace MentorBot.Tests.Operating;

/// <summary>Somebody at a command line.</summary>
internal static class Operator
{
    public static async Task<(int Code, string Said, string Trouble)> RunsAsync(string chore, params IEnumerable<string> args)
    {
        using var said = new StringWriter();
        using var trouble = new StringWriter();
        var code = await Chores.RunAsync(Chores.Named([chore])!, [.. args], said, trouble);
        return (code, said.ToString(), trouble.ToString());
    }

    public static IEnumerable<string> Arguments(this IReadOnlyDictionary<string, string> settings) => settings.Select(setting => $"--{setting.Key}={setting.Value}");
}
