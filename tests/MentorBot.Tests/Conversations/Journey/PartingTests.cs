namespace MentorBot.Tests.Conversations.Journey;

/// <summary>Leaving with honour, thanking, and being heard from once more.</summary>
public sealed class PartingTests
{
    [Fact]
    public async Task Who_tells_the_other_first_is_asked_after_five_working_days_and_the_other_hears_when_it_is_said()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await mentor.Says("avsluta");
        await mentor.Sees("Vill du säga det till Elin själv först? Jag väntar till tisdag 19 januari.");
        await mentor.Presses("Jag säger det själv");

        // Nobody is nudged meanwhile, and the adept hears nothing from the bot.
        var heard = adept.Chat.Count;
        await teams.UntilAsync("2027-01-19 10:05");
        Assert.Equal(heard, adept.Chat.Count);
        var asked = await mentor.GotOnceAt("2027-01-19 10:00", "Har du sagt det till Elin?");
        await mentor.Presses(asked, "Ja, jag har sagt det");

        await mentor.Sees("Då är mentorskapet med Elin avslutat");
        var told = await adept.Sees("Karin har avslutat ert mentorskap.");
        Assert.Contains("Din mening följer med.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changes_their_mind_goes_on_and_the_other_never_hears_of_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await mentor.Says("avsluta");
        await mentor.Presses("Jag säger det själv");
        await teams.UntilAsync("2027-01-19 10:05");
        await mentor.Presses("Jag har ändrat mig");

        await mentor.Sees("Då fortsätter ni som förut. Ingen annan har fått veta något.");
        await teams.UntilAsync("2027-01-22 12:00");
        await adept.DoesNotSee("avsluta");
        await adept.Sees("Det som återstår är att hitta en tid.");
    }

    [Fact]
    public async Task A_leaving_that_was_begun_is_nobody_elses_business_when_the_other_leaves_first()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await mentor.Says("avsluta");
        await mentor.Presses("Jag säger det själv");

        await adept.Leaves("Jag har fått ett nytt uppdrag.");

        await mentor.Sees("Jag har fått ett nytt uppdrag.");
        await teams.UntilAsync("2027-01-25 12:00");
        await mentor.DoesNotSee("Har du sagt det till Elin?");
        await adept.DoesNotSee("Karin har avslutat");
    }

    [Fact]
    public async Task Thanks_reach_the_other_word_for_word_and_what_was_kept_stays_with_its_writer()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor, rhythm: "Varje vecka");
        await teams.UntilAsync("2027-02-18 14:05");
        await adept.Presses("Runda av");
        await adept.Presses(adept.LastCard, "Vidare", new { kept = "MARKE-KEPT att fråga först" });
        await adept.Presses(adept.LastCard, "Vidare", new { undone = "MARKE-UNDONE samtalet med chefen" });
        await adept.Presses(adept.LastCard, "Hoppa över");
        await adept.Presses(adept.LastCard, "Vidare", new { thank = "För att du aldrig skyndade på." });
        Assert.Contains("För att du aldrig skyndade på.", adept.LastCard.Text, StringComparison.Ordinal);
        await mentor.DoesNotSee("skyndade på");
        await adept.Presses(adept.LastCard, "Skicka tacket");
        await adept.Presses(adept.LastCard, "Vidare", new { onward = "MARKE-ONWARD pröva ensam" });

        var thanks = await mentor.Sees("Elin vill tacka dig.");
        Assert.Contains("För att du aldrig skyndade på.", thanks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKE", teams.EverythingShownTo(mentor), StringComparison.Ordinal);
        await adept.Says("dagbok");
        await adept.Sees("MARKE-ONWARD pröva ensam");
    }

    [Fact]
    public async Task Three_months_after_the_goodbye_who_wanted_it_is_asked_one_question_and_nobody_else()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.AboutToPartAsync();
        await adept.Presses("Vi har haft vårt avslutande samtal");
        await mentor.Sees("Elin säger att ni har haft ert avslutande samtal. Är det så?");
        await mentor.Presses("Vi har haft vårt avslutande samtal");
        await mentor.Sees("Mentorskapet med Elin är avslutat.");
        await mentor.Presses("Ja, gör det");
        await mentor.Sees("Då hör jag av mig om tre månader, en gång.");
        await adept.Sees("Karin säger också att ni har haft ert avslutande samtal.");
        var heard = adept.Chat.Count;

        await teams.UntilAsync("2027-11-12 12:00");

        await mentor.GotOnceAt("2027-05-18 14:05", "Det har gått tre månader sedan mentorskapet med Elin tog slut.");
        Assert.Equal(heard, adept.Chat.Count);
        await mentor.Presses("Börja");
        await mentor.Sees("tre månader sedan");
    }
}
