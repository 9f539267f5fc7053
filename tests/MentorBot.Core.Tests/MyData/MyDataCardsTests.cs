using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.MyData;

public class MyDataCardsTests
{
    private static Step.End Do(Scene scene, string verb) => (Step.End)MyDataCards.Do(Answer.Press(verb), scene)!;

    private static Step.End Press(Scene scene, Button button) =>
        (Step.End)Acts.Do(Answer.Press(button.Verb, [.. button.Data.Select(d => (d.Key, d.Value))]), scene)!;

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_card_is_fit_for_Teams(Language language)
    {
        var scene = Scene(Ina.Speaking(language)) with { Everything = new(Ina.Speaking(language), [], [], []) };

        Assert.All(
            [MyDataCards.Open, MyDataCards.Get, MyDataCards.InChat, MyDataCards.ChatPart, MyDataCards.Erase, MyDataCards.EraseNow, MyDataCards.Close],
            verb => Pages.AssertFitForTeams(Do(scene, verb).Last));
        Pages.AssertFitForTeams(MyDataCards.Failed(scene));
        Pages.AssertFitForTeams(MyDataCards.Declined(scene));
    }

    [Fact]
    public void Looking_and_asking_changes_nothing() => Assert.All(
        [MyDataCards.Open, MyDataCards.InChat, MyDataCards.Erase, MyDataCards.EraseNow, MyDataCards.Close],
        verb => Assert.Equal(Changes.None, Do(Scene(Ina), verb).Changes));

    [Theory]
    [InlineData(0, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(-1, false)]
    public void Erasing_takes_a_page_that_asked_just_now(int minutesLater, bool erases)
    {
        var button = Do(Scene(Ina), MyDataCards.Erase).Last.Buttons[0];

        var pressed = Press(Scene(Ina, now: Now + Duration.FromMinutes(minutesLater)), button);

        Assert.Equal(erases, pressed.Changes.Erases);
        Assert.Equal(!erases, pressed.Last.Buttons.Any(b => b.Verb == MyDataCards.EraseNow));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public void A_time_that_is_none_erases_nothing(string at) =>
        Assert.False(((Step.End)MyDataCards.Do(Answer.Press(MyDataCards.EraseNow, ("at", at)), Scene(Ina))!).Changes.Erases);

    [Fact]
    public void What_the_other_keeps_is_said_where_there_is_another()
    {
        var with = Do(Scene(Ina.Joins(new(Ours, Role.Adept, "Johan"))), MyDataCards.Erase).Last;

        Assert.Equal(Do(Scene(Ina), MyDataCards.Erase).Last.Lines.Length + 1, with.Lines.Length);
    }
}
