using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Journey;

/// <summary>The answer to <c>nästa steg</c>, wherever somebody is.</summary>
public sealed class NextStepTests
{
    [Fact]
    public async Task Somebody_who_is_in_no_mentorship_is_shown_the_way_in()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        await adept.Says("nästa steg");
        await adept.Sees("Du är inte med i något mentorskap än.");
        await adept.Presses(adept.LastCard, "Skaffa mentor");

        await adept.Sees("Varför just nu, och inte om ett halvår?");
    }

    [Fact]
    public async Task On_the_way_to_a_mentor_it_says_what_is_left_to_do()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.Presses("Jag vill ha en mentor");

        Assert.Contains("Nästa steg är en mening om varför.", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Fortsätt");
        await adept.WordsTheSentence();
        await adept.Presses(adept.LastCard, "Inte än");

        Assert.Contains("Din mening finns. Nästa steg är att fråga någon.", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Fråga någon");
        await adept.LetsTheBotAsk(mentor);

        var waits = await adept.AsksForTheNextStep();
        Assert.Contains("Frågan ligger hos Karin till torsdag 11 februari.", waits, StringComparison.Ordinal);
        Assert.Contains("Ta tillbaka frågan", waits, StringComparison.Ordinal);
        await mentor.Presses("Nej tack");

        Assert.Contains("Nästa steg är att fråga någon.", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_first_yes_to_the_agreement_both_are_told_the_one_thing_that_helps_and_with_whom()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await Tells(adept, "Du och Karin: komma överens", "Nästa steg är en tid för ert första möte.", "Boka första mötet");
        await Tells(mentor, "Du och Elin: komma överens", "Det är Elin som bokar.", "Paus");

        await adept.Books("2027-01-14", "13:00");
        await Tells(adept, "Du och Karin: komma överens", "Du och Karin ses torsdag 14 januari klockan 13.00.", "Förbered mötet");
        await Tells(mentor, "Du och Elin: komma överens", "Du och Elin ses torsdag 14 januari klockan 13.00.", "Möte");

        await teams.UntilAsync("2027-01-14 14:05");
        await Tells(adept, "Du och Karin: komma överens", "Du och Karin har nyss setts.", "Skriv nu");
        await Tells(mentor, "Du och Elin: komma överens", "säga högt vad som gäller mellan dig och Elin.", "Gå igenom vad som gäller");

        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Presses("Spara", new { took = "Att tystnad inte är farlig." });
        await Tells(adept, "Du och Karin: komma överens", "säga högt vad som gäller mellan dig och Karin.", "Gå igenom vad som gäller");

        await adept.FillsInTheFrame("Allt stannar mellan oss.");
        await adept.SendsTheFrame();
        await Tells(adept, "Du och Karin: komma överens", "Nästa steg är en ny tid med Karin.", "Boka");
        await Tells(mentor, "Elin föreslår att det här gäller mellan er.", "Allt stannar mellan oss.", "Ja, så är det");

        await mentor.Presses(mentor.LastCard, "Ja, så är det");
        await Tells(adept, "Du och Karin: på väg", "Nästa steg är en ny tid med Karin.", "Boka");
        await Tells(mentor, "Du och Elin: på väg", "Det är Elin som bokar.", "Överens");

        await adept.ProposesAPause(mentor, "2027-03-01");
        await Tells(mentor, "Elin föreslår en paus till måndag 1 mars.", "Under en paus kommer inga puffar.", "Ja, vi pausar");
        await mentor.Presses(mentor.LastCard, "Ja, vi pausar");
        await Tells(adept, "Du och Karin: på väg", "Ni vilar till måndag 1 mars.", "Boka");
        await Tells(mentor, "Du och Elin: på väg", "Ni vilar till måndag 1 mars.", "Avsluta");
    }

    [Fact]
    public async Task In_English_it_is_said_in_English_to_both()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams, "Hannah", "Peter");

        await Tells(adept, "You and Peter: agreeing", "The next step is a time for your first meeting.", "Book the first meeting");
        await Tells(mentor, "You and Hannah: agreeing", "Hannah does the booking.", "Pause");

        await adept.Books("2027-01-14", "13:00");
        await Tells(adept, "You and Peter: agreeing", "You and Peter meet Thursday 14 January at 13:00.", "Prepare the meeting");
        await Tells(mentor, "You and Hannah: agreeing", "You and Hannah meet Thursday 14 January at 13:00.", "Meeting");
    }

    [Fact]
    public async Task With_several_mentorships_it_asks_which()
    {
        await using var teams = await Desk.OpenAsync();
        var (elin, _) = await Desk.PairAsync(teams);
        await teams.Person("Amir").PairsOnceMore(elin);

        await elin.Says("nästa steg");
        await elin.Sees("Vilket mentorskap gäller det?");
        await elin.Presses(elin.LastCard, "Du är adept, med Karin");
        await elin.Sees("Du och Karin: komma överens");
        await elin.Says("nästa steg");
        await elin.Presses(elin.LastCard, "Du är mentor för Amir");

        var card = elin.LastCard.Text;
        Assert.Contains("Du och Amir: komma överens", card, StringComparison.Ordinal);
        Assert.Contains("Det är Amir som bokar.", card, StringComparison.Ordinal);
    }

    private static async Task Tells(SimPerson person, string where, string what, string button)
    {
        var card = await person.AsksForTheNextStep();
        Assert.Contains(where, card, StringComparison.Ordinal);
        Assert.Contains(what, card, StringComparison.Ordinal);
        Assert.Contains(button, person.LastCard.Buttons);
    }
}
