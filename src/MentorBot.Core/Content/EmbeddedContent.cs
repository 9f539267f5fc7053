using System.Reflection;

namespace MentorBot.Core.Content;

/// <summary>The content files that ship inside this assembly.</summary>
public static class EmbeddedContent
{
    private static readonly Assembly Home = typeof(EmbeddedContent).Assembly;

    /// <param name="name">A path below the content folder, e.g. <c>kinds.yaml</c>.</param>
    /// <exception cref="ArgumentException">No such file ships.</exception>
    public static ContentFile Read(string name) =>
        Home.GetManifestResourceNames().FirstOrDefault(resource => NameOf(resource) == name) is { } found
            ? Load(found)
            : throw new ArgumentException($"No content file \"{name}\" ships with this assembly.", nameof(name));

    /// <summary>Every file in a folder, by name, in an order that is the same everywhere.</summary>
    /// <param name="folder">With its slash, e.g. <c>questions/</c>.</param>
    public static IReadOnlyList<ContentFile> Under(string folder) =>
        [
            .. Home.GetManifestResourceNames()
                .Where(resource => NameOf(resource).StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Load),
        ];

    private static ContentFile Load(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return new ContentFile(NameOf(resource), reader.ReadToEnd());
    }

    // Built on Windows, resource names carry that system's separator.
    private static string NameOf(string resource) => resource.Replace('\\', '/');
}
