using System.Text;
using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>Writes Markdown in a reader's language, line by line.</summary>
/// <param name="scene">The reader's scene.</param>
internal sealed class ExportPen(Scene scene)
{
    private readonly StringBuilder _text = new();

    public string Written => _text.ToString();

    /// <summary>A day, in the reader's zone.</summary>
    public string Date(Instant at) => When.Date(scene, at);

    public void Heading(int level, string key) => Paragraph($"{new string('#', level)} {scene.Say(key)}");

    /// <summary>What something is called, and what it is.</summary>
    public void Item(string key, string value) => Bullet($"{scene.Say(key)}: {Markdown.Escape(value)}");

    /// <summary>A line about a day; nothing where there is no such day.</summary>
    public void Dated(string key, Instant? at)
    {
        if (at is { } day)
        {
            Bullet(scene.Say(key, ("date", Date(day))));
        }
    }

    public void Bullet(string line) => _text.Append("- ").Append(line).Append('\n');

    public void EndOfList() => _text.Append('\n');

    public void Paragraph(string words) => _text.Append(words).Append("\n\n");

    /// <summary>Somebody's own words, as a quotation.</summary>
    public void Own(string words) => Paragraph(string.Join('\n', Markdown.Escape(words).Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}")));
}
