using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.MyData;

/// <summary>What goes into somebody's export, and how a person reads it.</summary>
public class ExportingTests
{
    private static readonly Person InaThere = (Ina with { Plans = Ina.Plans.Add(Ours, PrivateText.For(Ina.Id, "Om tyst, så vänta.")) }).Joins(new(Ours, Role.Adept, "Johan"));

    private static readonly Person JohanThere = Johan.Joins(new(Ours, Role.Mentor, "Ina"));

    private static readonly JournalEntry Entry = new("d1", Now, Occasion.AfterMeeting, Ours, "Johan", [new("Vad tog du med dig?", "Rad ett\n# inte en rubrik")])
    {
        Plan = new("någon frågar", "väntar jag"),
        Ratings = new(4, null, WhoLed.Both),
    };

    private static Mentorship Shared
    {
        get
        {
            var booked = Booked("2026-09-15 13:00", place: "Rum 4", kind: "exploring");
            return (booked with { Invitation = booked.Invitation! with { WordingForMentor = PrivateText.For(Johan.Id, Wording) } })
                .Share(First, Shareable.Alive, "Delat.", Now).OrThrow();
        }
    }

    private static PersonalData Data(Person me, params ImmutableArray<Mentorship> mentorships) => new(me, mentorships, [], []);

    private static string Text(Person me, Export export) => ExportText.Of(Scene(me), export);

    [Fact]
    public void The_adepts_holds_what_the_adept_wrote_and_says_what_was_shared()
    {
        var mine = Assert.Single(Exporting.Of(Data(InaThere, Shared), Now).Mentorships);

        Assert.Equal((Role.Adept, "Johan", "Om tyst, så vänta."), (mine.YourRole, mine.With, mine.Plan));
        Assert.Equal(Sentence, Assert.Single(mine.Intentions).Text);
        Assert.Equal(Wording, mine.Question!.Words);
        var meeting = Assert.Single(mine.Meetings);
        Assert.Equal(("Rum 4", "exploring", 60, Who.You), (meeting.Place, meeting.Kind, meeting.Minutes, meeting.BookedBy));
        Assert.Equal(new ExportedShare(Shareable.Alive, Now, null), Assert.Single(meeting.Shared));
        Assert.Null(mine.QuestionsAfterMeetings);
    }

    [Fact]
    public void What_was_chosen_about_questions_and_taken_along_is_in_both_files()
    {
        var me = InaThere.Leans(InaThere.Leanings().Intending(Ours, QuestionTheme.Courage)).Declines("after-adept-carried")
            .TakesAlong(Ours, new(QuestionMove.Ask, 1));
        var looked = Entry with { Moves = [new(QuestionMove.Ask, 2)] };

        var export = Exporting.Of(Data(me, Shared) with { Journal = [looked] }, Now);

        var mine = Assert.Single(export.Mentorships);
        Assert.Equal((QuestionTheme.Courage, "Ask.1"), (mine.IntentionTouches, mine.Experiment));
        Assert.Equal<string>(["after-adept-carried"], export.Person.QuestionsNotForYou);
        Assert.Equal<MoveFigure>([new(QuestionMove.Ask, 2)], Assert.Single(export.Journal).Moves);
        var text = Text(me, export);
        Assert.Contains("Det rör mest vid: mod.", text, StringComparison.Ordinal);
        Assert.Contains("### Det du tänkte pröva nästa gång\n\n" + Markdown.Escape(new Experiment(QuestionMove.Ask, 1).Words(Scene(me), "Johan")), text, StringComparison.Ordinal);
        Assert.Contains("### Frågor som du har sagt inte är för dig\n\n- Vad tog du med dig därifrån?", text, StringComparison.Ordinal);
        Assert.Contains("be rakt ut 2 av 5", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mentors_holds_what_was_shared_and_nothing_that_was_not()
    {
        var mine = Assert.Single(Exporting.Of(Data(JohanThere, Shared), Now).Mentorships);

        Assert.Equal((Role.Mentor, "Ina", null), (mine.YourRole, mine.With, mine.Plan));
        Assert.Empty(mine.Intentions);
        Assert.Equal(Wording, mine.Question!.Words);
        var meeting = Assert.Single(mine.Meetings);
        Assert.Equal(("Rum 4", null, Who.TheOther), (meeting.Place, meeting.Kind, meeting.BookedBy));
        Assert.Equal("Delat.", Assert.Single(meeting.Shared).Text);
    }

    [Fact]
    public void That_the_other_is_leaving_or_wants_to_hear_later_is_not_in_it()
    {
        var leaving = Pair.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow();
        var ended = Pair.TellForMe(Role.Adept, "Tack.", Now).OrThrow().HearLater(Role.Adept, true).RoundsOff(Role.Adept, Now);

        Assert.NotNull(Exporting.Of(Data(InaThere, leaving), Now).Mentorships[0].YouAreLeavingSince);
        Assert.Null(Exporting.Of(Data(JohanThere, leaving), Now).Mentorships[0].YouAreLeavingSince);
        var johans = Exporting.Of(Data(JohanThere, ended), Now).Mentorships[0];
        Assert.Equal((ExportedParting.TheOtherLeft, "Tack.", false, null), (johans.Ending!.How, johans.Ending.WordsToYou, johans.YouHearLater, johans.YouRoundedOffAt));
        Assert.Null(Exporting.Of(Data(InaThere, ended), Now).Mentorships[0].Ending!.WordsToYou);
    }

    [Fact]
    public void That_the_other_has_erased_themselves_is_not_in_it_but_what_they_were_called()
    {
        var left = Exporting.Of(Data(JohanThere.Unnames(Ours), Shared.Without(Ina.Id, Now)), Now).Mentorships[0];

        Assert.Equal((ExportedParting.Ended, "Ina"), (left.Ending!.How, left.With));
    }

    [Fact]
    public void A_question_to_somebody_who_has_not_said_yes_is_in_it_by_their_own_copy()
    {
        var asked = Asked(Johan.Id).OpenedBy(Johan, Code, Now).OrThrow();
        var export = Exporting.Of(Data(Johan, asked), Now);

        Assert.Empty(export.Mentorships);
        Assert.Equal(("Ina", Wording), (Assert.Single(export.QuestionsToYou).With, export.QuestionsToYou[0].Words));
        Assert.Empty(Exporting.Of(Data(Johan, Asked(Johan.Id)), Now).QuestionsToYou);
    }

    [Fact]
    public void Who_sees_a_question_remembers_where_until_they_say_yes()
    {
        var asked = Asked(Johan.Id).OpenedBy(Johan, Code, Now).OrThrow();

        Assert.Equal([Ours], Johan.Knowing(asked).Invited);
        Assert.Empty(Johan.Knowing(asked).Joins(new(Ours, Role.Mentor, "Ina")).Invited);
        Assert.Empty(Ina.Knowing(asked).Invited);
    }

    [Fact]
    public void Ones_own_words_are_quoted_as_they_were_written()
    {
        var text = Text(Ina, Exporting.Of(new(InaThere, [], [Entry], []), Now));

        Assert.Contains("> Rad ett\n>\n> \\# inte en rubrik\n", text, StringComparison.Ordinal);
        Assert.Contains("### Måndag 14 september · efter mötet med Johan", text, StringComparison.Ordinal);
        Assert.Contains("Plan: Om någon frågar, så väntar jag", text, StringComparison.Ordinal);
        Assert.Contains("kontakt 4 av 5", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_written_answers_are_in_it()
    {
        var open = FlowState.Begin("d", ReflectFlow.FlowName, "free", ImmutableDictionary<string, string>.Empty).WithAnswer("free", "Halvvägs i tanken.");

        Assert.Contains("> Halvvägs i tanken.", Text(Ina, Exporting.Of(new(InaThere, [], [], [open]), Now)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Everything_can_be_said_in_both_languages(Language language)
    {
        var proposed = Shared.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow();
        var agreed = proposed.Answer(proposed.Proposals[^1].Number, Role.Mentor, yes: true, Now).OrThrow();
        var ended = agreed.TellForMe(Role.Mentor, "Tack för i år.", Now).OrThrow().Thank(Role.Adept, "Tack.", Now).OrThrow().Thank(Role.Mentor, "Tack själv.", Now).OrThrow()
            .HearLater(Role.Adept, true).HearLater(Role.Mentor, true).RoundsOff(Role.Adept, Now).RoundsOff(Role.Mentor, Now)
            with
        { MentorsAfterQuestions = AfterQuestions.Sometimes, HalfTimeAt = Now, ClosingBegunAt = Now };
        foreach (var person in new[] { InaThere, JohanThere })
        {
            var me = person.Speaking(language) with { SnoozedUntil = Now, Stopped = true };
            foreach (var mentorship in new[] { Alone, Shared, proposed, agreed, ended, agreed.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow(), agreed.Disappears(Role.Mentor, Now) })
            {
                var text = Text(me, Exporting.Of(new(me, [mentorship], [Entry], []), Now));
                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
                Assert.StartsWith(language == Language.Swedish ? "# Mina data" : "# My data", text, StringComparison.Ordinal);
            }
        }
    }
}
