using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;

namespace MentorBot.Core.Welcome;

/// <summary>The first card, once per person, with the promise that everything else keeps.</summary>
public static class WelcomeCard
{
    public static Page Show(Scene scene) => new()
    {
        Summary = scene.Plain("welcome.summary"),
        Lines =
        [
            new(Greeting(scene) + " " + scene.Say("welcome.what")),
            new(scene.Say("welcome.yours")),
            new(scene.Say("welcome.organizer")),
        ],
        Buttons =
        [
            // The promise is to stay in sight, so what the buttons lead to begins on a card of its own.
            new Button(scene.Plain("welcome.want"), Acts.Find).OnANewCard(),
            new Button(scene.Plain("welcome.have"), Acts.Find).With(WhyNowFlow.HasMentor, "1").OnANewCard(),
            new Button(scene.Plain("welcome.asked"), Acts.Begin).With(Facts.Flow, CodeFlow.FlowName).OnANewCard(),
            new Button(scene.Plain("welcome.look"), Acts.Help).OnANewCard(),
        ],
    };

    /// <summary>To who removed the app and has come back.</summary>
    public static Page Again(Scene scene) => new()
    {
        Summary = scene.Plain("welcome.summary"),
        Lines = [new(scene.Say("welcome.again", ("name", scene.Me.GivenName)))],
    };

    /// <summary>Teams does not always tell the name.</summary>
    private static string Greeting(Scene scene) =>
        scene.Me.GivenName.Length == 0 ? scene.Say("welcome.titleNameless") : scene.Say("welcome.title", ("name", scene.Me.GivenName));
}
