using MentorBot.Tests.Announcements;
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

    /// <summary>Composes it, sends it at once, and waits for the report.</summary>
    public static async Task Announces(this SimPerson organizer, object what, object? whom = null)
    {
        var before = organizer.Reports();
        await organizer.Composes(what, whom);
        await organizer.Presses("Skicka");
        await organizer.GetsReports(before + 1);
    }

    /// <summary>Waits until so many cards tell of a report.</summary>
    public static Task GetsReports(this SimPerson organizer, int count) => Outreach.UntilAsync(() => Task.FromResult(organizer.Reports() >= count));

    /// <summary>Waits, in machine time, until a message with this text has come by itself: how fast it goes out is Teams' business.</summary>
    public static Task HearsAsync(this SimPerson person, string text) => Outreach.UntilAsync(() => Task.FromResult(person.Count(text) > 0));

    private static int Reports(this SimPerson organizer) => organizer.Count("Utskicket är klart");
}
