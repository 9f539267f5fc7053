using MentorBot.Core.Dialogs;
using MentorBot.Core.Help;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

/// <summary>What the mentor is asked before a meeting, and what is said of their part in it.</summary>
public class MentorCardTests
{
    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00");

    /// <summary>The second meeting of the two is ahead; the first was a week before.</summary>
    private static readonly Mentorship TheSecond =
        OnWednesday.Book(new("second"), Role.Adept, Form("2026-09-23 13:00"), Keys, Sweden.At("2026-09-17 10:00")).OrThrow();

    [Fact]
    public void Before_the_first_meeting_it_asks_about_a_first_meeting() =>
        Assert.Equal(QuestionMoment.FirstMeeting, OnCard(MentorCard.AskNext(Mentor(Johan), OnWednesday.TheMeeting())).Moment);

    [Fact]
    public void From_the_second_on_it_asks_as_before_any_meeting() => Assert.Equal(
        QuestionMoment.Before,
        OnCard(MentorCard.AskNext(Scene(Johan, TheSecond, Sweden.At("2026-09-23 10:00")), TheSecond.Find(new("second"))!)).Moment);

    [Fact]
    public void A_first_meeting_that_was_called_off_leaves_the_next_one_the_first()
    {
        var calledOff = TheSecond.CallOff(First, Role.Adept, Now).OrThrow();

        Assert.False(TheSecond.IsTheirFirst(TheSecond.Find(new("second"))!));
        Assert.True(calledOff.IsTheirFirst(calledOff.Find(new("second"))!));
    }

    [Fact]
    public void Brought_up_to_date_it_keeps_its_question()
    {
        var sent = MentorCard.AskNext(Mentor(Johan), OnWednesday.TheMeeting());
        var another = MentorCard.AskNext(Mentor(sent.Changes.Me!), OnWednesday.TheMeeting());

        Assert.NotEqual(Asked(sent.Last), Asked(another.Last));
        Assert.Equal(Asked(another.Last), Asked(MentorCard.Before(Mentor(another.Changes.Me!), OnWednesday.TheMeeting())));
    }

    [Fact]
    public void No_question_comes_again_at_the_next_meeting_not_even_one_that_was_asked_for()
    {
        var seen = new List<string>();
        var me = Johan;
        foreach (var meeting in Enumerable.Range(0, 4))
        {
            var mentorship = Met(meeting);
            for (var turn = 0; turn < 3; turn++)
            {
                me = MentorCard.AskNext(Scene(me, mentorship, Now), mentorship.Meetings[^1]).Changes.Me!;
                seen.Add(me.SeenQuestions[^1]);
            }
        }

        Assert.Distinct(seen);
    }

    [Theory]
    [InlineData(Language.Swedish, "Ina ansvarar för sina val", "Annan hjälp", "Tillbaka")]
    [InlineData(Language.English, "Ina's part is the choices", "Other help", "Back")]
    public void My_part_is_the_scope_and_a_question_about_it(Language language, string scope, string help, string back)
    {
        var part = MentorCard.Part(Mentor(Johan.Speaking(language)), OnWednesday.TheMeeting());

        Pages.AssertFitForTeams(part.Last);
        Assert.Contains(part.Last.Lines, l => l.Text.Contains(scope, StringComparison.Ordinal));
        Assert.Equal(QuestionMoment.Responsibility, OnCard(part).Moment);
        Assert.Equal([help, back], part.Last.Buttons.Skip(1).Select(b => b.Title));
        Assert.Equal(OtherHelpCard.Open, part.Last.Buttons[1].Verb);
    }

    [Fact]
    public void Another_question_about_the_responsibility_is_another_and_the_way_back_leads_to_the_question_before()
    {
        var sent = MentorCard.AskNext(Mentor(Johan), OnWednesday.TheMeeting());
        var part = Press(sent.Changes.Me!, sent.Last.Buttons[1]);
        var another = Press(part.Changes.Me!, part.Last.Buttons[0]);
        var back = Press(another.Changes.Me!, another.Last.Buttons[2]);

        Assert.NotEqual(Asked(part.Last), Asked(another.Last));
        Assert.Equal(QuestionMoment.Responsibility, OnCard(another).Moment);
        Assert.Equal(Asked(sent.Last), Asked(back.Last));
    }

    [Fact]
    public void A_meeting_called_off_has_neither()
    {
        var calledOff = OnWednesday.CallOff(First, Role.Adept, Now).OrThrow();
        var scene = Scene(Johan, calledOff);

        Assert.Empty(MentorCard.Part(scene, calledOff.TheMeeting()).Last.Buttons);
        Assert.Empty(MentorCard.Before(scene, calledOff.TheMeeting()).Buttons);
    }

    /// <summary>So many meetings were held before the one that is booked last.</summary>
    private static Mentorship Met(int before) => Enumerable.Range(0, before + 1).Aggregate(Pair, (pair, n) => pair
        .Book(new($"meeting {n}"), Role.Adept, Form($"2026-10-{n + 1:00} 13:00"), Keys, Now).OrThrow());

    private static Scene Mentor(Person me) => Scene(me, OnWednesday, Sweden.At("2026-09-16 10:00"));

    private static Step.End Press(Person me, Button button) => Assert.IsType<Step.End>(MeetingActs.Do(new Answer(button.Verb, button.Data), Mentor(me)));

    private static Question OnCard(Step.End step) => Library.Questions.Find(step.Changes.Me!.SeenQuestions[^1])!;

    private static string Asked(Page page) => page.Lines.Single(l => l.Style == LineStyle.Question).Text;
}
