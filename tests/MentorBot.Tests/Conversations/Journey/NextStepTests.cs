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
        await mentor.Sees("Elin Ek undrar om du vill vara mentor.");
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
    public async Task Halfway_it_is_the_talk_about_how_it_goes_and_then_a_new_time()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = "En sak." });
        await adept.AgreesWith(mentor, months: "3 månader");
        await teams.UntilAsync("2027-03-01 08:05");
        await adept.Sees("Halva tiden med Karin har gått.");
        await adept.Presses("Börja");
        await adept.Presses(adept.LastCard, "Det stämmer");

        await Tells(adept, "Du och Karin: halvvägs", "Halvtidssamtalet är nästa steg för dig och Karin.", "Fortsätt");
        await Tells(mentor, "Du och Elin: halvvägs", "Halvtidssamtalet är nästa steg för dig och Elin.", "Fortsätt");

        await adept.Presses(adept.LastCard, "Fortsätt");
        while (adept.LastCard.Buttons.Contains("Hoppa över"))
        {
            await adept.Presses(adept.LastCard, "Hoppa över");
        }

        await adept.Presses("Vi har haft halvtidssamtalet");
        await Tells(adept, "Du och Karin: på väg", "Nästa steg är en ny tid med Karin.", "Boka");
        await Tells(mentor, "Du och Elin: på väg", "Det är Elin som bokar.", "Överens");
    }

    [Fact]
    public async Task While_rounding_off_it_is_the_last_talk_and_afterwards_what_comes_of_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.AboutToPartAsync();

        await Tells(adept, "Du och Karin: runda av", "Nästa steg är det avslutande samtalet med Karin.", "Runda av");
        await Tells(mentor, "Du och Elin: runda av", "Nästa steg är det avslutande samtalet med Elin.", "Runda av");

        await adept.Presses("Vi har haft vårt avslutande samtal");
        await Tells(mentor, "Elin säger att ni har haft ert avslutande samtal.", "Är det så?", "Nej, inte än");
        await mentor.Presses(mentor.LastCard, "Ja, så är det");

        await Tells(adept, "Du och Karin: efteråt", "Vilken utmaning är värd en egen mentor?", "Skaffa mentor");
        await Tells(mentor, "Du och Elin: efteråt", "Vilken utmaning är värd en egen mentor?", "Dagbok");
    }

    [Fact]
    public async Task Half_time_and_rounding_off_that_were_waved_away_can_be_taken_up_by_the_adept_whatever_is_booked()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = "En sak." });
        await adept.AgreesWith(mentor, months: "3 månader");
        await adept.Books("2027-06-10", "13:00");
        Assert.Contains("Längre fram, eller nu om ni vill:", (await adept.NextStepCard()).Text, StringComparison.Ordinal);
        await teams.UntilAsync("2027-03-01 08:05");
        await adept.Presses(await adept.Sees("Halva tiden med Karin har gått."), "Inte nu");

        await Tells(adept, "Du och Karin ses torsdag 10 juni", "Halva tiden med Karin har gått. Du bestämmer", "Halvtidssamtal");
        await Tells(mentor, "Du och Elin: på väg", "Du och Elin ses torsdag 10 juni", "Möte");
        Assert.DoesNotContain("Halvtidssamtal", mentor.LastCard.Buttons);

        await adept.Presses(adept.LastCard, "Halvtidssamtal");
        await adept.Presses(adept.LastCard, "Det stämmer");
        await Tells(adept, "Du och Karin: halvvägs", "Halvtidssamtalet är nästa steg", "Halvtidssamtal");
        await Tells(mentor, "Du och Elin: halvvägs", "Halvtidssamtalet är nästa steg", "Halvtidssamtal");

        await teams.UntilAsync("2027-04-01 08:05");
        await adept.Presses(await adept.Sees("Tiden som du och Karin kom överens om lider mot sitt slut."), "Runda av");
        await adept.Presses(adept.LastCard, "Inte nu");
        await adept.Presses(await adept.NextStepCard(), "Halvtidssamtal");
        while (adept.LastCard.Buttons.Contains("Hoppa över"))
        {
            await adept.Presses(adept.LastCard, "Hoppa över");
        }

        await adept.Presses("Vi har haft halvtidssamtalet");
        await Tells(adept, "Du och Karin: på väg", "Tiden med Karin lider mot sitt slut.", "Runda av");
    }

    [Fact]
    public async Task To_who_is_leaving_it_says_so_and_to_the_other_nothing_of_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await mentor.Says("avsluta");
        await mentor.Presses(mentor.LastCard, "Jag säger det själv");

        await Tells(mentor, "Du och Elin: komma överens", "Du har sagt att du vill avsluta och att du berättar för Elin själv.", "Fortsätt");
        await Tells(adept, "Du och Karin: komma överens", "Nästa steg är en tid för ert första möte.", "Boka första mötet");

        await mentor.Leaves("Jag byter jobb.");
        await adept.Sees("Karin har avslutat ert mentorskap.");
        await Tells(adept, "Du och Karin: efteråt", "Det är avslutat.", "Runda av");
    }

    [Fact]
    public async Task What_was_put_down_before_anybody_said_yes_names_nobody()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await adept.AsksForTheNextStep();
        await adept.Presses(adept.LastCard, "Lägg ner det här");
        await mentor.Sees("Elin Ek undrar om du vill vara mentor.");
        await adept.Presses(adept.LastCard, "Ja, lägg ner det");

        var card = await adept.AsksForTheNextStep();

        Assert.StartsWith("Det är avslutat", card, StringComparison.Ordinal);
        Assert.DoesNotContain("entor:", card, StringComparison.Ordinal);
        await mentor.Presses("Ja");
        Assert.StartsWith("Den frågan gäller inte längre.", mentor.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_it_is_said_in_English_to_both()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams, "Hannah", "Peter");

        await Tells(adept, "You and Peter: agreeing", "The next step is a time for your first meeting.", "Book the first meeting");
        await Tells(mentor, "You and Hannah: agreeing", "Hannah does the booking.", "Pause");

        await adept.Books("2027-01-14", "13:00");
        await Tells(adept, "You and Peter: agreeing", "You and Peter meet Thursday 14 January at 13:00.", "Prepare for the meeting");
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
