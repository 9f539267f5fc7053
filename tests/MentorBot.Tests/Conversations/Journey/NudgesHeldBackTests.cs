namespace MentorBot.Tests.Conversations.Journey;

/// <summary>When somebody is left alone.</summary>
public sealed class NudgesHeldBackTests
{
    private const string FirstMeeting = "Det som återstår är att hitta en tid.";

    [Fact]
    public async Task Somebody_in_two_mentorships_gets_no_two_nudges_within_a_week()
    {
        await using var teams = await Desk.OpenAsync();
        var (elin, _) = await Desk.PairAsync(teams);
        await elin.PairsOnceMore(teams.Person("Ingrid"));

        await teams.UntilAsync("2027-01-21 09:55");
        var first = await elin.GotOnceAt("2027-01-14 10:00", FirstMeeting);
        await teams.UntilAsync("2027-01-29 12:00");

        Assert.Equal(2, elin.Count(FirstMeeting));
        var second = await elin.Sees(FirstMeeting);
        Assert.Equal("2027-01-21 10:00", second.StockholmTime());
        Assert.Contains("Du och Karin", first.Text + second.Text, StringComparison.Ordinal);
        Assert.Contains("Du och Ingrid", first.Text + second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_are_due_together_the_one_that_somebody_waits_for_goes_first()
    {
        await using var teams = await Desk.OpenAsync();
        var (elin, karin) = await teams.HaveMetAsync();
        var amir = teams.Person("Amir");
        await elin.FillsInTheFrame("Allt stannar mellan oss.");
        await elin.SendsTheFrame();
        await teams.UntilAsync("2027-01-19 14:00");
        await karin.PairsOnceMore(amir);

        // Both fall due while she wants it quiet.
        await karin.WantsQuietUntil("2027-01-25");
        await teams.UntilAsync("2027-02-05 12:00");

        await karin.GotOnceAt("2027-01-25 08:00", "Det här väntar fortfarande på ditt svar.");
        await karin.GotOnceAt("2027-02-01 08:00", FirstMeeting);
    }

    [Fact]
    public async Task During_a_pause_no_nudge_comes_and_at_its_end_the_adept_is_asked_whether_to_book()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor, rhythm: "Varje vecka");
        await adept.ProposesAPause(mentor, "2027-05-10");
        await mentor.Sees("Elin föreslår en paus till måndag 10 maj.");
        await mentor.Presses("Ja, vi pausar");
        await adept.Sees("Karin säger ja. Ni pausar till måndag 10 maj.");
        await adept.Presses("Spara", new { took = "En sak." });
        await teams.UntilAsync("2027-01-16 12:00");
        var (adepts, mentors) = (adept.Chat.Count, mentor.Chat.Count);

        await teams.UntilAsync("2027-05-09 12:00");
        Assert.Equal((adepts, mentors), (adept.Chat.Count, mentor.Chat.Count));

        await teams.UntilAsync("2027-05-12 12:00");
        await adept.GotOnceAt("2027-05-10 08:00", "Pausen som du och Karin kom överens om är slut. Vill du boka?");
        await mentor.DoesNotSee("Pausen som du och");
    }

    [Fact]
    public async Task A_week_of_quiet_is_kept_and_what_fell_due_comes_after_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Says("paus");
        await adept.Presses(adept.LastCard, "Tyst i en vecka");
        await adept.Sees("Det blir tyst till tisdag 19 januari.");

        await teams.UntilAsync("2027-01-29 12:00");

        await adept.GotOnceAt("2027-01-19 08:00", FirstMeeting);
    }

    [Fact]
    public async Task After_a_stop_nothing_comes_until_it_is_started_again()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Says("paus");
        await adept.Presses(adept.LastCard, "Tyst tills vidare");
        var heard = adept.Chat.Count;

        await teams.UntilAsync("2027-02-03 12:00");
        Assert.Equal(heard, adept.Chat.Count);

        await adept.Says("paus");
        await adept.Presses(adept.LastCard, "Sätt i gång igen");
        await adept.GotOnceAt("2027-02-03 12:00", FirstMeeting);
    }

    [Fact]
    public async Task At_Christmas_time_stands_still_and_the_nudge_comes_when_people_are_back()
    {
        await using var teams = await Desk.OpenAsync("2026-12-15 10:00");
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");

        await teams.UntilAsync("2027-01-15 12:00");

        await adept.GotOnceAt("2027-01-07 10:00", "Du började på en mening");
    }

    [Fact]
    public async Task What_falls_into_Christmas_waits_for_the_first_open_morning()
    {
        await using var teams = await Desk.OpenAsync("2026-11-10 10:00");
        var (adept, mentor) = await teams.HaveMetAsync("2026-11-12");
        await adept.AgreesWith(mentor, months: "3 månader");
        await adept.Books("2027-01-20", "13:00");

        await teams.UntilAsync("2027-01-12 12:00");

        await adept.GotOnceAt("2027-01-07 08:00", "Halva tiden med Karin har gått.");
        await mentor.GotOnceAt("2027-01-07 08:00", "Halva tiden med Elin har gått.");
    }

    [Fact]
    public async Task What_lost_its_reason_over_Christmas_is_not_said_afterwards()
    {
        await using var teams = await Desk.OpenAsync("2026-12-18 10:00");
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Says("paus");
        await adept.Presses(adept.LastCard, "Tyst i en vecka");
        await teams.UntilAsync("2027-01-04 12:00");
        await adept.DoesNotSee(FirstMeeting);

        await adept.Books("2027-01-20", "13:00");
        await teams.UntilAsync("2027-01-15 12:00");

        await adept.DoesNotSee(FirstMeeting);
    }

    [Fact]
    public async Task Language_and_zone_follow_what_Teams_says_and_the_evening_there_is_left_alone()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        adept.Locale = "en-GB";
        adept.Zone = "Asia/Tokyo";
        await adept.Says("hjälp");

        await teams.UntilAsync("2027-01-18 12:00");

        // Due at ten in Stockholm, which is six in the evening in Tokyo; there Friday begins at midnight here.
        await adept.GotOnceAt("2027-01-15 00:00", "You and Karin have said yes to each other.");
        await adept.DoesNotSee(FirstMeeting);
    }
}
