using System.Globalization;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>What conversation tests begin from: Teams on a desk, on an ordinary Tuesday in Stockholm.</summary>
internal static class Desk
{
    /// <summary>Tuesday 12 January 2027, 10.00 in Stockholm.</summary>
    public static readonly DateTimeOffset Tuesday = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static Task<SimulatedTeams> OpenAsync(DateTimeOffset? now = null) =>
        SimulatedTeams.StartAsync(new SimulatorOptions { Now = now ?? Tuesday });

    public static Task<SimulatedTeams> OpenAsync(string stockholmTime) => OpenAsync(InStockholm(stockholmTime));

    /// <summary>An instant from what a clock in Stockholm shows, such as <c>2027-01-14 13:00</c>.</summary>
    public static DateTimeOffset InStockholm(string time)
    {
        var shown = DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(shown, Stockholm.GetUtcOffset(shown));
    }

    /// <summary>What a clock in Stockholm showed when a message was written, to the minute.</summary>
    public static string StockholmTime(this ChatMessage message) =>
        TimeZoneInfo.ConvertTime(message.Time, Stockholm).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Lets time pass until a clock in Stockholm shows this.</summary>
    public static Task UntilAsync(this SimulatedTeams teams, string time) => teams.Clock.Advance(InStockholm(time) - teams.Clock.Now);

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

    /// <summary>Picks the mentor, keeps the draft as it is, and lets the bot ask.</summary>
    public static async Task LetsTheBotAsk(this SimPerson adept, SimPerson mentor)
    {
        var (next, ask) = adept.InSwedish() ? ("Vidare", "Låt boten fråga") : ("Next", "Let the bot ask");
        await adept.Presses(adept.LastCard, next, new { who = mentor, called = mentor.GivenName });
        await adept.Presses(adept.LastCard, next);
        await adept.Presses(adept.LastCard, ask);
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

        // By the button alone: news from the other may come in between and be the newest card.
        await adept.Presses(book);
        await adept.Presses(book, new { date, time, place, kind, minutes });
    }

    /// <summary>Answers the dialog before a meeting up to its last page, where it says what may be shared.</summary>
    public static async Task Prepares(this SimPerson adept, string alive, string kind = "Vet inte än")
    {
        await adept.Presses("Vidare", new { alive });
        await adept.Presses(adept.LastCard, kind);
    }

    /// <summary>How many messages from the bot have this text on them now.</summary>
    public static int Count(this SimPerson person, string text) =>
        person.Chat.Count(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Everything that was ever put before somebody's eyes: the chat as it stands, all that was sent or changed in it, and the answers to what they pressed.</summary>
    public static string EverythingShownTo(this SimulatedTeams teams, SimPerson person) => string.Join('\n', new[] { person.Chat.Transcript() }
        .Concat(teams.BotSends.Where(s => s.Person == person.Name).Select(s => s.Body?.GetRawText() ?? ""))
        .Concat(teams.PostsToBot.Where(p => p.Person == person.Name).Select(p => p.Answer?.GetRawText() ?? "")));
}
