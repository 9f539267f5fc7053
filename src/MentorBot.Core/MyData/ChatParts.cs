using System.Collections.Immutable;
using System.Text;

namespace MentorBot.Core.MyData;

/// <summary>A long text in pieces that each fit into one message.</summary>
public static class ChatParts
{
    /// <summary>Bytes of a piece. Teams takes about 80 KB with everything around it, and shows far shorter messages better.</summary>
    public const int Most = 20_000;

    /// <summary>Cut between lines, and inside a line only where that is too long by itself. Put together again they are the text.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var part = new StringBuilder();
        var size = 0;
        foreach (var piece in Pieces(text))
        {
            var bytes = Encoding.UTF8.GetByteCount(piece);
            if (size + bytes > Most)
            {
                Close();
            }

            part.Append(piece);
            size += bytes;
        }

        Close();
        return parts.ToImmutable();

        void Close()
        {
            if (size > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
                size = 0;
            }
        }
    }

    /// <summary>Lines with their ends; the runes of one that is too long one by one.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found + 1;
            var line = text[start..end];
            start = end;
            foreach (var piece in Encoding.UTF8.GetByteCount(line) <= Most ? [line] : line.EnumerateRunes().Select(r => r.ToString()))
            {
                yield return piece;
            }
        }
    }
}
