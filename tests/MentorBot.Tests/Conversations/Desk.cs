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
        await adept.FindsTheSentence();
        await adept.IsAnsweredYesBy(mentor);
        return (adept, mentor);
    }

    /// <summary>Asks by a code, and hears the mentor's yes.</summary>
    public static async Task IsAnsweredYesBy(this SimPerson adept, SimPerson mentor)
    {
        await adept.AsksByCode(mentor);
        await mentor.Says(adept.InvitationCode());
        var question = await mentor.Sees(adept.Name);
        await mentor.Presses(question, mentor.InSwedish() ? "Ja" : "Yes");
        await adept.Sees(adept.InSwedish() ? "har sagt ja" : "has said yes");
    }

    /// <summary>One mentorship more for somebody who is in one already: the command leads to the first question.</summary>
    public static async Task PairsOnceMore(this SimPerson adept, SimPerson mentor)
    {
        await adept.Installs();
        await mentor.Installs();
        await adept.SaysInPeace(adept.InSwedish() ? "skaffa mentor" : "find a mentor");
        await adept.WordsTheSentence();
        await adept.IsAnsweredYesBy(mentor);
    }

    public static bool InSwedish(this SimPerson person) => !person.Locale.StartsWith("en", StringComparison.Ordinal);

    /// <summary>From the welcome card to a sentence on why now.</summary>
    public static async Task FindsTheSentence(this SimPerson adept)
    {
        var want = adept.InSwedish() ? "Jag vill ha en mentor" : "I want a mentor";
        await adept.Presses(await adept.Sees(want), want);
        await adept.WordsTheSentence();
    }

    /// <summary>From the first question on why now to the sentence.</summary>
    public static async Task WordsTheSentence(this SimPerson adept)
    {
        var (next, soItIs) = adept.InSwedish() ? ("Vidare", "Så är det") : ("Next", "That's it");
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
        var (next, iAsk) = adept.InSwedish() ? ("Vidare", "Jag frågar själv") : ("Next", "I'll ask them myself");
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

    /// <summary>Goes through what holds between the two, up to the last page.</summary>
    public static async Task FillsInTheFrame(this SimPerson person, string stays, string rhythm = "Var fjärde vecka", string months = "12 månader")
    {
        await person.SaysInPeace("överens");
        await person.Presses(person.LastCard, person.LastCard.Buttons.First(b => b.StartsWith("Gå igenom", StringComparison.Ordinal) || b == "Ändra"));
        if (person.LastCard.Buttons.Contains("Det stämmer"))
        {
            await person.Presses(person.LastCard, "Det stämmer");
        }

        await person.Presses(person.LastCard, "Vidare", new { stays, rhythm, months });
    }

    /// <summary>Says that this is how it is to be; with a mentor in Teams it goes to the other.</summary>
    public static Task<PressAnswer> SendsTheFrame(this SimPerson person) =>
        person.Presses(person.LastCard, person.LastCard.Buttons.First(b => b.StartsWith("Det är vi med på", StringComparison.Ordinal)));

    /// <summary>Puts a frame to the other, who says yes to it.</summary>
    public static async Task AgreesWith(this SimPerson adept, SimPerson mentor, string stays = "Allt stannar mellan oss.", string rhythm = "Var fjärde vecka", string months = "12 månader")
    {
        await adept.FillsInTheFrame(stays, rhythm, months);
        await adept.SendsTheFrame();
        await mentor.Sees($"{adept.GivenName} föreslår att det här gäller mellan er.");
        await mentor.Presses("Ja, så är det");
        await adept.Sees($"{mentor.GivenName} säger ja.");
    }

    /// <summary>Proposes to the other that they rest until a date.</summary>
    public static async Task ProposesAPause(this SimPerson person, SimPerson other, string date)
    {
        await person.SaysInPeace("paus");
        await person.Presses(person.LastCard, $"Föreslå {other.GivenName} en paus");
        await person.Presses(person.LastCard, "Det blir bra", new { date });
    }

    /// <summary>Says it when all that was still on its way has come, so that the answer is the last card.</summary>
    public static async Task SaysInPeace(this SimPerson person, string text)
    {
        await person.Sees("");
        await person.Says(text);
    }

    /// <returns>Everything on the card that comes.</returns>
    public static async Task<string> AsksForTheNextStep(this SimPerson person) => (await person.NextStepCard()).Text;

    public static async Task<ChatMessage> NextStepCard(this SimPerson person)
    {
        await person.SaysInPeace(person.InSwedish() ? "nästa steg" : "next step");
        return person.LastCard;
    }

    /// <summary>The two have met on that day, by default Thursday 14 January, 13.00 to 14.00; it is twenty past two.</summary>
    public static async Task<(SimPerson Adept, SimPerson Mentor)> HaveMetAsync(this SimulatedTeams teams, string date = "2027-01-14", string adeptName = "Elin", string mentorName = "Karin")
    {
        var pair = await PairAsync(teams, adeptName, mentorName);
        await pair.Adept.Books(date, "13:00");
        await teams.UntilAsync($"{date} 14:20");
        await pair.Adept.Sees($"Du och {pair.Mentor.GivenName} har setts.");
        return pair;
    }

    /// <summary>
    /// The two have met once and nothing is booked; the adept rounds off when the bot asks, and so does the mentor. Both are asked whether
    /// the ending talk has been held.
    /// </summary>
    public static async Task<(SimPerson Adept, SimPerson Mentor)> AboutToPartAsync(this SimulatedTeams teams)
    {
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor, rhythm: "Varje vecka");
        await teams.UntilAsync("2027-02-18 14:05");
        await adept.RoundsOff();
        await mentor.Sees("Elin har börjat runda av");
        await mentor.RoundsOff();
        return (adept, mentor);
    }

    /// <summary>Begins on the newest card that offers it, and passes over every page.</summary>
    public static async Task RoundsOff(this SimPerson person)
    {
        await person.Presses("Runda av");
        while (person.LastCard.Buttons.Contains("Hoppa över"))
        {
            await person.Presses(person.LastCard, "Hoppa över");
        }
    }

    /// <summary>Ends it, and lets the bot tell the other in these words.</summary>
    public static async Task Leaves(this SimPerson person, string words)
    {
        await person.SaysInPeace("avsluta");
        await person.Presses(person.LastCard, "Säg det åt mig, med mina ord");
        await person.Presses(person.LastCard, "Vidare", new { words });
        await person.Presses(person.LastCard, "Skicka");
    }

    public static async Task WantsQuietUntil(this SimPerson person, string date)
    {
        await person.SaysInPeace("paus");
        await person.Presses(person.LastCard, "Tyst till ett datum");
        await person.Presses(person.LastCard, "Tyst till dess", new { date });
    }

    /// <summary>Makes sure that one message from the bot has this text on it, and that it came at that time in Stockholm.</summary>
    public static async Task<ChatMessage> GotOnceAt(this SimPerson person, string time, string text)
    {
        var message = await person.Sees(text);
        Assert.Equal((time, 1), (message.StockholmTime(), person.Count(text)));
        return message;
    }

    /// <summary>How many messages from the bot have this text on them now.</summary>
    public static int Count(this SimPerson person, string text) =>
        person.Chat.Count(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Everything that was ever put before somebody's eyes: the chat as it stands, all that was sent or changed in it, and the answers to what they pressed.</summary>
    public static string EverythingShownTo(this SimulatedTeams teams, SimPerson person) => string.Join('\n', new[] { person.Chat.Transcript() }
        .Concat(teams.BotSends.Where(s => s.Person == person.Name).Select(s => s.Body?.GetRawText() ?? ""))
        .Concat(teams.PostsToBot.Where(p => p.Person == person.Name).Select(p => p.Answer?.GetRawText() ?? "")));
}
