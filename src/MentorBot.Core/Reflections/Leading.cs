using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Reflections;

/// <summary>Who led a conversation, in words.</summary>
public static class Leading
{
    public static string Said(Scene scene, WhoLed led, string other) =>
        scene.Plain($"after.ledBy.{led}", led == WhoLed.MostlyTheOther ? [("mentor", other)] : []);
}
