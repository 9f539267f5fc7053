using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Goodbyes;

namespace MentorBot.Core.Tests.Journey;

public class RoundOffFlowTests
{
    private const string Words = "För att du väntade ut tystnaden.";

    [Fact]
    public void The_adept_goes_through_the_harvest()
    {
        var told = Begun(Ina, Pair).Write("Modet").Write("Boken").Write("Mer tid").Write(Words).Choose("rounding.keepToMyself").Write("Att fråga rakt ut");

        var entry = Assert.Single(told.Journal);
        Assert.Equal((Occasion.RoundingOff, "Johan"), (entry.Occasion, entry.With));
        Assert.Equal(["Modet", "Boken", "Mer tid", Words, "Att fråga rakt ut"], entry.Items.Select(i => i.Answer));
        Assert.Equal(Now, told.Scene.Mentorship!.RoundedOff[Role.Adept]);
        Assert.Empty(told.Scene.Mentorship.Thanks);
    }

    [Theory]
    [InlineData(0, "Jag har inget möte uppskrivet för er. Vad behåller du ändå?")]
    [InlineData(1, "Ni har setts en gång. Vad behåller du?")]
    [InlineData(2, "Ni har setts två gånger. Vad behåller du?")]
    [InlineData(11, "Ni har setts elva gånger. Vad behåller du?")]
    [InlineData(13, "Ni har setts 13 gånger. Vad behåller du?")]
    public void The_first_line_tells_how_often_they_met(int times, string line) => Assert.Equal(line, Begun(Ina, Pair.Having(times)).Question);

    [Theory]
    [InlineData(0, "I have no meeting of yours on record. What will you keep all the same?")]
    [InlineData(1, "You have met once. What will you keep?")]
    [InlineData(3, "You have met three times. What will you keep?")]
    public void The_first_line_tells_it_in_English(int times, string line) =>
        Assert.Equal(line, Begun(Johan.Speaking(Language.English), Pair.Having(times)).Question);

    [Fact]
    public void The_adepts_first_answer_begins_rounding_off_and_the_page_says_so()
    {
        var begun = Begun(Ina, Pair);

        Assert.Contains(begun.Scene.Say("rounding.begins"), begun.Page!.Lines.Select(l => l.Text));
        Assert.Null(begun.Scene.Mentorship!.ClosingBegunAt);
        Assert.Null(begun.Press(Verbs.NotNow).Scene.Mentorship!.ClosingBegunAt);
        Assert.Equal(Stage.Closing, begun.Write("Modet").Scene.Mentorship!.Stage());
    }

    [Fact]
    public void The_mentor_begins_nothing_and_is_not_asked_what_to_go_on_with()
    {
        var told = Begun(Johan, Pair).Write("Ett").Write("Två").Write("Tre").Press(Verbs.Skip);

        Assert.True(told.IsOver);
        Assert.Null(told.Scene.Mentorship!.ClosingBegunAt);
        Assert.Equal([Role.Mentor], told.Scene.Mentorship.RoundedOff.Keys);
        Assert.Empty(told.Page!.Buttons);
    }

    [Fact]
    public void Thanks_are_shown_as_they_are_sent_and_reach_the_other_alone()
    {
        var sending = Begun(Ina, Closing).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Write(Words);
        var sent = sending.Choose("rounding.send");

        Assert.Equal([Words], sending.OwnWords);
        Assert.Equal(Words, Assert.Single(sent.Scene.Mentorship!.Thanks).Text.ReadBy(Johan));
        Assert.Contains(Words, EndingCards.Thanked(Scene(Johan, sent.Scene.Mentorship), sent.Scene.Mentorship.Thanks[0]).Words(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => EndingCards.Thanked(Scene(Ina, sent.Scene.Mentorship), sent.Scene.Mentorship.Thanks[0]));
    }

    [Fact]
    public void The_mentors_thanks_reach_the_adept()
    {
        var sent = Begun(Johan, Closing).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Write(Words).Choose("rounding.send");

        Assert.True(sent.IsOver);
        Assert.Equal(Words, sent.Scene.Mentorship!.Thanks[0].Text.ReadBy(Ina));
        Assert.True(sent.Scene.Mentorship.RoundedOff.ContainsKey(Role.Mentor));
    }

    [Fact]
    public void Thanks_can_be_changed_before_they_are_sent()
    {
        var changed = Begun(Ina, Closing).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Write(Words).Choose("ending.change");

        Assert.Equal(Words, changed.Page!.Fields[0].Value);
        Assert.Equal(["Tack."], changed.Write("Tack.").OwnWords);
    }

    [Fact]
    public void Thanks_that_were_sent_on_another_card_are_not_sent_twice_and_nothing_is_lost()
    {
        var refused = Begun(Ina, Closing).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Write(Words)
            .Meanwhile(m => m.Thank(Role.Adept, "Redan sagt.", Now).OrThrow()).Choose("rounding.send");

        Assert.Equal(refused.Scene.Refused(Refusal.AlreadyAnswered), refused.Note);
        Assert.Equal([Words], refused.OwnWords);
        Assert.Equal(Words, refused.Choose("rounding.keepToMyself").Press(Verbs.Skip).Journal[0].Items[0].Answer);
    }

    [Fact]
    public void Nothing_is_sent_where_there_is_nobody_to_send_to() => Assert.All(
        [Outside, Pair.Disappears(Role.Mentor, Now), Closing.Thank(Role.Adept, "Redan sagt.", Now).OrThrow()],
        mentorship =>
        {
            var asked = Begun(Ina, mentorship).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip);
            var told = asked.Write(Words).Press(Verbs.Skip);

            Assert.Contains(asked.Scene.Say("rounding.onlyYours"), asked.Page!.Lines.Select(l => l.Text));
            Assert.True(told.IsOver);
            Assert.Equal(mentorship.Thanks.Count, told.Scene.Mentorship!.Thanks.Count);
            Assert.Equal(Words, told.Journal[0].Items[0].Answer);
        });

    [Fact]
    public void Thanks_longer_than_can_be_sent_stay_in_their_field() => Assert.Equal(
        Scene(Ina).Refused(Refusal.TooLong),
        Begun(Ina, Closing).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Write(new string('x', Leaves.LongestWords + 1)).Note);

    [Fact]
    public void The_last_page_says_goodbye_books_or_waits()
    {
        var over = PassedOver(Ina, Closing);
        var mentors = PassedOver(Johan, Closing);

        Assert.Equal(over.Scene.Titles("ending.goodbye", "ending.book", "ending.notYet"), over.Page!.Titles());
        Assert.Equal(over.Scene.Titles("ending.goodbye", "ending.notYet"), mentors.Page!.Titles());
        Assert.Equal(BookFlow.FlowName, Assert.IsType<Step.Onward>(over.Scene.Pressed(over.Page!, "ending.book")).Flow);
    }

    [Fact]
    public void Saying_goodbye_tells_the_other_and_the_others_word_ends_it()
    {
        var mine = PassedOver(Ina, Closing);
        var said = mine.Scene.Pressed(mine.Page!, "ending.goodbye");
        var told = mine.Scene.After(said).Mentorship!;
        var others = PassedOver(Johan, told);
        var ended = others.Scene.Pressed(others.Page!, "ending.goodbye");

        Assert.Equal(mine.Scene.Say("ending.goodbyeTold", ("other", "Johan")), said.Last().Words());
        Assert.Equal(1, told.Open(ProposalKind.Goodbye)!.Number);
        Assert.Contains(others.Scene.Say("ending.otherSaysSo", ("other", "Ina")), others.Page!.Words(), StringComparison.Ordinal);
        Assert.Equal(Parting.Together, ended.Changes.Mentorship!.Ending!.How);
        Assert.Equal(others.Scene.Titles("ending.laterYes", "ending.laterNo"), ended.Last().Titles());
    }

    [Fact]
    public void Who_has_said_goodbye_waits_for_the_other()
    {
        var over = PassedOver(Ina, Closing.ProposeGoodbye(Role.Adept, Now).OrThrow());

        Assert.Contains(over.Scene.Say("ending.goodbyeWaits", ("other", "Johan")), over.Page!.Words(), StringComparison.Ordinal);
        Assert.Empty(over.Page!.Buttons);
    }

    [Fact]
    public void A_second_press_on_goodbye_shows_the_same()
    {
        var over = PassedOver(Ina, Closing);
        var ended = over.Scene with { Mentorship = Together };

        Assert.Equal(ended.Say("ending.endedTogether", ("other", "Johan")), ended.Pressed(over.Page!, "ending.goodbye").Last().Lines[0].Text);
    }

    [Fact]
    public void Goodbye_after_the_other_has_left_says_how_it_ended()
    {
        var over = PassedOver(Ina, Closing);
        var left = over.Scene with { Mentorship = LeftBy(Role.Mentor) };
        var step = left.Pressed(over.Page!, "ending.goodbye");

        Assert.Equal(left.Say("ending.told", ("other", "Johan")), step.Last().Words());
        Assert.Equal(Changes.None, step.Changes);
    }

    [Fact]
    public void With_a_mentor_outside_of_Teams_the_adepts_word_is_enough()
    {
        var over = PassedOver(Ina, Outside);
        var ended = over.Scene.Pressed(over.Page!, "ending.goodbye");

        Assert.Equal(over.Scene.Titles("ending.goodbye", "ending.book", "ending.notYet"), over.Page!.Titles());
        Assert.Equal(Parting.Together, ended.Changes.Mentorship!.Ending!.How);
        Assert.Equal(over.Scene.Say("ending.endedOutside", ("other", "Johan")), ended.Last().Lines[0].Text);
    }

    [Theory]
    [InlineData("ending.laterYes", true)]
    [InlineData("ending.laterNo", false)]
    public void After_the_goodbye_each_chooses_whether_to_hear_later(string key, bool hears)
    {
        var over = PassedOver(Johan, Together);
        var step = over.Scene.Pressed(over.Page!, key);

        Assert.Contains("Vill du att jag hör av mig om tre månader?", over.Page!.Words(), StringComparison.Ordinal);
        Assert.Equal(hears, step.Changes.Mentorship!.HearsLater.Contains(Role.Mentor));
        Assert.Empty(step.Last().Buttons);
    }

    [Fact]
    public void Who_wants_to_hear_later_is_not_asked_again_nor_is_anybody_when_later_has_been()
    {
        Assert.Empty(PassedOver(Ina, Together.HearLater(Role.Adept, true)).Page!.Buttons);
        Assert.Empty(PassedOver(Ina, Together, "2026-12-14 10:00").Page!.Buttons);
        Assert.NotEmpty(PassedOver(Ina, Together, "2026-12-14 09:59").Page!.Buttons);
    }

    [Fact]
    public void Nobody_chooses_to_hear_later_before_the_goodbye() => Assert.Equal(
        Scene(Ina).Refused(Refusal.StageOver), Acts.Do(Answer.Press(EndingActs.LaterYes), Scene(Ina, Pair))!.Last().Words());

    [Fact]
    public void An_early_end_has_a_harvest_too_and_thanks()
    {
        var told = Begun(Ina, LeftBy(Role.Mentor)).Write("Modet").Press(Verbs.Skip).Press(Verbs.Skip).Write(Words).Choose("rounding.send").Press(Verbs.Skip);

        Assert.Equal(Words, told.Scene.Mentorship!.Thanks[0].Text.ReadBy(Johan));
        Assert.Null(told.Scene.Mentorship.ClosingBegunAt);
        Assert.Equal(told.Scene.Titles("ending.laterYes", "ending.laterNo"), told.Page!.Titles());
    }

    [Fact]
    public void It_is_for_the_two_of_a_pair()
    {
        Assert.Equal(Refusal.NotYours, new RoundOffFlow().MayBegin(AboutOurs, Scene(Stranger, Pair)));
        Assert.Equal(Refusal.NoMentorYet, new RoundOffFlow().MayBegin(AboutOurs, Scene(Ina, Alone)));
    }

    [Fact]
    public void Nothing_written_gets_a_kind_word() => Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Begun(Ina, Pair).Write(" ").Note);

    [Theory]
    [MemberData(nameof(BothLanguages), MemberType = typeof(Goodbyes))]
    public void Every_page_is_fit_for_Teams_in_both_languages(Language language) => Assert.All(
        [Pair, Closing, Closing.ProposeGoodbye(Role.Adept, Now).OrThrow(), Together, LeftBy(Role.Adept), Pair.Disappears(Role.Adept, Now)],
        mentorship => Assert.All([Ina, Johan], who =>
        {
            Assert.True(PassedOver(who.Speaking(language), mentorship).IsOver);
            if (mentorship.Ending?.How != Parting.Disappeared)
            {
                Assert.Equal([Words], Begun(who.Speaking(language), mentorship).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).Write(Words).OwnWords);
            }
        }));

    private static Talk Begun(Person who, Mentorship mentorship, string now = "2026-09-14 10:00") =>
        Talk.Begun(new RoundOffFlow(), Scene(who, mentorship, Sweden.At(now)), AboutOurs);

    private static Talk PassedOver(Person who, Mentorship mentorship, string now = "2026-09-14 10:00")
    {
        var talk = Begun(who, mentorship, now);
        while (!talk.IsOver)
        {
            talk = talk.Press(Verbs.Skip);
        }

        return talk;
    }
}
