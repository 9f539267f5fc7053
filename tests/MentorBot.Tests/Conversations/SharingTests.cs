namespace MentorBot.Tests.Conversations;

public sealed class SharingTests
{
    [Fact]
    public async Task Nothing_that_was_not_shared_ever_reaches_the_mentor()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.Presses("Jag vill ha en mentor");
        await adept.Presses("Vidare", new { why = "MARKE-WHY skäl" });
        await adept.Presses("Vidare", new { sign = "MARKE-SIGN tecken" });
        await adept.Presses("Vidare", new { sentence = "MARKE-SENTENCE mening" });
        await adept.Presses("Så är det");
        await adept.Presses("Vidare", new { who = mentor, called = "Karin" });
        await adept.Presses("Vidare", new { wording = "Vill du vara min mentor?" });
        await adept.Presses("Jag frågar själv");
        await mentor.Says(adept.InvitationCode());
        await mentor.Presses("Ja");
        await adept.Books("2027-01-14", "13:00", "Rum 4", "Tänka högt");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Prepares("MARKE-ALIVE levande", "Tänka högt");
        await adept.Presses("Inget i dag");
        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Presses("Mer", new { took = "MARKE-TOOK lärdom", @if = "MARKE-IF något", then = "MARKE-THEN annat" });
        await adept.Presses(adept.LastCard, "Spara", new { gnaws = "MARKE-GNAWS fråga", contact = "2", intention = "4", led = "Mest Karin" });
        await adept.Says("reflektera");
        await adept.Presses("Spara", new { free = "MARKE-FREE fritt" });
        await adept.Says("reflektera");
        await adept.Says("MARKE-CHAT i chatten");
        await adept.Books("2027-01-21", "13:00");
        await teams.UntilAsync("2027-01-20 13:00");
        await adept.Presses("Vidare", new { plan = "MARKE-PLAN hände" });
        await adept.Says("avbryt");
        await teams.UntilAsync("2027-01-30 13:00");

        var shown = teams.EverythingShownTo(mentor);

        Assert.Contains("ses du och Elin.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKE", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tänka högt", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("MARKE-ALIVE", teams.EverythingShownTo(adept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_could_be_shared_only_what_was_pressed_is()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Prepares("Att jag inte sov i natt.", "Tänka högt");
        var page = adept.LastCard;
        Assert.Equal(2, page.Buttons.Count(b => b == "Dela"));

        await adept.Presses("Dela");
        await adept.Sees("Det du har delat kan Karin läsa före mötet.");
        await adept.Presses("Klart");
        await teams.UntilAsync("2027-01-14 10:30");

        await mentor.Sees("Att jag inte sov i natt.");
        Assert.DoesNotContain("tänka högt", teams.EverythingShownTo(mentor), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_kind_of_conversation_can_be_shared_by_itself()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Presses("Hoppa över");
        await adept.Presses("Höra hur Karin gjorde");

        await adept.Presses("Dela");
        await teams.UntilAsync("2027-01-14 10:30");

        await mentor.Sees("Elin vill **höra hur Karin gjorde**.");
    }

    [Fact]
    public async Task What_is_shared_after_the_mentors_card_stands_on_that_very_card()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Prepares("Att jag inte sov i natt.");
        await teams.UntilAsync("2027-01-14 10:30");
        var before = await mentor.Sees("I dag klockan 13.00 ses du och Elin.");

        await adept.Presses("Dela");

        var after = await mentor.Sees("Att jag inte sov i natt.");
        Assert.Equal(before.Id, after.Id);
        Assert.Contains("I dag klockan 13.00 ses du och Elin.", after.Text, StringComparison.Ordinal);
        Assert.Equal(1, mentor.Count("ses du och Elin."));
    }

    [Fact]
    public async Task A_meeting_called_off_after_the_mentors_card_is_off_on_that_card_too()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Prepares("Att jag inte sov i natt.");
        await adept.Presses("Dela");
        await teams.UntilAsync("2027-01-14 10:30");
        var card = await mentor.Sees("Att jag inte sov i natt.");

        await adept.Says("möte");
        await adept.Presses("Ställ in");
        await adept.Presses("Ställ in");

        await mentor.Sees("Elin har ställt in mötet");
        Assert.Contains("Elin har ställt in mötet", mentor.Chat.Single(m => m.Id == card.Id).Text, StringComparison.Ordinal);
        await mentor.DoesNotSee("sov i natt");
    }

    [Fact]
    public async Task Another_question_keeps_what_was_shared_and_the_responsibility_is_told_on_request()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Prepares("Att jag inte sov i natt.");
        await adept.Presses("Dela");
        await teams.UntilAsync("2027-01-14 10:30");
        var first = (await mentor.Sees("sov i natt")).Text;

        await mentor.Presses("Visa en annan fråga");
        var second = (await mentor.Sees("sov i natt")).Text;
        await mentor.Presses("Vad är mitt ansvar här");

        Assert.NotEqual(first, second);
        Assert.Contains("Elin ansvarar för sina val", (await mentor.Sees("sov i natt")).Text, StringComparison.Ordinal);
    }
}
