using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Goodbyes;

namespace MentorBot.Core.Tests.Journey;

public class PartFlowTests
{
    private const string Words = "Jag har fått det jag behövde. Tack.";

    [Fact]
    public void Telling_the_other_oneself_comes_first_and_the_bot_waits_to_a_date()
    {
        var begun = Begun(Ina, Pair);
        var waits = begun.Choose("parting.tellMyself");

        Assert.Equal("Vill du säga det till Johan själv först? Jag väntar till måndag 21 september.", begun.Question);
        Assert.Equal(begun.Scene.Titles("parting.tellMyself", "ending.tellForMe", "ending.notYet", "guide.readMore"), begun.Page!.Titles());
        Assert.Equal([Role.Adept], waits.Scene.Mentorship!.Leaving.Keys);
        Assert.Null(waits.Scene.Mentorship.Ending);
        Assert.Contains("måndag 21 september", waits.Page!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Having_told_can_be_said_on_the_very_card()
    {
        var waits = Begun(Johan, Pair).Choose("parting.tellMyself");
        var told = waits.Scene.Pressed(waits.Page!, "parting.haveToldNow");

        Assert.Equal((Parting.Early, Role.Mentor), (told.Changes.Mentorship!.Ending!.How, told.Changes.Mentorship.Ending.By));
        Assert.Equal(RoundOffFlow.FlowName, Assert.IsType<Step.Onward>(waits.Scene.After(told).Pressed(told.Last(), "ending.harvest")).Flow);
    }

    [Fact]
    public void Ones_own_words_are_shown_as_they_are_sent_and_only_then_sent()
    {
        var sending = Begun(Ina, Pair).Choose("ending.tellForMe").Write(Words);
        var sent = sending.Choose("parting.send");

        Assert.Equal([Words], sending.OwnWords);
        Assert.Null(sending.Scene.Mentorship!.Ending);
        Assert.Equal(Words, sent.Scene.Mentorship!.Ending!.Words.ReadBy(Johan));
        Assert.Equal(sent.Scene.Titles("ending.harvest"), sent.Page!.Titles());
        Assert.Equal((Occasion.RoundingOff, Words), (sent.Journal[0].Occasion, sent.Journal[0].Items[0].Answer));
    }

    [Fact]
    public void Words_can_be_changed_and_the_first_page_come_back_to()
    {
        var changed = Begun(Ina, Pair).Choose("ending.tellForMe").Write("För kort.").Choose("ending.change");

        Assert.Equal("För kort.", changed.Page!.Fields[0].Value);
        Assert.Equal([Words], changed.Write(Words).OwnWords);
        Assert.Equal(changed.Scene.Titles("parting.tellMyself", "ending.tellForMe", "ending.notYet", "guide.readMore"), changed.Press(Verbs.Back).Page!.Titles());
    }

    [Fact]
    public void Words_in_the_chat_send_nothing()
    {
        // Chat text is taken as an answer by the primary button; on this page there is none.
        var sending = Begun(Ina, Pair).Choose("ending.tellForMe").Write(Words);

        Assert.DoesNotContain(sending.Page!.Buttons, b => b.Primary);
    }

    [Theory]
    [InlineData(0, Refusal.Empty)]
    [InlineData(Leaves.LongestWords + 1, Refusal.TooLong)]
    public void Words_are_some_and_not_too_many(int length, Refusal refusal)
    {
        var refused = Begun(Ina, Pair).Choose("ending.tellForMe").Write(new string('x', length));

        Assert.Equal(refused.Scene.Refused(refusal), refused.Note);
        Assert.Equal(length, refused.Page!.Fields[0].Value.Length);
    }

    [Fact]
    public void Not_yet_changes_nothing_and_keeps_what_was_written()
    {
        var left = Begun(Ina, Pair).Choose("ending.tellForMe").Write(Words).Choose("ending.notYet");

        Assert.Same(Pair, left.Scene.Mentorship);
        Assert.Equal((Occasion.Unfinished, Words), (left.Journal[0].Occasion, left.Journal[0].Items[0].Answer));
        Assert.Empty(Begun(Ina, Pair).Choose("ending.notYet").Journal);
    }

    [Fact]
    public void Who_is_leaving_is_asked_whether_the_other_knows()
    {
        var begun = Begun(Ina, Leaving(Role.Adept));

        Assert.Equal("Har du sagt det till Johan?", begun.Question);
        Assert.Equal(begun.Scene.Titles("ending.haveTold", "ending.tellForMe", "ending.stays", "ending.notYet"), begun.Page!.Titles());
        Assert.Equal(Parting.Early, begun.Choose("ending.haveTold").Scene.Mentorship!.Ending!.How);
        Assert.Empty(begun.Choose("ending.stays").Scene.Mentorship!.Leaving);
        Assert.NotNull(begun.Choose("ending.tellForMe").Write(Words).Choose("parting.send").Scene.Mentorship!.Ending!.Words);
        Assert.Same(begun.Scene.Mentorship, begun.Choose("ending.notYet").Scene.Mentorship);
    }

    [Fact]
    public void That_one_is_leaving_is_not_shown_to_the_other()
    {
        var others = Begun(Johan, Leaving(Role.Adept));

        Assert.Equal(Begun(Johan, Pair).Page!.Words(), others.Page!.Words());
    }

    [Fact]
    public void Leaving_and_then_staying_begins_from_the_start_again()
    {
        var stayed = Begun(Ina, Leaving(Role.Adept)).Choose("ending.stays");

        Assert.Equal(Begun(Ina, Pair).Page!.Titles(), Begun(Ina, stayed.Scene.Mentorship!).Page!.Titles());
        Assert.Equal(Scene(Ina).Refused(Refusal.NotLeaving), Acts.Do(Answer.Press(EndingActs.HasTold), stayed.Scene)!.Last().Words());
    }

    [Fact]
    public void Words_that_come_too_late_are_kept_and_it_is_said_how_it_ended()
    {
        var late = Begun(Ina, Pair).Choose("ending.tellForMe").Write(Words).Meanwhile(m => m.TellForMe(Role.Mentor, "Tyvärr.", Now).OrThrow()).Choose("parting.send");

        Assert.Equal($"{late.Scene.Say("ending.told", ("other", "Johan"))}\n{late.Scene.Say("parting.wordsKept")}", late.Page!.Words());
        Assert.Equal(Role.Mentor, late.Scene.Mentorship!.Ending!.By);
        Assert.Equal((Occasion.Unfinished, Words), (late.Journal[0].Occasion, late.Journal[0].Items[0].Answer));
        Assert.Equal(late.Scene.Titles("ending.harvest"), late.Page!.Titles());
    }

    [Fact]
    public void Words_on_the_open_page_are_kept_too()
    {
        var late = Begun(Ina, Pair).Choose("ending.tellForMe").Meanwhile(m => m.Disappears(Role.Mentor, Now)).Write(Words);

        Assert.Contains(late.Scene.Say("ending.disappeared", ("other", "Johan")), late.Page!.Words(), StringComparison.Ordinal);
        Assert.Equal(Words, late.Journal[0].Items[0].Answer);
    }

    [Theory]
    [InlineData("parting.tellMyself")]
    [InlineData("ending.tellForMe")]
    [InlineData("ending.notYet")]
    public void Whatever_is_pressed_after_the_goodbye_says_how_it_ended(string key)
    {
        var late = Begun(Ina, Pair).Meanwhile(_ => Together).Choose(key);

        Assert.Equal(late.Scene.Say("ending.endedTogether", ("other", "Johan")), late.Page!.Words());
        Assert.Empty(late.Journal);
    }

    [Fact]
    public void With_a_mentor_outside_of_Teams_one_page_ends_it()
    {
        var begun = Begun(Ina, Outside);
        var ended = begun.Choose("parting.end");

        Assert.Equal(begun.Scene.Titles("parting.end", "ending.notYet", "guide.readMore"), begun.Page!.Titles());
        Assert.Equal(new Ending(Now, Parting.Early, Role.Adept), ended.Scene.Mentorship!.Ending);
        Assert.Equal(ended.Scene.Titles("ending.harvest"), ended.Page!.Titles());
        Assert.Equal(begun.Page!.Words(), Begun(Ina, Outside, AboutOurs.Add(PartFlow.At, PartFlow.Words)).Page!.Words());
    }

    [Fact]
    public void A_button_that_is_not_on_the_page_does_nothing()
    {
        Assert.Equal(Scene(Ina).Say("dialog.choose"), Begun(Ina, Pair).Press("end").Note);
        Assert.Equal(Scene(Ina).Say("dialog.choose"), Begun(Ina, Outside).Press("words").Note);
        Assert.Equal(Scene(Ina).Refused(Refusal.HasMentor), Begun(Ina, Pair).Press("put-down").Note);
        Assert.Equal(Scene(Ina).Say("dialog.choose"), Begun(Ina, Pair).Choose("ending.tellForMe").Write(Words).Press(Verbs.Next).Note);
    }

    [Fact]
    public void Before_there_is_a_mentor_the_adept_puts_it_down()
    {
        var begun = Begun(Ina, Asked(Johan.Id));
        var down = begun.Choose("parting.putDown");

        Assert.Contains(begun.Scene.Say("parting.askedToo", ("other", "Johan")), begun.Page!.Words(), StringComparison.Ordinal);
        Assert.Equal(Parting.BeforeItBegan, down.Scene.Mentorship!.Ending!.How);
        Assert.Equal(down.Scene.Titles("help.find"), down.Page!.Titles());
        Assert.Same(Alone, Begun(Ina, Alone).Choose("parting.no").Scene.Mentorship);
    }

    [Fact]
    public void A_yes_that_came_meanwhile_is_not_put_down()
    {
        var refused = Begun(Ina, Asked(Johan.Id)).Meanwhile(m => m.AnsweredBy(Johan, Code, InvitationAnswer.Yes, Now).OrThrow()).Press("put-down");

        Assert.Equal(refused.Scene.Refused(Refusal.HasMentor), refused.Note);
        Assert.Equal(refused.Scene.Titles("parting.tellMyself", "ending.tellForMe", "ending.notYet", "guide.readMore"), refused.Page!.Titles());
    }

    [Fact]
    public void It_is_for_the_two_while_it_lives()
    {
        Assert.Equal(Refusal.NotYours, new PartFlow().MayBegin(AboutOurs, Scene(Stranger, Pair)));
        Assert.Equal(Refusal.NotYours, new PartFlow().MayBegin(AboutOurs, Scene(Johan, Asked(Johan.Id))));
        Assert.Equal(Refusal.Ended, new PartFlow().MayBegin(AboutOurs, Scene(Ina, Together)));
    }

    [Fact]
    public void The_word_asks_which_one_where_there_are_several()
    {
        var two = Ina.Joins(new(Ours, Role.Adept, "Johan")).Joins(new(new("another"), Role.Mentor, "Sam"));
        var which = Acts.Do(Commands.Read("avsluta")!, Scene(two))!.Last();

        Assert.Equal([EndingActs.Part, EndingActs.Part], which.Buttons.Select(b => b.Verb));
        var onward = Assert.IsType<Step.Onward>(Acts.Do(Commands.Read("end")!, Scene(two, Pair)));
        Assert.Equal((PartFlow.FlowName, Ours.Value), (onward.Flow, onward.Facts[Facts.Mentorship]));
    }

    [Theory]
    [MemberData(nameof(BothLanguages), MemberType = typeof(Goodbyes))]
    public void Every_page_is_fit_for_Teams_in_both_languages(Language language) => Assert.All([Ina, Johan], who =>
    {
        var speaking = who.Speaking(language);
        Assert.True(Begun(speaking, Pair).Choose("ending.tellForMe").Write(Words).Choose("parting.send").IsOver);
        Assert.True(Begun(speaking, Pair).Choose("parting.tellMyself").IsOver);
        Assert.True(Begun(speaking, Leaving(Role.Adept).TellsFirst(Role.Mentor, Sweden.Closed, Now).OrThrow()).Choose("ending.haveTold").IsOver);
        Assert.True(Begun(Ina.Speaking(language), Asked(null)).Choose("parting.putDown").IsOver);
        Assert.True(Begun(Ina.Speaking(language), Outside).Choose("parting.end").IsOver);
    });

    private static Talk Begun(Person who, Mentorship mentorship, System.Collections.Immutable.ImmutableDictionary<string, string>? facts = null) =>
        Talk.Begun(new PartFlow(), Scene(who, mentorship), facts ?? AboutOurs);
}
