using NodaTime;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MentorBot.Core.Attention;

/// <summary>Reads the calendar that a consultant edits; <c>Content/calendar.yaml</c> shows and explains the form.</summary>
public sealed class CalendarReader
{
    private static readonly string[] Sections = ["weekend", "squeeze", "holidays", "breaks"];

    private readonly List<CalendarProblem> _problems = [];

    private CalendarReader()
    {
    }

    /// <summary>The Swedish calendar that comes with the bot.</summary>
    public static ClosedCalendar ReadSwedish()
    {
        using var stream = typeof(CalendarReader).Assembly.GetManifestResourceStream("calendar.yaml")
            ?? throw new InvalidOperationException("calendar.yaml is not embedded in the assembly.");
        using var text = new StreamReader(stream);
        return Read(text.ReadToEnd());
    }

    /// <exception cref="CalendarFormatException">Something in it cannot be used; the exception lists everything that was found.</exception>
    public static ClosedCalendar Read(string yaml)
    {
        var reader = new CalendarReader();
        var calendar = reader.Calendar(RootOf(yaml));
        return reader._problems.Count == 0 ? calendar : throw new CalendarFormatException(reader._problems);
    }

    private static YamlMappingNode RootOf(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? root
                : throw new CalendarFormatException([new(1, "the file", $"write the sections {string.Join(", ", Sections)}.")]);
        }
        // The scanner answers some unclosed brackets with an InvalidOperationException of its own, which knows no line.
        catch (Exception malformed) when (malformed is YamlException or InvalidOperationException)
        {
            var line = malformed is YamlException { Start.Line: var known } ? (int)known : 1;
            var advice = $"this is not YAML ({malformed.Message}); check indentation, colons, brackets and keys written twice.";
            throw new CalendarFormatException([new(line, "the file", advice)]);
        }
    }

    private ClosedCalendar Calendar(YamlMappingNode root)
    {
        foreach (var key in root.Children.Keys.Where(key => !Sections.Contains(key.ToString())))
        {
            Report(key, key.ToString(), $"is not a section; the sections are {string.Join(", ", Sections)}.");
        }

        return new(Weekend(root), Squeeze(root), Rules(root, "holidays"), Rules(root, "breaks"));
    }

    private HashSet<IsoDayOfWeek> Weekend(YamlMappingNode root)
    {
        var weekend = new HashSet<IsoDayOfWeek>();
        foreach (var item in List(root, "weekend"))
        {
            if (DayRuleForms.Weekday(item.ToString()) is { } day)
            {
                weekend.Add(day);
            }
            else
            {
                Report(item, "weekend", $"'{item}' is no weekday; write days in English, such as saturday.");
            }
        }

        return weekend;
    }

    private bool Squeeze(YamlMappingNode root)
    {
        var node = Section(root, "squeeze");
        switch (node?.ToString())
        {
            case "true":
                return true;
            case "false" or null:
                return false;
            default:
                Report(node, "squeeze", "write true or false.");
                return false;
        }
    }

    private List<DayRule> Rules(YamlMappingNode root, string section)
    {
        var rules = new List<DayRule>();
        foreach (var item in List(root, section))
        {
            if (Rule(item, section) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private DayRule? Rule(YamlNode item, string section)
    {
        var words = item is YamlMappingNode entry ? entry.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString()) : [];
        if (!words.Remove("name", out var name) || name.Length == 0)
        {
            Report(item, section, "give every entry a name, such as - name: Nyårsdagen.");
            return null;
        }

        var (rule, advice) = DayRuleForms.Read(words);
        if (rule is null)
        {
            Report(item, name, advice);
        }

        return rule;
    }

    private IEnumerable<YamlNode> List(YamlMappingNode root, string section)
    {
        var node = Section(root, section);
        if (node is not (null or YamlSequenceNode))
        {
            Report(node, section, "write a list, or [] for none.");
        }

        return node as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();
    }

    /// <summary>Every section must be there, so that nobody loses the weekends by deleting a line.</summary>
    private YamlNode? Section(YamlMappingNode root, string section)
    {
        if (root.Children.TryGetValue(new YamlScalarNode(section), out var node))
        {
            return node;
        }

        Report(root, section, "the section is missing; write it, with [] or false for none.");
        return null;
    }

    private void Report(YamlNode at, string entry, string advice) => _problems.Add(new((int)at.Start.Line, entry, advice));
}
