using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>What half-time, rounding off and the time after have in common: one question a page, and every page can be passed over.</summary>
internal static class Harvest
{
    /// <summary>The fact that keeps the question of what the organisation could learn.</summary>
    private const string Organisational = "o";

    /// <summary>Chooses the stage's question. One about the organisation only where there is no other: it has a page of its own.</summary>
    public static FlowState WithQuestion(this FlowState state, Scene scene, QuestionStage stage)
    {
        var questions = scene.Library.Questions;
        var wish = Wishes.AtTheStage(MyRole(scene), stage);
        var draw = Ask.DrawFor(scene, wish, state.Id);
        var organisational = questions.Questions.Where(q => q.Level == QuestionLevel.Organisational).Select(q => q.Id);
        return (questions.Choose(wish, draw with { Without = draw.Without.Concat(organisational).ToHashSet() }) ?? questions.Choose(wish, draw)) is { } question
            ? state.WithFact(Facts.Question, question.Id)
            : state;
    }

    /// <summary>Chooses the question of what the organisation could learn.</summary>
    public static FlowState WithOrganisational(this FlowState state, Scene scene, QuestionStage stage) =>
        Ask.Choose(scene, Wishes.Organisation(MyRole(scene), stage), state.Id) is { } question && question.Id != state.Fact(Facts.Question)
            ? state.WithFact(Organisational, question.Id)
            : state;

    public static string OrganisationalQuestion(FlowState state, Scene scene) => Ask.Chosen(scene, state, "harvest.organisation", Organisational);

    /// <summary>A page with one question and a field that is called like the page.</summary>
    /// <param name="state">The open page.</param>
    /// <param name="scene">The person's scene.</param>
    /// <param name="summary">The line in notifications.</param>
    /// <param name="question">The question, not yet escaped.</param>
    /// <param name="asides">Small lines below it.</param>
    public static Page Asking(FlowState state, Scene scene, string summary, string question, params Line[] asides) => new()
    {
        Summary = summary,
        Lines = [new(Markdown.Escape(question), LineStyle.Question), .. asides],
        Fields = [new TextField(state.Page, scene.Plain("dialog.answer"), state.Answered(state.Page))],
        Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("dialog.skip"), Verbs.Skip)],
    };

    /// <summary>The way out of the first page, before anything has come of it.</summary>
    public static Page OrNotNow(this Page page, Scene scene) => page with { Buttons = page.Buttons.Add(new(scene.Plain("dialog.notNow"), Verbs.NotNow)) };

    /// <summary>How to end well, to read before one begins.</summary>
    public static Page OrReadFirst(this Page page, Scene scene) => page with { Buttons = page.Buttons.Add(GuideCards.ReadMore(scene, GuideCards.EndingWell)) };

    public static Line Quiet(Scene scene, string key) => new(scene.Say(key), LineStyle.Quiet);

    /// <summary>What was written on the page, kept; null, where nothing was written and the page was not passed over either.</summary>
    public static FlowState? Taking(FlowState state, Answer answer) => (answer.Verb, answer[state.Page]) switch
    {
        (Verbs.Skip, _) => state with { Answers = state.Answers.Remove(state.Page) },
        (_, "") => null,
        (_, var written) => state.WithAnswer(state.Page, written),
    };

    /// <summary>The library's question of the stage, by its id.</summary>
    public static string? StagesId(FlowState state) => state.Fact(Facts.Question);

    /// <summary>The library's question about the organisation, by its id.</summary>
    public static string? OrganisationalId(FlowState state) => state.Fact(Organisational);

    /// <summary>For the journal; null when every page was passed over.</summary>
    /// <param name="state">The dialog.</param>
    /// <param name="scene">The person's scene.</param>
    /// <param name="occasion">What gave rise to it.</param>
    /// <param name="pages">In the order they were asked.</param>
    /// <param name="question">What a page asks.</param>
    /// <param name="id">Which of the library's questions that is; null for none.</param>
    public static JournalEntry? Entry(
        FlowState state, Scene scene, Occasion occasion, IEnumerable<string> pages, Func<string, string> question, Func<string, string?> id)
    {
        var entry = new JournalEntry(state.Id, scene.Now, occasion, scene.Mentorship!.Id, scene.Other, [
            .. pages.Where(page => state.Answered(page).Length > 0).Select(page => new JournalItem(question(page), state.Answered(page)) { QuestionId = id(page) }),
        ]);
        return entry.IsEmpty ? null : entry;
    }

    /// <summary>The person, having seen the questions of the dialog.</summary>
    public static Person HavingSeen(FlowState state, Scene scene) =>
        new[] { state.Fact(Facts.Question), state.Fact(Organisational) }.OfType<string>().Aggregate(scene.Me, (me, question) => me.Saw(question));

    private static QuestionRole MyRole(Scene scene) => scene.MyRole == Role.Mentor ? QuestionRole.Mentor : QuestionRole.Adept;
}
