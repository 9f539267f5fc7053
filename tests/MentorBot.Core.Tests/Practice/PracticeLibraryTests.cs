using MentorBot.Core.Content;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Practice;

public class PracticeLibraryTests
{
    private const string About = "about: {sv: Om, en: About}\nmoves:\n";

    private static readonly string[] Keys = ["ask", "agenda", "lead", "receive", "try", "report"];

    private static readonly PracticeLibrary Shipped = new(EmbeddedContent.Read("practice.yaml"));

    private static IEnumerable<Wording> Wordings => [Shipped.About, .. Shipped.Moves.SelectMany(move => (Wording[])[move.Name, move.What, .. move.Experiments])];

    [Fact]
    public void The_six_moves_come_in_their_order_each_with_three_experiments()
    {
        Assert.Equal(Enum.GetValues<QuestionMove>(), Shipped.Moves.Select(move => move.Key));
        Assert.All(Shipped.Moves, move => Assert.Equal(3, move.Experiments.Length));
        Assert.Equal("Föra", Shipped[QuestionMove.Lead].Name.Swedish.ToString());
    }

    [Fact]
    public void What_ships_keeps_the_manner() => Assert.All(Wordings, Manner.AssertKept);

    [Fact]
    public void The_moves_are_said_to_be_ours()
    {
        Assert.Contains("våra egna", Shipped.About.Swedish.ToString(), StringComparison.Ordinal);
        Assert.Contains("our own", Shipped.About.English.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_apologises_for_asking()
    {
        string[] excuses = ["förlåt", "ursäkta", "om det inte är för mycket begärt", "sorry", "if it is not too much"];
        Assert.All(Wordings, wording => Assert.All(excuses, excuse =>
        {
            Assert.DoesNotContain(excuse, wording.Swedish.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(excuse, wording.English.ToString(), StringComparison.OrdinalIgnoreCase);
        }));
    }

    [Theory]
    [InlineData("  name: {sv: Be, en: Ask}", "  name: {sv: Be}", 4, "\"ask.name\" has no en. Write en: and the text.")]
    [InlineData("  name: {sv: Be, en: Ask}", "  name: Be", 4, "\"ask.name\" has no languages. Write sv: and en: indented below it.")]
    [InlineData("  name: {sv: Be, en: Ask}", "  title: {sv: Be, en: Ask}", 4, "\"title\" is not known here. Use name, what, experiments.")]
    [InlineData("  name: {sv: Be, en: Ask}", "  name: {sv: Be, en: Ask, de: Bitten}", 4, "\"de\" is not known here. Use sv, en.")]
    [InlineData("  name: {sv: Be, en: Ask}", "  name: {sv: Be, en: Ask whatever you want of whomever}", 4, "\"ask.name\" has 33 characters in en. Cut it to 30 at most.")]
    [InlineData("sv: Ett. Två. Tre.", "sv: Ett. Två.", 5, "\"ask.what\" has 2 sentences in sv. Say it in three.")]
    [InlineData("en: One. Two. Three.", "en: One. Two. Three. Four.", 5, "\"ask.what\" has 4 sentences in en. Say it in three.")]
    [InlineData("en: One. Two. Three.", "en: One. Two. \"{mentor}.\"", 5, "This cannot be read as YAML")]
    [InlineData("    - {sv: Tredje, en: Third}\n", "", 7, "\"ask\" needs three experiments. Write experiments: and below it three")]
    [InlineData("    - {sv: Tredje, en: Third}\n", "    - Tredje\n", 9, "\"ask.experiments 3\" has no languages.")]
    [InlineData("    - {sv: Tredje, en: Third}\n", "    - {sv: \"{other}\", en: \"{other}\"}\n", 9, "\"ask.experiments 3\" has {other}, which cannot be filled here. Use {mentor}.")]
    [InlineData(" ask:\n", " beg:\n", 3, "\"beg\" is not known here. Use ask, agenda, lead, receive, try, report.")]
    [InlineData(" agenda:\n", " ask:\n", 10, "\"ask\" stands twice in the same entry. Keep one.")]
    [InlineData("about: {sv: Om, en: About}\n", "", 1, "\"about\" has no languages.")]
    [InlineData("moves:\n", "mooves:\n", 1, "The file has no moves. Write moves: and below it ask, agenda,")]
    public void A_mistake_is_named_with_its_line_and_a_way_out(string right, string wrong, int line, string message)
    {
        var yaml = About + string.Concat(Keys.Select(Move));
        var at = yaml.IndexOf(right, StringComparison.Ordinal);
        var problems = Problems(string.Concat(yaml.AsSpan(0, at), wrong, yaml.AsSpan(at + right.Length)));

        Assert.Contains(problems, problem => problem.File == "practice.yaml" && problem.Line == line && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_move_that_is_missing_is_asked_for()
    {
        var problem = Assert.Single(Problems(About + string.Concat(Keys.Where(key => key != "try").Select(Move))));
        Assert.Equal(new("practice.yaml", 3, "The move \"try\" is missing. Write try: with name, what, experiments below it."), problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("about: {sv: Om, en: About}")]
    public void A_file_without_moves_is_told_how_to_begin(string yaml) =>
        Assert.Contains("Write moves:", Assert.Single(Problems(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_as_described_is_read() =>
        Assert.Equal("Two", new PracticeLibrary(new("practice.yaml", About + string.Concat(Keys.Select(Move))))[QuestionMove.Try].Experiments[1].English.ToString());

    /// <summary>Seven lines; those of the first move begin on line 3.</summary>
    private static string Move(string key) => $$"""
         {{key}}:
          name: {sv: Be, en: Ask}
          what: {sv: Ett. Två. Tre., en: One. Two. Three.}
          experiments:
            - {sv: Första, en: One}
            - {sv: Andra, en: Two}
            - {sv: Tredje, en: Third}

        """;

    private static IReadOnlyList<ContentProblem> Problems(string yaml) =>
        Assert.Throws<ContentException>(() => new PracticeLibrary(new ContentFile("practice.yaml", yaml))).Problems;
}
