using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>Reads one question of a file, and minds that no two say the same.</summary>
/// <param name="kinds">The kinds of conversation there are.</param>
internal sealed class QuestionReader(IReadOnlyCollection<string> kinds, ContentProblems problems)
{
    public static readonly string[] Tags = ["role", "stage", "moment", "move", "kind", "themes", "level"];

    private const int LongestText = 160;

    private readonly Dictionary<string, string> _usedTexts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A question that is there already, so that another with its words is noticed.</summary>
    public void Know(Question question)
    {
        foreach (var (language, template) in InEach(question.Wording))
            _usedTexts.TryAdd(Spoken(language, template), question.Id);
    }

    /// <summary>Null, with problems, when it cannot be used.</summary>
    /// <param name="replaced">The question whose place it takes, which has what tags the entry does not name.</param>
    public Question? Read(MapNode entry, string id, ContentFile file, TagReader tags, Question? replaced = null)
    {
        var wording = Wording.Read(entry, id, Names.Placeholders, file, problems);
        if (wording is not null)
            CheckWording(wording, id, entry, file);

        bool Inherits(string tag) => replaced is not null && entry[tag] is null;
        var roles = Inherits("role") ? replaced!.Roles : tags.Several(entry, id, "role", ("both", [QuestionRole.Adept, QuestionRole.Mentor]));
        var stages = Inherits("stage") ? replaced!.Stages : tags.Several(entry, id, "stage", ("any", Enum.GetValues<QuestionStage>()));
        var moment = Inherits("moment") ? replaced!.Moment : tags.One<QuestionMoment>(entry, id, "moment");
        var move = Inherits("move") && replaced!.Moment == moment ? replaced.Move : ReadMove(entry, id, moment, file, tags);
        var kind = Inherits("kind") ? replaced!.Kind : ReadKind(entry, id, tags);
        var themes = Inherits("themes") ? replaced!.Themes : tags.Several<QuestionTheme>(entry, id, "themes");
        var level = Inherits("level") ? replaced!.Level : tags.One<QuestionLevel>(entry, id, "level");
        return wording is null || moment is null || level is null
            ? null
            : new Question(id, wording, roles, stages, moment.Value, kind, themes, level.Value) { Move = move };
    }

    private QuestionMove? ReadMove(MapNode entry, string id, QuestionMoment? moment, ContentFile file, TagReader tags)
    {
        if (moment == QuestionMoment.Practice)
            return tags.One<QuestionMove>(entry, id, "move");
        if (moment is not null && tags.Under(entry, "move") is { } move)
            problems.Add(file, move.Line, $"\"{id}\" has a move, which goes with the moment practice only. Remove move:, or write moment: practice.");
        return null;
    }

    private string? ReadKind(MapNode entry, string id, TagReader tags)
    {
        var name = tags.OneName(entry, id, "kind");
        if (name is null or { Text: "any" })
            return null;
        if (!kinds.Contains(name.Text))
            tags.Unknown(name, id, "kind", [.. kinds, "any"]);
        return name.Text;
    }

    private void CheckWording(Wording wording, string id, MapNode entry, ContentFile file)
    {
        foreach (var (language, template) in InEach(wording))
        {
            var line = entry[language]!.Line;
            var length = template.ToString().Length;
            if (length > LongestText)
                problems.Add(file, line, $"\"{id}\" has {length} characters in {language}. Cut it to {LongestText} at most.");
            if (!_usedTexts.TryAdd(Spoken(language, template), id) && _usedTexts[Spoken(language, template)] is var other && other != id)
                problems.Add(file, line, $"\"{id}\" says the same in {language} as \"{other}\". Remove one or write another.");
        }
    }

    private static (string Language, Template Template)[] InEach(Wording wording) => [("sv", wording.Swedish), ("en", wording.English)];

    private static string Spoken(string language, Template template) => $"{language} {template.ToString().Trim()}";
}
