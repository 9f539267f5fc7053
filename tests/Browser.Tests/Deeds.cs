using TeamsSimulator;

namespace Browser.Tests;

/// <summary>What people do on the way to what a test is about, past the page.</summary>
internal static class Deeds
{
    /// <summary>From installing the bot, over the sentence, to the mentor's yes.</summary>
    public static async Task Chooses(this SimPerson adept, SimPerson mentor)
    {
        await adept.Installs();
        await mentor.Installs();
        await adept.Presses("Jag vill ha en mentor");
        await adept.Presses("Vidare", new { why = "Jag har fått en grupp på åtta personer och känner att jag låtsas." });
        await adept.Presses("Vidare", new { sign = "Att jag vågade säga att jag inte vet." });
        await adept.Presses("Vidare", new { sentence = "Jag vill våga leda utan att ha alla svar." });
        await adept.Presses("Så är det");
        await adept.Presses("Vidare", new { who = mentor, called = mentor.GivenName });
        await adept.Presses("Vidare");
        await adept.Presses("Låt boten fråga");
        await mentor.Sees("undrar om du vill vara mentor");
        await mentor.Presses("Ja");
        await adept.Sees("har sagt ja");
    }

    /// <summary>A meeting of an hour at 13.00.</summary>
    public static async Task Books(this SimPerson adept, string date)
    {
        await adept.Says("möte");
        await adept.Presses("Boka");
        await adept.Presses("Boka", new { date, time = "13:00", minutes = "60" });
    }
}
