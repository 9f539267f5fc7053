namespace MentorBot.Edges.Web;

/// <summary>Recognises the pictures that Teams shows, by how they begin: what a server says of its files is not always so.</summary>
internal static class PictureKind
{
    /// <summary>So many bytes suffice.</summary>
    public const int Beginning = 8;

    private static readonly byte[][] Begin = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], [.. "GIF87a"u8], [.. "GIF89a"u8]];

    public static bool IsShown(ReadOnlySpan<byte> file)
    {
        foreach (var begin in Begin)
        {
            if (file.StartsWith(begin))
            {
                return true;
            }
        }

        return false;
    }
}
