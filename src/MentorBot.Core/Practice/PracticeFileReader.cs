using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Practice;

/// <summary>Reads the file of the moves; <c>Content/practice.yaml</c> shows and explains the form.</summary>
internal sealed partial class PracticeFileReader(ContentFile file, ContentProblems problems)
{
    private const int LongestAbout = 300;
    private const int LongestName = 30;
    private const int LongestWhat = 320;
    private const int LongestExperiment = 160;
    private const int Sentences = 3;
    private const int Experiments = 3;

    private static readonly string[] Parts = ["about", "moves"];
    private static readonly string[] Fields = ["name", "what", "experiments"];
    private static readonly Dictionary<string, QuestionMove> Keys = Enum.GetValues<QuestionMove>().ToDictionary(key => key.ToString().ToLowerInvariant());

    private readonly WordingReader _plain = new(file, new HashSet<string>(), problems);
    private readonly WordingReader _naming = new(file, new HashSet<string> { "mentor" }, problems);

    /// <summary>Null, with problems, when the file cannot be used.</summary>
    public (Wording About, ImmutableArray<Move> Moves)? Read()
    {
        var root = ContentYaml.Read(file, problems);
        if (root is null && problems.In(file))
            return null;
        if (root is not MapNode map || map["moves"] is not MapNode moves)
        {
            problems.Add(file, root?.Line ?? 1, $"The file has no moves. Write moves: and below it {string.Join(", ", Keys.Keys)}.");
            return null;
        }

        map.Expect(Parts, file, problems);
        moves.Expect(Keys.Keys, file, problems);
        foreach (var missing in Keys.Keys.Where(key => moves[key] is null))
            problems.Add(file, moves.Line, $"The move \"{missing}\" is missing. Write {missing}: with {string.Join(", ", Fields)} below it.");

        var about = _plain.Read(map["about"], map.Line, "about", LongestAbout);
        var read = moves.Entries.Where(entry => Keys.ContainsKey(entry.Key.Text)).Select(entry => ReadMove(entry.Key, entry.Value)).ToList();
        return about is null || read.Contains(null) ? null : (about, [.. read.OfType<Move>()]);
    }

    private Move? ReadMove(TextNode key, ContentNode node)
    {
        if (node is not MapNode map)
        {
            problems.Add(file, key.Line, $"\"{key.Text}\" holds nothing that can be read. Write {string.Join(", ", Fields)} indented below it.");
            return null;
        }

        map.Expect(Fields, file, problems);
        var name = _plain.Read(map["name"], key.Line, $"{key.Text}.name", LongestName);
        var what = _plain.Read(map["what"], key.Line, $"{key.Text}.what", LongestWhat);
        if (what is not null)
            CheckSentences(what, key, (MapNode)map["what"]!);

        var experiments = ReadExperiments(map["experiments"], key);
        return name is null || what is null || experiments is null ? null : new Move(Keys[key.Text], name, what, [.. experiments]);
    }

    private void CheckSentences(Wording what, TextNode key, MapNode entry)
    {
        foreach (var (language, text) in new[] { ("sv", what.Swedish), ("en", what.English) })
        {
            if (SentenceEnd().Count(text.ToString()) is var count && count != Sentences)
                problems.Add(file, entry[language]!.Line, $"\"{key.Text}.what\" has {count} sentences in {language}. Say it in three.");
        }
    }

    private List<Wording>? ReadExperiments(ContentNode? node, TextNode key)
    {
        if (node is not ListNode { Items.Count: Experiments } list)
        {
            problems.Add(file, node?.Line ?? key.Line, $"\"{key.Text}\" needs three experiments. Write experiments: and below it three, each beginning with \"- sv:\".");
            return null;
        }

        var read = list.Items.Select((item, at) => _naming.Read(item, key.Line, $"{key.Text}.experiments {at + 1}", LongestExperiment)).ToList();
        return read.Contains(null) ? null : [.. read.OfType<Wording>()];
    }

    [GeneratedRegex(@"[.?]”?(?=\s|$)")]
    private static partial Regex SentenceEnd();
}
