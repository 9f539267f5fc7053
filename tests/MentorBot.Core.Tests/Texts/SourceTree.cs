using System.Text.RegularExpressions;

namespace MentorBot.Core.Tests;

/// <summary>The project's own C# sources, found from where the tests run.</summary>
internal static partial class SourceTree
{
    /// <summary>Everything below src that is written by hand, as text.</summary>
    public static IReadOnlyList<(string File, string Text)> Read() =>
        [
            .. Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !Built().IsMatch(file))
                .Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
        ];

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run from within the project: no MentorBot.sln above them.");
    }

    [GeneratedRegex(@"[\\/](obj|bin)[\\/]")]
    private static partial Regex Built();
}
