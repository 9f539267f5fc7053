using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Goodbyes;

namespace MentorBot.Core.Tests.Journey;

public class EndingCardsTests
{
    [Fact]
    public void The_other_reads_the_words_as_written_and_the_adept_may_choose_again()
    {
        var scene = Scene(Ina, LeftBy(Role.Mentor, "Jag *orkar* inte mer."));
        var page = EndingCards.Told(scene);

        Assert.Equal("Johan har avslutat ert mentorskap.", page.Lines[0].Text);
        Assert.Equal("Jag *orkar* inte mer.", CardReader.Shown(page.Lines.Single(l => l.Style == LineStyle.Own).Text));
        Assert.Equal(scene.Titles("invitation.askAnother", "ending.harvest"), page.Titles());
        Assert.Equal(AskFlow.FlowName, Assert.IsType<Step.Onward>(scene.Pressed(page, "invitation.askAnother")).Flow);
    }

    [Fact]
    public void The_mentor_is_told_and_has_nothing_to_do()
    {
        var scene = Scene(Johan, LeftBy(Role.Adept));

        Assert.Equal(scene.Titles("ending.harvest"), EndingCards.Told(scene).Titles());
    }

    [Fact]
    public void Words_are_not_shown_to_who_wrote_them_nor_when_they_are_gone()
    {
        var left = LeftBy(Role.Mentor, "Hemligt.");
        var gone = left with { Ending = left.Ending! with { Words = PrivateText.Gone(Ina.Id) } };

        Assert.DoesNotContain("Hemligt", Pages.EverythingOn(EndingCards.Told(Scene(Johan, left))), StringComparison.Ordinal);
        Assert.DoesNotContain(EndingCards.Told(Scene(Ina, gone)).Lines, l => l.Style == LineStyle.Own);
    }

    [Fact]
    public void Leaving_without_words_says_just_that()
    {
        var page = EndingCards.Told(Scene(Johan, Leaving(Role.Adept).HasTold(Role.Adept, Now).OrThrow()));

        Assert.Equal("Ina har avslutat ert mentorskap.", page.Lines[0].Text);
        Assert.DoesNotContain(page.Lines, l => l.Style == LineStyle.Own);
    }

    [Fact]
    public void Somebody_who_is_gone_is_told_plainly() => Assert.Equal(
        "Johan finns inte längre i organisationen, och därmed är mentorskapet slut.",
        EndingCards.Told(Scene(Ina, Pair.Disappears(Role.Mentor, Now))).Lines[0].Text);

    [Fact]
    public void Notifications_give_nothing_away() => Assert.All(
        [EndingCards.Told(Scene(Ina, LeftBy(Role.Mentor))), EndingCards.StillTold(Scene(Ina, Leaving(Role.Adept)))],
        page => Assert.Equal("Om ditt mentorskap", page.Summary));

    [Fact]
    public void Erasing_says_when_and_opens_the_journal()
    {
        var page = EndingCards.Erasing(Scene(Ina, Together));

        Assert.StartsWith("Tisdag 14 september 2027 raderas allt om mentorskapet med Johan", page.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal(JournalCard.Open, Assert.Single(page.Buttons).Verb);
    }

    [Fact]
    public void Erasing_what_was_put_down_names_nobody() => Assert.Contains(
        "det mentorskap du la ner", EndingCards.Erasing(Scene(Ina, Alone.PutDown(Now).OrThrow())).Words(), StringComparison.Ordinal);

    [Fact]
    public void Who_is_leaving_answers_on_the_card()
    {
        var scene = Scene(Ina, Leaving(Role.Adept));
        var page = EndingCards.StillTold(scene);
        var words = Assert.IsType<Step.Onward>(scene.Pressed(page, "ending.tellForMe"));

        Assert.Equal(new PartFlow().Show(new PartFlow().Begin("x", AboutOurs, scene), scene).Titles(), page.Titles());
        Assert.Equal(Parting.Early, scene.Pressed(page, "ending.haveTold").Changes.Mentorship!.Ending!.How);
        Assert.Empty(scene.Pressed(page, "ending.stays").Changes.Mentorship!.Leaving);
        Assert.Equal(Changes.None, scene.Pressed(page, "ending.notYet").Changes);
        Assert.Equal((PartFlow.FlowName, PartFlow.Words), (words.Flow, new PartFlow().Begin("x", words.Facts, scene).Page));
    }

    [Fact]
    public void An_answer_after_the_other_has_left_says_so()
    {
        var scene = Scene(Ina, Leaving(Role.Adept));
        var later = scene with { Mentorship = LeftBy(Role.Mentor) };

        Assert.All(["ending.haveTold", "ending.stays"], key =>
            Assert.Equal(later.Say("ending.told", ("other", "Johan")), later.Pressed(EndingCards.StillTold(scene), key).Last().Words()));
    }

    [Fact]
    public void The_buttons_are_for_the_two() => Assert.Equal(
        Scene(Stranger).Refused(Refusal.NotYours), Acts.Do(Answer.Press(EndingActs.Goodbye), Scene(Stranger, Closing))!.Last().Words());

    [Fact]
    public void The_mentor_does_not_hold_half_time() => Assert.Equal(
        Scene(Johan).Refused(Refusal.AdeptLeads), Acts.Do(Answer.Press(EndingActs.HalfTimeHeld), Scene(Johan, Pair))!.Last().Words());

    [Theory]
    [MemberData(nameof(BothLanguages), MemberType = typeof(Goodbyes))]
    public void Every_card_is_fit_for_Teams_in_both_languages(Language language) => Assert.All([Ina.Speaking(language), Johan.Speaking(language)], who =>
    {
        var other = who.Id == Ina.Id ? Role.Mentor : Role.Adept;
        Pages.AssertFitForTeams(EndingCards.Told(Scene(who, LeftBy(other))));
        Pages.AssertFitForTeams(EndingCards.Told(Scene(who, Pair.Disappears(other, Now))));
        Pages.AssertFitForTeams(EndingCards.StillTold(Scene(who, Leaving(other.Other()))));
        Pages.AssertFitForTeams(EndingCards.Erasing(Scene(who, Together)));
        Pages.AssertFitForTeams(EndingCards.Thanked(Scene(who, Pair), new(other, PrivateText.For(who.Id, "Tack."), Now)));
        Pages.AssertFitForTeams(EndingCards.Goodbye(Scene(who, Together)));
    });
}
