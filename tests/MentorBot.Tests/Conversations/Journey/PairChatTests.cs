using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Journey;

/// <summary>The chat that the two share with the bot.</summary>
public sealed class PairChatTests
{
    private const string NotAPair =
        "I en gruppchatt är jag till nytta bara för två som är i ett mentorskap med varandra, och bara när de är ensamma i den. Skriv till mig enskilt i stället.";

    private static async Task<(SimPerson Adept, SimPerson Mentor, GroupChat Group)> SharingAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);
        return (adept, mentor, await teams.Group("Elin och Karin", withBot: true, adept, mentor));
    }

    [Fact]
    public async Task Added_to_it_the_bot_greets_both_and_says_what_it_is_for()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, _, group) = await SharingAsync(teams);

        var hello = await group.Sees("Hej Elin och Karin. Här sköter jag det ni har gemensamt");

        Assert.Equal(["Möte", "Överens", "Frågor"], hello.Buttons);
        Assert.Single(group.Chat, m => m.FromBot);
    }

    [Fact]
    public async Task The_adept_books_there_and_the_mentor_is_not_told_again_alone()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, group) = await SharingAsync(teams);
        var heard = mentor.Chat.Count;

        await mentor.SaysIn(group, "möte", mentionsBot: true);
        await group.Sees("Inget möte är inbokat.");
        await adept.PressesIn(group, "Boka");
        await group.Sees("När ses ni?");
        await adept.PressesIn(group, "Boka", new { date = "2027-01-14", time = "13:00", place = "Rum 4" });

        var booked = await group.Sees("**torsdag 14 januari klockan 13.00**, 60 minuter");
        Assert.Contains("Plats: Rum 4", booked.Text, StringComparison.Ordinal);
        await teams.Clock.Settle();
        Assert.Equal(heard, mentor.Chat.Count);

        await adept.Says("möte");
        await adept.Sees("**torsdag 14 januari klockan 13.00**, 60 minuter");
        await teams.UntilAsync("2027-01-14 10:05");
        await adept.Sees("I morgon klockan 13.00 ses du och Karin.");
        await mentor.Sees("I dag klockan 13.00 ses du och Elin.");
        await mentor.DoesNotSee("Elin har bokat in er");
    }

    [Fact]
    public async Task A_meeting_booked_there_and_moved_alone_is_told_as_moved()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, group) = await SharingAsync(teams);
        await adept.SaysIn(group, "möte", mentionsBot: true);
        await adept.PressesIn(group, "Boka");
        await adept.PressesIn(group, "Boka", new { date = "2027-01-14", time = "13:00" });

        await adept.Says("möte");
        await adept.Presses("Flytta");
        await adept.Presses("Flytta hit", new { time = "15:00" });

        await mentor.Sees("Elin har flyttat ert möte. Ni ses nu");
        await group.DoesNotSee("15.00");
        await mentor.SaysIn(group, "möte", mentionsBot: true);
        await group.Sees("**torsdag 14 januari klockan 15.00**, 60 minuter");
    }

    [Theory]
    [InlineData("Ställ in")]
    [InlineData("Flytta")]
    public async Task A_time_that_was_given_up_can_be_booked_there_again(string change)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, group) = await SharingAsync(teams);
        await adept.SaysIn(group, "möte", mentionsBot: true);
        await adept.PressesIn(group, "Boka");
        await adept.PressesIn(group, "Boka", new { date = "2027-01-14", time = "13:00" });
        await adept.Says("möte");
        await adept.Presses(change);
        await (change == "Flytta" ? adept.Presses("Flytta hit", new { date = "2027-01-15" }) : adept.Presses("Ställ in"));

        await adept.SaysIn(group, "möte", mentionsBot: true);
        await adept.PressesIn(group, "Boka");
        await adept.PressesIn(group, "Boka", new { date = "2027-01-14", time = "13:00" });

        await group.Sees("**torsdag 14 januari klockan 13.00**");
        await mentor.Says("möte");
        Assert.Contains("**torsdag 14 januari klockan 13.00**", mentor.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_books_once()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, group) = await SharingAsync(teams);
        await adept.SaysIn(group, "möte", mentionsBot: true);
        await adept.PressesIn(group, "Boka");
        var form = await group.Sees("När ses ni?");

        await Task.WhenAll(
            adept.Presses(form, "Boka", new { date = "2027-01-14", time = "13:00" }),
            adept.Presses(form, "Boka", new { date = "2027-01-14", time = "13:00" }));

        await mentor.Says("möte");
        Assert.Equal(1, mentor.LastCard.Text.Split("torsdag 14 januari").Length - 1);
    }

    [Fact]
    public async Task The_mentor_who_presses_Book_is_told_that_the_adept_does()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, mentor, group) = await SharingAsync(teams);
        await mentor.SaysIn(group, "möte", mentionsBot: true);

        await mentor.PressesIn(group, "Boka");

        await group.Sees("Det är Elin som bokar.");
        await group.DoesNotSee("När ses ni?");
    }

    [Fact]
    public async Task A_form_that_does_not_hold_is_asked_for_again_and_keeps_what_was_filled_in()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _, group) = await SharingAsync(teams);
        await adept.SaysIn(group, "möte", mentionsBot: true);
        await adept.PressesIn(group, "Boka");

        await adept.PressesIn(group, "Boka", new { date = "2027-01-10", time = "13:00", place = "Rum 4" });

        var again = await group.Sees("Den tiden har redan varit.");
        Assert.Equal(("2027-01-10", "13:00", "Rum 4"), (again.Field("date").Value, again.Field("time").Value, again.Field("place").Value));
    }

    [Fact]
    public async Task What_one_proposes_alone_the_other_may_say_yes_to_there()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, group) = await SharingAsync(teams);
        await adept.SaysIn(group, "överens", mentionsBot: true);
        await group.Sees("Ni har inte skrivit ner vad som gäller mellan er.");

        await adept.FillsInTheFrame("Allt stannar mellan oss.");
        await adept.SendsTheFrame();
        await adept.SaysIn(group, "överens", mentionsBot: true);
        var proposed = await group.Sees("Elin föreslår");
        Assert.Contains("Allt stannar mellan oss.", proposed.Text, StringComparison.Ordinal);
        await adept.PressesIn(group, "Ja, så är det");
        await group.Sees("Det är ditt eget förslag. Nu är det den andras tur.");
        await mentor.PressesIn(group, "Ja, så är det");

        await group.Sees("Det här har ni kommit överens om");
        await adept.Says("överens");
        await adept.Sees("Det här gäller mellan dig och Karin");
    }

    [Fact]
    public async Task There_are_questions_to_talk_about_and_others_when_asked_for()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _, group) = await SharingAsync(teams);

        await adept.SaysIn(group, "fråga", mentionsBot: true);
        var first = await group.Sees("Något att tala om");
        await adept.PressesIn(group, "Andra frågor");
        var second = await group.Sees("Något att tala om");

        Assert.Equal(first.Id, second.Id);
        var (before, after) = (Questions(first), Questions(second));
        Assert.Equal((3, 3), (before.Length, after.Length));
        Assert.Empty(before.Intersect(after));

        static string[] Questions(ChatMessage card) => [.. card.Text.Split('\n').Where(line => line.EndsWith('?'))];
    }

    [Fact]
    public async Task With_somebody_else_in_it_there_is_only_the_plain_line()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", "Rum 4");
        var group = await teams.Group("Vi tre", withBot: true, adept, mentor, teams.Person("Lena"));

        foreach (var words in new[] { "möte", "överens", "fråga", "nästa steg", "dagbok" })
        {
            await adept.SaysIn(group, words, mentionsBot: true);
        }

        Assert.Equal([NotAPair, NotAPair, NotAPair, NotAPair, NotAPair, NotAPair], group.Chat.Where(m => m.FromBot).Select(m => m.Text));
    }

    [Fact]
    public async Task Two_who_are_no_pair_get_the_plain_line_whether_the_bot_knows_them_or_not()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await teams.Person("Amir").PairsOnceMore(teams.Person("Ingrid"));
        var known = await teams.Group("Elin och Amir", withBot: true, adept, teams.Person("Amir"));
        var unknown = await teams.Group("Elin och Peter", withBot: true, adept, teams.Person("Peter"));

        await adept.SaysIn(known, "möte", mentionsBot: true);
        await adept.SaysIn(unknown, "möte", mentionsBot: true);

        Assert.Equal([NotAPair, NotAPair], known.Chat.Where(m => m.FromBot).Select(m => m.Text));
        Assert.Equal([NotAPair, NotAPair], unknown.Chat.Where(m => m.FromBot).Select(m => m.Text));
    }

    [Fact]
    public async Task Two_who_are_each_others_mentors_are_asked_which_and_each_books_in_their_own()
    {
        await using var teams = await Desk.OpenAsync();
        var (elin, karin) = await Desk.PairAsync(teams);
        await karin.PairsOnceMore(elin);
        var group = await teams.Group("Elin och Karin", withBot: true, elin, karin);

        await karin.SaysIn(group, "möte", mentionsBot: true);
        await group.Sees("Vilket mentorskap gäller det?");
        await karin.PressesIn(group, "Där Karin är adept");
        await karin.PressesIn(group, "Boka");
        await karin.PressesIn(group, "Boka", new { date = "2027-01-14", time = "13:00" });

        await group.Sees("**torsdag 14 januari klockan 13.00**");
        await elin.Says("möte");
        await elin.Presses(elin.LastCard, "Du är mentor för Karin");
        await elin.Sees("**torsdag 14 januari klockan 13.00**");
        await elin.Says("möte");
        await elin.Presses(elin.LastCard, "Du är adept, med Karin");
        Assert.Contains("Du och Karin har inget möte inbokat.", elin.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_somebodys_own_ever_comes_there()
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
        await adept.IsAnsweredYesBy(mentor);
        var group = await teams.Group("Elin och Karin", withBot: true, adept, mentor);
        await adept.Books("2027-01-14", "13:00", "Rum 4", "Tänka högt");
        await teams.UntilAsync("2027-01-13 13:05");
        await adept.Prepares("MARKE-ALIVE levande", "Tänka högt");
        await adept.Presses("Dela");
        await adept.Presses("Klart");
        await VisitsAsync(group, adept, mentor);
        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Presses("Mer", new { took = "MARKE-TOOK lärdom", @if = "MARKE-IF något", then = "MARKE-THEN annat" });
        await adept.Presses(adept.LastCard, "Spara", new { gnaws = "MARKE-GNAWS fråga", contact = "2", intention = "4" });
        await adept.FillsInTheFrame("Gemensamt.");
        await VisitsAsync(group, adept, mentor);
        await teams.UntilAsync("2027-01-15 16:00");
        await VisitsAsync(group, adept, mentor);

        var shown = string.Join('\n', teams.BotSends.Where(s => Uri.UnescapeDataString(s.Path).Contains(group.Id, StringComparison.Ordinal)).Select(s => s.Body?.GetRawText() ?? "")
            .Concat(teams.PostsToBot.Where(p => p.Body?.GetRawText().Contains(group.Id, StringComparison.Ordinal) == true).Select(p => p.Answer?.GetRawText() ?? ""))
            .Append(group.Chat.Transcript()));
        Assert.Contains("Rum 4", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKE", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Gemensamt.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tänka högt", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("MARKE-ALIVE", teams.EverythingShownTo(adept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_in_Teams_that_ends_early_brings_the_adepts_question_a_quarter_of_an_hour_later()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, group) = await SharingAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-14 13:00");
        await teams.MeetingStarts(group);
        await teams.UntilAsync("2027-01-14 13:30");
        await teams.MeetingEnds(group);

        await teams.UntilAsync("2027-01-14 16:00");

        await adept.GotOnceAt("2027-01-14 13:45", "Du och Karin har setts.");
        await mentor.GotOnceAt("2027-01-14 14:30", "Du och Elin har setts.");
        Assert.Single(group.Chat, m => m.FromBot);
    }

    [Fact]
    public async Task A_meeting_in_Teams_that_nobody_booked_counts_all_the_same()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _, group) = await SharingAsync(teams);
        await teams.MeetingStarts(group);
        await teams.UntilAsync("2027-01-12 11:00");
        await teams.MeetingEnds(group);
        await teams.MeetingEnds(group);

        await teams.UntilAsync("2027-01-12 13:00");

        await adept.GotOnceAt("2027-01-12 11:15", "Du och Karin har setts.");
        await adept.DoesNotSee("Det som återstår är att hitta en tid.");
    }

    [Fact]
    public async Task A_meeting_of_several_is_nobodys_mentoring_meeting()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        var group = await teams.Group("Vi tre", withBot: true, adept, mentor, teams.Person("Lena"));
        await teams.MeetingStarts(group);
        await teams.UntilAsync("2027-01-12 11:00");
        await teams.MeetingEnds(group);

        await teams.UntilAsync("2027-01-12 13:00");

        await adept.DoesNotSee("har setts");
        await mentor.DoesNotSee("har setts");
    }

    /// <summary>Everything that can be asked for there, by both.</summary>
    private static async Task VisitsAsync(GroupChat group, params SimPerson[] people)
    {
        foreach (var person in people)
        {
            foreach (var words in new[] { "möte", "överens", "fråga", "nästa steg", "dagbok", "reflektera", "konsten", "något annat" })
            {
                await person.SaysIn(group, words, mentionsBot: true);
            }
        }
    }
}
