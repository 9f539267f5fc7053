using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Announcements;

internal static class Composing
{
    /// <summary>From the command to the preview.</summary>
    /// <param name="organizer">Who composes.</param>
    /// <param name="what">The first card's fields.</param>
    /// <param name="whom">The second card's fields.</param>
    public static async Task Composes(this SimPerson organizer, object what, object? whom = null)
    {
        await organizer.SaysInPeace("utskick");
        await organizer.Presses("Nytt utskick");
        await organizer.Presses("Vidare", what);
        await organizer.Presses("Se hur det blir", whom);
    }

    /// <summary>Waits, in machine time, until a message with this text has come by itself: how fast it goes out is Teams' business.</summary>
    public static async Task HearsAsync(this SimPerson person, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (person.Count(text) == 0)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
