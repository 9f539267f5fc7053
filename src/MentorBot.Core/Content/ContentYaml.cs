using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MentorBot.Core.Content;

/// <summary>
/// Reads the part of YAML that content uses: texts, lists and named values.
/// Every value is text as it stands (<c>no</c> is a word, not a boolean), and every piece knows its line.
/// </summary>
internal static class ContentYaml
{
    /// <summary>Null when the file holds nothing, or is not YAML: then a problem says so.</summary>
    public static ContentNode? Read(ContentFile file, ContentProblems problems)
    {
        var parser = new Parser(new StringReader(file.Text));
        try
        {
            return ReadDocument(parser);
        }
        // The scanner answers some brackets out of place with an InvalidOperationException of its own, which knows no line.
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            problems.Add(
                file,
                Math.Max(1, LineOf(fault is YamlException { Start: var known } ? known : parser.Current?.End ?? Mark.Empty)),
                $"This cannot be read as YAML ({fault.InnerException?.Message ?? fault.Message}). "
                    + "Indent with spaces, and put a text that holds a colon or begins with {, [, *, & or a quote in double quotes.");
            return null;
        }
    }

    private static ContentNode? ReadDocument(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;

        parser.Consume<DocumentStart>();
        var node = ReadNode(parser);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return node;
    }

    private static ContentNode ReadNode(Parser parser)
    {
        if (parser.TryConsume<MappingStart>(out var map))
            return ReadMap(parser, LineOf(map.Start));
        if (parser.TryConsume<SequenceStart>(out var list))
            return ReadList(parser, LineOf(list.Start));
        return ReadText(parser);
    }

    private static MapNode ReadMap(Parser parser, int line)
    {
        var entries = new List<(TextNode, ContentNode)>();
        while (!parser.TryConsume<MappingEnd>(out _))
            entries.Add((ReadText(parser), ReadNode(parser)));
        return new MapNode(entries, line);
    }

    private static ListNode ReadList(Parser parser, int line)
    {
        var items = new List<ContentNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(parser));
        return new ListNode(items, line);
    }

    private static TextNode ReadText(Parser parser)
    {
        var scalar = parser.Consume<Scalar>();
        return new TextNode(scalar.Value, LineOf(scalar.Start));
    }

    private static int LineOf(Mark mark) => (int)mark.Line;
}
