using CsCheck;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Tests.Dialogs;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Questions;

public class QuestionSearchTests
{
    /// <summary>Everything a person can come upon.</summary>
    private static List<Question> All(Scene scene, string words = "")
    {
        var hits = new List<QuestionHit>();
        string[] searches = words.Length > 0 ? [words] : [.. Enum.GetValues<QuestionTheme>().Select(theme => scene.Plain($"theme.{theme}"))];
        foreach (var search in searches)
        {
            for (var skip = 0; QuestionSearch.Find(scene, new(search, skip)).Hits is { IsEmpty: false } page; skip += page.Length)
            {
                hits.AddRange(page);
            }
        }

        return [.. hits.Select(hit => Library.Questions.Questions.Single(q => q.Wording.In(scene.Language).ToString() == hit.Question)).Distinct()];
    }

    private static QuestionsFound Find(Scene scene, string words, int skip = 0, int count = 25) => QuestionSearch.Find(scene, new(words, skip, count));

    [Theory]
    [InlineData(Language.Swedish, "mod")]
    [InlineData(Language.Swedish, "MOD")]
    [InlineData(Language.English, "courage")]
    [InlineData(Language.English, "Cour")]
    public void A_theme_is_found_by_its_name_in_the_persons_language(Language language, string words)
    {
        var found = All(Scene(Ina.Speaking(language), Pair), words);

        Assert.NotEmpty(found);
        Assert.Contains(found, q => q.Themes.Contains(QuestionTheme.Courage));
    }

    [Theory]
    [InlineData(Language.Swedish, "courage")]
    [InlineData(Language.English, "gränser")]
    public void The_other_language_finds_nothing(Language language, string words)
    {
        var found = Find(Scene(Ina.Speaking(language), Pair), words);

        Assert.Empty(found.Hits);
        Assert.NotEmpty(found.Word!);
    }

    [Fact]
    public void A_word_is_found_by_its_beginning_and_every_word_counts()
    {
        Assert.Equal(["Vem får veta att vi ses?"], Find(Scene(Ina), "vem veta ses").Hits.Select(h => h.Question));
        Assert.Contains(Find(Scene(Ina), "antec").Hits, h => h.Question == "Får vi anteckna, och vem har i så fall anteckningarna?");
        Assert.Empty(Find(Scene(Ina), "nteckna").Hits);
    }

    [Theory]
    [InlineData("får", true)]
    [InlineData("FÅR", true)]
    [InlineData("fa\u030Ar", true)]
    [InlineData("far", false)]
    public void A_letter_is_the_letter_it_is(string words, bool finds) =>
        Assert.Equal(finds, Find(Scene(Ina), words).Hits.Any(h => h.Question == "Vem får veta att vi ses?"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    public void Before_anything_is_typed_there_are_a_few_and_the_same_for_the_day(string words)
    {
        var scene = Scene(Ina, Pair);

        Assert.Equal(5, Find(scene, words).Hits.Length);
        Assert.Equal(Find(scene, words).Hits.Select(h => h.Question), Find(scene with { Now = scene.Now + Duration.FromHours(3) }, words).Hits.Select(h => h.Question));
        Assert.NotEqual(Find(scene, words).Hits.Select(h => h.Question), Find(scene with { Now = scene.Now + Duration.FromDays(1) }, words).Hits.Select(h => h.Question));
        Assert.Empty(Find(scene, words, skip: 5).Hits);
    }

    [Fact]
    public void The_first_few_fit_where_the_two_are()
    {
        var stage = Enum.Parse<QuestionStage>(Pair.Stage().ToString());
        var first = Find(Scene(Ina, Pair), "").Hits.Select(hit => Library.Questions.Questions.Single(q => q.Wording.Swedish.ToString() == hit.Question));

        Assert.All(first, question => Assert.True(question.Fits(Wishes.TalkAbout(stage)), question.Id));
    }

    [Fact]
    public void Pages_hold_what_is_wanted_twenty_five_at_most_and_no_question_twice()
    {
        var scene = Scene(Ina, Pair);
        var all = All(scene, "v");

        Assert.InRange(all.Count, 26, int.MaxValue);
        Assert.Distinct(all);
        Assert.Equal(25, Find(scene, "v", count: 1000).Hits.Length);
        Assert.Single(Find(scene, "v", count: -1).Hits);
        Assert.Equal(3, Find(scene, "v", skip: 2, count: 3).Hits.Length);
        Assert.Equal(Find(scene, "v", skip: -7).Hits[0].Question, Find(scene, "v").Hits[0].Question);

        var past = Find(scene, "v", skip: int.MaxValue);
        Assert.Empty(past.Hits);
        Assert.Null(past.Word);
    }

    [Fact]
    public void Nobody_comes_upon_what_names_somebody_is_for_organizers_or_belongs_to_a_meeting()
    {
        Scene[] scenes = [Scene(Ina), Scene(Ina, Pair), Scene(Johan, Pair), Scene(Ina, Alone), Scene(Johan, Pair) with { IsOrganizer = true }];

        Assert.All(scenes.SelectMany(scene => All(scene)), question =>
        {
            Assert.Empty(question.Wording.Placeholders);
            Assert.DoesNotContain(QuestionRole.Organizer, question.Roles);
            Assert.Equal(QuestionMoment.Any, question.Moment);
        });
    }

    [Fact]
    public void Without_a_pair_to_tell_by_all_that_is_found_is_for_both() => Assert.All(
        All(Scene(Ina)).Concat(All(Scene(Ina, Alone))).Concat(All(Scene(Johan, Asked(Johan.Id)))),
        question => Assert.Equal([QuestionRole.Adept, QuestionRole.Mentor], question.Roles.Order()));

    [Theory]
    [InlineData(Role.Adept, QuestionRole.Mentor)]
    [InlineData(Role.Mentor, QuestionRole.Adept)]
    public void In_a_pair_questions_for_the_other_are_there_too_and_never_ones_own(Role mine, QuestionRole reader)
    {
        var found = All(Scene(mine == Role.Adept ? Ina : Johan, Pair));

        Assert.Contains(found, question => question.Roles.Count == 1);
        Assert.All(found, question => Assert.Contains(reader, question.Roles));
    }

    [Fact]
    public void A_mentor_outside_Teams_reads_no_chat_so_nothing_is_found_for_them_alone()
    {
        var outside = Asked(null).IsOutside(Now).OrThrow();

        Assert.All(All(Scene(Ina, outside)), question => Assert.Equal(2, question.Roles.Count));
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void The_card_has_the_question_a_quiet_line_and_nothing_else(Language language)
    {
        var scene = Scene(Ina.Speaking(language), Pair);
        var hits = Find(scene, "v").Hits.Concat(Find(scene, "w").Hits).ToList();

        Assert.NotEmpty(hits);
        Assert.All(hits, hit =>
        {
            Pages.AssertFitForTeams(hit.Card);
            Assert.Equal([hit.Question, scene.Plain("search.card")], hit.Card.Lines.Select(line => CardReader.Shown(line.Text)));
            Assert.Empty(hit.Card.Buttons);
            Assert.Empty(hit.Card.Fields);
            Assert.All(new[] { "Ina", "Johan" }, name => Assert.DoesNotContain(name, Pages.EverythingOn(hit.Card), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void What_is_too_long_is_answered_kindly()
    {
        var scene = Scene(Ina, Pair);

        Assert.Equal(scene.Plain("search.tooLong"), Find(scene, new string('m', QuestionQuery.Longest + 1)).Word);
        Assert.Equal(scene.Plain("search.none"), Find(scene, new string('m', QuestionQuery.Longest)).Word);
    }

    [Fact]
    public void Whatever_is_typed_is_answered_by_questions_or_a_word() => Gen.Select(Gen.String, Gen.Int, Gen.Int).Sample((words, skip, count) =>
    {
        var found = Find(Scene(Ina, Pair), words, skip, count);
        return found.Word is null ? found.Hits.Length <= QuestionQuery.Most : found.Hits.IsEmpty;
    });

    [Fact]
    public void Half_a_character_breaks_nothing() => Assert.Empty(Find(Scene(Ina), "mod\uD83D x").Hits);
}
