using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Goodbyes;

namespace MentorBot.Core.Tests.Journey;

public class LaterFlowTests
{
    [Fact]
    public void One_question_goes_into_the_journal()
    {
        var begun = Begun(Ina);
        var told = begun.Press(Verbs.Save, ("since", "Jag frågar fortfarande rakt ut"));

        Assert.Equal("Det är ungefär tre månader sedan mentorskapet med Johan tog slut.", begun.Page!.Lines[0].Text);
        var entry = Assert.Single(told.Journal);
        Assert.Equal((Occasion.Afterwards, "Johan"), (entry.Occasion, entry.With));
        Assert.Equal((begun.Question, "Jag frågar fortfarande rakt ut"), (entry.Items[0].Question, entry.Items[0].Answer));
    }

    [Fact]
    public void The_time_is_said_as_it_was_set()
    {
        var month = Together with { Pace = Together.Pace with { AfterMonths = 1 } };

        Assert.StartsWith("Det är ungefär en månad sedan", Begun(Ina, month).Page!.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_adept_may_look_for_a_mentor_of_ones_own_and_the_mentor_waits_on_no_list()
    {
        var adept = Begun(Ina).Press(Verbs.Skip);
        var mentor = Begun(Johan).Press(Verbs.Save, ("since", "Att lyssna"));

        Assert.Equal(Acts.Find, Assert.Single(adept.Page!.Buttons).Verb);
        Assert.Contains(adept.Scene.Say("later.adept"), adept.Page.Words(), StringComparison.Ordinal);
        Assert.Empty(adept.Journal);
        Assert.Empty(mentor.Page!.Buttons);
        Assert.Contains(mentor.Scene.Say("later.mentor"), mentor.Page.Words(), StringComparison.Ordinal);
        Assert.Equal("Ina", Assert.Single(mentor.Journal).With);
    }

    [Fact]
    public void Nothing_written_gets_a_kind_word() => Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Begun(Ina).Press(Verbs.Save, ("since", " ")).Note);

    [Fact]
    public void It_comes_after_the_goodbye_of_a_pair()
    {
        Assert.Equal(Refusal.StageOver, new LaterFlow().MayBegin(AboutOurs, Scene(Ina, Pair)));
        Assert.Equal(Refusal.NoMentorYet, new LaterFlow().MayBegin(AboutOurs, Scene(Ina, Alone.PutDown(Now).OrThrow())));
        Assert.Equal(Refusal.NotYours, new LaterFlow().MayBegin(AboutOurs, Scene(Stranger, Together)));
    }

    [Theory]
    [MemberData(nameof(BothLanguages), MemberType = typeof(Goodbyes))]
    public void It_is_fit_for_Teams_in_both_languages(Language language) =>
        Assert.All([Ina, Johan], who => Assert.True(Begun(who.Speaking(language)).Press(Verbs.Skip).IsOver));

    private static Talk Begun(Person who, Mentorship? mentorship = null) =>
        Talk.Begun(new LaterFlow(), Scene(who, mentorship ?? Together, Sweden.At("2026-12-14 10:00")), AboutOurs);
}
