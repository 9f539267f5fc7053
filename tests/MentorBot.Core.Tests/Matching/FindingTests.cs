using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Matching;

public class FindingTests
{
    private static readonly Person InaInOurs = Ina.Joins(new(Ours, Role.Adept, ""));

    [Fact]
    public void Whoever_wants_a_mentor_is_asked_why_first()
    {
        var begun = Finding.TakeUp(Scene(Ina), has: "");

        var mentorship = begun.Changes.Mentorship!;
        Assert.Equal((WhyNowFlow.FlowName, mentorship.Id.Value), (begun.Flow, begun.Facts[Facts.Mentorship]));
        Assert.Equal((Ina.Id, null, Now), (mentorship.Adept.Id, mentorship.Mentor, mentorship.BegunAt));
        Assert.Equal(new Membership(mentorship.Id, Role.Adept, ""), Assert.Single(begun.Changes.Me!.Mentorships));
    }

    [Fact]
    public void The_same_turn_decided_again_begins_the_same_mentorship() =>
        Assert.Equal(Finding.TakeUp(Scene(Ina), "").Changes.Mentorship!.Id, Finding.TakeUp(Scene(Ina), "").Changes.Mentorship!.Id);

    [Fact]
    public void Who_has_begun_goes_on_from_there()
    {
        var withoutSentence = Mentorship.Begin(Ours, Party.Of(Ina), Pace.Usual, Now);

        Assert.Equal(WhyNowFlow.FlowName, Finding.TakeUp(Scene(InaInOurs, withoutSentence), "").Flow);
        Assert.Equal(AskFlow.FlowName, Finding.TakeUp(Scene(InaInOurs, Alone), "").Flow);
        Assert.Null(Finding.TakeUp(Scene(InaInOurs, Alone), "").Changes.Mentorship);
    }

    [Fact]
    public void Who_has_somebody_already_is_asked_who_it_is_at_the_end_of_it() =>
        Assert.Equal("1", Finding.TakeUp(Scene(Ina), "1").Facts[WhyNowFlow.HasMentor]);

    [Theory]
    [InlineData(Parting.Early, Role.Mentor, true)]
    [InlineData(Parting.Disappeared, Role.Mentor, true)]
    [InlineData(Parting.Early, Role.Adept, false)] // who left begins anew
    [InlineData(Parting.Together, Role.Mentor, false)]
    public void Who_was_left_brings_the_sentence_along_and_asks_somebody_else_at_once(Parting how, Role by, bool brings)
    {
        var ended = Pair with { Ending = new(Now, how, by) };

        var next = Finding.TakeUp(Scene(InaInOurs, ended), "");

        Assert.NotEqual(Ours, next.Changes.Mentorship!.Id);
        Assert.Equal(brings ? AskFlow.FlowName : WhyNowFlow.FlowName, next.Flow);
        Assert.Equal(brings ? Sentence : "", next.Changes.Mentorship.IntentionFor(Ina.Id));
    }

    [Fact]
    public void A_mentor_who_wants_a_mentor_begins_one_of_their_own()
    {
        var begun = Finding.TakeUp(Scene(Johan.Joins(new(Ours, Role.Mentor, "Ina")), Pair), "");

        Assert.Equal(Johan.Id, begun.Changes.Mentorship!.Adept.Id);
        Assert.Equal([Ours, begun.Changes.Mentorship.Id], begun.Changes.Me!.Mentorships.Select(m => m.Id));
    }

    [Fact]
    public void The_latest_mentorship_as_an_adept_is_taken_up() => Assert.Equal(
        Ours, Finding.Latest(InaInOurs.Joins(new(new("johans"), Role.Mentor, "Sam"))));
}
