namespace MentorBot.Tests.Conversations.Journey;

/// <summary>What one puts to the other, and the answers.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task What_one_proposes_and_the_other_says_yes_to_is_shown_to_both()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();

        await adept.AgreesWith(mentor, "Allt, utom det vi säger högt.", "Varannan vecka", "9 månader");

        foreach (var (person, other) in new[] { (adept, "Karin"), (mentor, "Elin") })
        {
            await person.Says("överens");
            var holds = await person.Sees($"Det här gäller mellan dig och {other} sedan torsdag 14 januari");
            Assert.Contains("Ni ses **varannan vecka** i **9 månader**.", holds.Text, StringComparison.Ordinal);
            Assert.Contains("Allt, utom det vi säger högt.", holds.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_who_fill_in_the_form_at_once_lose_nothing_and_agree_on_one()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.FillsInTheFrame("Elins ord.");
        await mentor.FillsInTheFrame("Karins ord.");

        await adept.SendsTheFrame();
        await mentor.Sees("Elins ord.");
        await mentor.Presses("Det är vi med på, skicka till Elin");

        var form = await mentor.Sees("Elin har föreslagit det här under tiden");
        Assert.Contains("Elins ord.", form.Text, StringComparison.Ordinal);
        Assert.Equal("Karins ord.", form.Field("stays").Value);
        await adept.DoesNotSee("Karins ord.");

        await mentor.Presses(form, "Vidare");
        await mentor.Presses("Det är vi med på, skicka till Elin");
        var theirs = await adept.Sees("Karin föreslår att det här gäller mellan er.");
        await adept.Presses(theirs, "Ja, så är det");

        foreach (var person in new[] { adept, mentor })
        {
            await person.Says("överens");
            Assert.Contains("Karins ord.", person.LastCard.Text, StringComparison.Ordinal);
            Assert.Contains("Det här gäller mellan dig och", person.LastCard.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_yes_to_what_was_taken_back_changes_nothing_and_says_so()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.FillsInTheFrame("Allt stannar mellan oss.");
        await adept.SendsTheFrame();
        await mentor.Sees("Elin föreslår att det här gäller mellan er.");

        await adept.Presses("Ta tillbaka förslaget");
        await adept.Sees("Förslaget är tillbakataget.");
        await mentor.Presses("Ja, så är det");

        await mentor.Sees("Elin har tagit tillbaka det förslaget.");
        await adept.Says("överens");
        Assert.Contains("Du och Karin har inte kommit överens om något än.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_on_the_card_of_an_older_proposal_shows_the_one_that_took_its_place()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.FillsInTheFrame("Första orden.");
        await adept.SendsTheFrame();
        var old = await mentor.Sees("Första orden.");
        await adept.FillsInTheFrame("Andra orden.");
        await adept.SendsTheFrame();
        await mentor.Sees("Andra orden.");

        await mentor.Presses(old, "Ja, så är det");

        var instead = mentor.Chat.Single(m => m.Id == old.Id);
        Assert.Contains("Det förslaget har Elin ersatt med det här.", instead.Text, StringComparison.Ordinal);
        Assert.Contains("Andra orden.", instead.Text, StringComparison.Ordinal);
        await adept.DoesNotSee("Karin säger ja.");
        await mentor.Presses(instead, "Ja, så är det");
        await adept.Sees("Karin säger ja.");
        await adept.Says("överens");
        Assert.Contains("Andra orden.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_told_without_a_reason_and_something_else_can_be_proposed()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.FillsInTheFrame("Allt stannar mellan oss.");
        await adept.SendsTheFrame();
        await mentor.Sees("Elin föreslår att det här gäller mellan er.");

        await mentor.Presses("Nej, inte så");

        await mentor.Sees("Då blir det inte så. Elin får veta att du sa nej, inget mer.");
        var told = await adept.Sees("Karin sa nej till ditt förslag");
        await adept.Presses(told, "Föreslå något annat");
        await adept.Sees("Stämmer det än, eller har det bytt skepnad?");
    }

    [Fact]
    public async Task A_pause_begins_with_the_others_yes_and_a_booking_ends_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor);
        await mentor.ProposesAPause(adept, "2027-03-01");
        Assert.DoesNotContain("Ni vilar", await mentor.AsksForTheNextStep(), StringComparison.Ordinal);
        await adept.Sees("Karin föreslår en paus till måndag 1 mars. Vill du det också?");
        await adept.Presses("Ja, vi pausar");
        await mentor.Sees("Elin säger ja. Ni pausar till måndag 1 mars.");
        await teams.UntilAsync("2027-01-20 12:00");
        Assert.Contains("Ni vilar till måndag 1 mars.", await mentor.AsksForTheNextStep(), StringComparison.Ordinal);

        await adept.Books("2027-02-03", "13:00");
        await teams.UntilAsync("2027-03-05 12:00");

        Assert.DoesNotContain("Ni vilar", await mentor.AsksForTheNextStep(), StringComparison.Ordinal);
        await adept.DoesNotSee("Pausen som du och Karin kom överens om är slut.");
    }

    [Fact]
    public async Task Between_two_zones_a_pause_ends_on_the_same_date_for_both()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams, "Hannah", "Karin");
        await mentor.ProposesAPause(adept, "2027-03-01");
        var proposed = await adept.Sees("Karin proposes a pause until Monday 1 March.");
        await adept.Says("pause");
        await adept.Presses(adept.LastCard, "Propose a pause to Karin");
        Assert.Contains("Karin has proposed a pause until Monday 1 March.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal("2027-03-01", adept.LastCard.Field("date").Value);

        await adept.Presses(proposed, "Yes, let's pause");
        await mentor.Sees("Hannah säger ja. Ni pausar till måndag 1 mars.");

        Assert.Contains("Ni vilar till måndag 1 mars.", await mentor.AsksForTheNextStep(), StringComparison.Ordinal);
        Assert.Contains("You are resting until Monday 1 March.", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
        await adept.Says("pause");
        await adept.Sees("You and Karin pause until Monday 1 March.");
    }

    [Fact]
    public async Task Two_who_say_goodbye_at_once_part_once()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.AboutToPartAsync();

        await Task.WhenAll(adept.Presses("Vi har haft vårt avslutande samtal"), mentor.Presses("Vi har haft vårt avslutande samtal"));
        await teams.Clock.Settle();

        Assert.StartsWith("Du och Karin: efteråt", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
        Assert.StartsWith("Du och Elin: efteråt", await mentor.AsksForTheNextStep(), StringComparison.Ordinal);
        Assert.Equal(1, adept.Count("säger också att ni har haft ert avslutande samtal") + mentor.Count("säger också att ni har haft ert avslutande samtal"));
    }

    [Fact]
    public async Task A_goodbye_needs_both_and_a_no_to_it_is_fine()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.AboutToPartAsync();

        await adept.Presses("Vi har haft vårt avslutande samtal");
        await adept.Sees("Då säger jag det till Karin.");
        var asked = await mentor.Sees("Elin säger att ni har haft ert avslutande samtal. Är det så?");
        Assert.StartsWith("Du och Karin: runda av", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
        await mentor.Presses(asked, "Nej, inte än");

        await adept.Sees("Karin säger att ni inte är där än.");
        Assert.StartsWith("Du och Karin: runda av", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_leaves_while_the_adept_fills_in_a_booking()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = "En sak." });
        await adept.Says("möte");
        await adept.Presses("Boka");
        var form = adept.LastCard;

        await mentor.Leaves("Jag byter jobb och hinner inte. Tack för samtalet.");
        var told = await adept.Sees("Karin har avslutat ert mentorskap.");
        Assert.Contains("Jag byter jobb och hinner inte. Tack för samtalet.", told.Text, StringComparison.Ordinal);
        await adept.Presses(form, "Boka", new { date = "2027-01-28", time = "13:00" });

        Assert.Contains("Det mentorskapet är avslutat.", adept.Chat.Single(m => m.Id == form.Id).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("har bokat in er\n    **torsdag 28", mentor.Chat.Transcript(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_leaves_while_the_adept_writes_about_the_meeting_and_the_words_are_kept()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        var page = adept.LastCard;

        await mentor.Leaves("Jag byter jobb.");
        await adept.Sees("Karin har avslutat ert mentorskap.");
        await adept.Presses(page, "Spara", new { took = "Att tystnad inte är farlig." });

        Assert.Contains("Sparat.", adept.Chat.Single(m => m.Id == page.Id).Text, StringComparison.Ordinal);
        await adept.Says("dagbok");
        await adept.Sees("Att tystnad inte är farlig.");
    }

    [Fact]
    public async Task The_mentor_leaves_while_the_adept_prepares_and_the_words_are_kept()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:05");
        var page = await adept.Sees("I morgon klockan 13.00 ses du och Karin.");

        await mentor.Leaves("Jag byter jobb.");
        await adept.Presses(page, "Vidare", new { alive = "Att jag inte sov i natt." });

        var answer = adept.Chat.Single(m => m.Id == page.Id).Text;
        Assert.Contains("inställt", answer, StringComparison.Ordinal);
        await adept.Says("dagbok");
        await adept.Sees("Att jag inte sov i natt.");
    }
}
