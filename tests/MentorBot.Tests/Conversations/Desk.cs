using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>What conversation tests begin from: Teams on a desk, on an ordinary Tuesday in Stockholm.</summary>
internal static class Desk
{
    /// <summary>Tuesday 12 January 2027, 10.00 in Stockholm.</summary>
    public static readonly DateTimeOffset Tuesday = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);

    public static Task<SimulatedTeams> OpenAsync(DateTimeOffset? now = null) =>
        SimulatedTeams.StartAsync(new SimulatorOptions { Now = now ?? Tuesday });

    /// <summary>The adept finds the sentence and asks the mentor by a code, and the mentor says yes.</summary>
    public static async Task<(SimPerson Adept, SimPerson Mentor)> PairAsync(SimulatedTeams teams, string adeptName = "Elin", string mentorName = "Karin")
    {
        var (adept, mentor) = (teams.Person(adeptName), teams.Person(mentorName));
        await adept.Installs();
        await mentor.Installs();
        var swedish = adept.Locale.StartsWith("sv", StringComparison.Ordinal);
        await adept.FindsTheSentence();
        await adept.AsksByCode(mentor);
        var code = adept.InvitationCode();
        await mentor.Says(code);
        var question = await mentor.Sees(adept.Name);
        await mentor.Presses(question, mentor.InSwedish() ? "Ja" : "Yes");
        await adept.Sees(swedish ? "har sagt ja" : "has said yes");
        return (adept, mentor);
    }

    public static bool InSwedish(this SimPerson person) => !person.Locale.StartsWith("en", StringComparison.Ordinal);

    /// <summary>From the welcome card to a sentence on why now.</summary>
    public static async Task FindsTheSentence(this SimPerson adept)
    {
        var (want, next, soItIs) = adept.InSwedish() ? ("Jag vill ha en mentor", "Vidare", "Så är det") : ("I want a mentor", "Next", "That's it");
        await adept.Presses(await adept.Sees(want), want);
        await adept.Presses(adept.LastCard, next, new { why = "Jag har fått en grupp på åtta personer och känner att jag låtsas." });
        await adept.Presses(adept.LastCard, next, new { sign = "Att jag vågade säga att jag inte vet." });
        await adept.Presses(adept.LastCard, next, new { sentence = "Jag vill våga leda utan att ha alla svar." });
        await adept.Presses(adept.LastCard, soItIs);
    }

    /// <summary>Picks the mentor, keeps the draft as it is, and asks in person.</summary>
    public static async Task AsksByCode(this SimPerson adept, SimPerson mentor)
    {
        var (next, iAsk) = adept.InSwedish() ? ("Vidare", "Jag frågar själv") : ("Next", "I ask myself");
        await adept.Presses(adept.LastCard, next, new { who = mentor, called = mentor.GivenName });
        await adept.Presses(adept.LastCard, next);
        await adept.Presses(adept.LastCard, iAsk);
    }

    /// <summary>The newest invitation code in an adept's chat.</summary>
    public static string InvitationCode(this SimPerson adept) => System.Text.RegularExpressions.Regex
        .Matches(adept.Chat.Transcript(), "[2-9A-Z]{4}-[2-9A-Z]{4}")[^1].Value;

    /// <summary>The adept books a meeting at a local date and time.</summary>
    public static async Task Books(this SimPerson adept, string date, string time, string place = "", string kind = "", string minutes = "60")
    {
        var (command, book) = adept.InSwedish() ? ("möte", "Boka") : ("meeting", "Book");
        await adept.Says(command);
        await adept.Presses(adept.LastCard, book);
        await adept.Presses(adept.LastCard, book, new { date, time, place, kind, minutes });
    }
}
