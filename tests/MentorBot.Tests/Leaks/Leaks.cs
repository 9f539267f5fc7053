using System.Collections.Concurrent;
using System.Text;

namespace MentorBot.Tests.Leaks;

/// <summary>What people wrote to one bot, looked for in all that the bot left behind. Safe for concurrent use.</summary>
internal sealed class Leaks
{
    /// <summary>Shorter than this a text may well stand somewhere by chance, as a command or a name does.</summary>
    private const int Telling = 14;

    private readonly ConcurrentDictionary<string, byte> _written = new();
    private readonly ConcurrentDictionary<string, byte> _announced = new();
    private readonly StringBuilder _logged = new();

    /// <summary>Each unlike anything else that the bot might say.</summary>
    public IReadOnlyCollection<string> Written => [.. _written.Keys];

    /// <summary>Somebody wrote this into a field, or into the chat.</summary>
    public void Wrote(string text) => Keep(_written, text);

    /// <summary>An organizer wrote this for everybody to read. It is kept in the open, and logged no more than anything else.</summary>
    public void Announced(string text) => Keep(_announced, text);

    private static void Keep(ConcurrentDictionary<string, byte> written, string text)
    {
        // Between characters that JSON writes in another way: what lies there stands unchanged in any copy.
        foreach (var part in text.Split(['"', '\\', '\n', '\r', '\t']))
        {
            if (part.Trim() is { Length: >= Telling } telling && telling.Contains(' ', StringComparison.Ordinal))
            {
                written.TryAdd(telling, 0);
            }
        }
    }

    /// <summary>The bot has logged or traced this.</summary>
    public void Logged(string text)
    {
        lock (_logged)
        {
            _logged.AppendLine(text);
        }
    }

    /// <summary>What of it stands in what was logged, or in these bytes.</summary>
    public IReadOnlyList<string> Find(byte[] stored)
    {
        string logged;
        lock (_logged)
        {
            logged = _logged.ToString();
        }

        return
        [
            .. Written.Concat(_announced.Keys).Where(text => logged.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(text => $"'{text}' stands in what the bot logged or traced"),
            .. Written.Where(text => stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(text => $"'{text}' stands in the store's files"),
        ];
    }
}
