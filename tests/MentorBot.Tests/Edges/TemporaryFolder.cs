namespace MentorBot.Tests.Edges;

/// <summary>A folder of one test's own; gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Every byte that lies in it, whatever the file.</summary>
    public byte[] Everything() => [.. _folder.EnumerateFiles().SelectMany(file => ReadShared(file.FullName))];

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
