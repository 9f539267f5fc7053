namespace MentorBot.Tests.Conversations.Journey;

/// <summary>Each nudge comes on its day, and once.</summary>
public sealed class NudgeTimesTests
{
    private const string FirstMeeting = "Det som återstår är att hitta en tid.";
    private const string Agree = "Vad gäller mellan er?";
    private const string Book = "har inget möte inbokat. Vill du boka?";
    private const string Becalmed = "veckor utan att du och";

    [Fact]
    public async Task Somebody_who_began_on_why_now_is_asked_a_week_later_whether_to_go_on()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");

        await teams.UntilAsync("2027-03-31 12:00");

        await adept.GotOnceAt("2027-01-19 10:00", "Du började på en mening");
        await adept.Presses("Fortsätt");
        await adept.Sees("Varför just nu, och inte om ett halvår?");
    }

    [Fact]
    public async Task The_one_who_was_asked_hears_a_week_later_and_the_adept_another_week_later_that_somebody_else_may_be_asked()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);

        await teams.UntilAsync("2027-03-31 12:00");

        await mentor.GotOnceAt("2027-01-19 10:00", "Elin har frågat dig och har inte fått något svar än.");
        await adept.GotOnceAt("2027-01-26 10:00", "Det har gått en tid sedan du frågade Karin.");
        await adept.Presses("Fråga någon annan");
        await adept.Sees("Vem tänker du på?");
    }

    [Fact]
    public async Task An_adept_with_a_sentence_who_asks_nobody_is_asked_two_weeks_later_whom_they_had_in_mind()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.FindsTheSentence();

        await teams.UntilAsync("2027-03-31 12:00");

        await adept.GotOnceAt("2027-01-26 10:00", "Vem är det du har tänkt på men inte frågat?");
        await adept.DoesNotSee("Du började på en mening");
    }

    [Fact]
    public async Task Two_days_after_both_yeses_the_adept_is_nudged_to_book()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await teams.UntilAsync("2027-02-12 12:00");

        await adept.GotOnceAt("2027-01-14 10:00", $"Du och Karin har sagt ja till varandra. {FirstMeeting}");
        await mentor.DoesNotSee(FirstMeeting);
        await adept.Presses("Boka första mötet");
        await adept.Sees("När ses du och Karin?");
    }

    [Fact]
    public async Task Somebody_who_has_booked_is_not_told_to()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-02-10", "13:00");

        await teams.UntilAsync("2027-02-10 12:00");

        await adept.DoesNotSee(FirstMeeting);
    }

    [Fact]
    public async Task The_working_day_after_the_first_meeting_both_are_asked_what_they_agree_on()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();

        await teams.UntilAsync("2027-02-19 12:00");

        await adept.GotOnceAt("2027-01-15 14:00", Agree);
        await mentor.GotOnceAt("2027-01-15 14:00", Agree);
    }

    [Fact]
    public async Task What_was_agreed_before_that_day_is_not_asked_about()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor);

        await teams.UntilAsync("2027-02-19 12:00");

        await adept.DoesNotSee(Agree);
        await mentor.DoesNotSee(Agree);
    }

    [Fact]
    public async Task When_it_has_been_quiet_the_adept_hears_twice_and_the_mentor_a_week_later()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor);

        await teams.UntilAsync("2027-04-30 12:00");

        // Ten days beyond the rhythm is a Sunday.
        await adept.GotOnceAt("2027-02-22 08:00", $"du och Karin {Book}");
        await adept.GotOnceAt("2027-03-11 14:00", $"Det har gått åtta {Becalmed} Karin bokat ett möte.");
        await mentor.GotOnceAt("2027-03-18 14:00", $"Det har gått nio {Becalmed} Elin bokat ett möte.");
        await mentor.DoesNotSee(Book);
    }

    [Fact]
    public async Task A_booking_ends_the_quiet_and_the_next_gap_is_told_anew()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor, rhythm: "Varje vecka");
        await teams.UntilAsync("2027-02-19 12:00");
        await adept.GotOnceAt("2027-02-01 08:00", Book);
        await adept.GotOnceAt("2027-02-18 14:00", Becalmed);

        await adept.Books("2027-02-24", "13:00");
        await teams.UntilAsync("2027-04-09 12:00");

        await mentor.DoesNotSee(Becalmed);
        Assert.Equal(2, adept.Count(Becalmed));
        Assert.Equal(2, adept.Count(Book));
    }

    [Fact]
    public async Task Half_time_and_the_ending_come_to_both_and_rounding_off_is_asked_about_once_more()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.AgreesWith(mentor, months: "3 månader");
        await adept.Books("2027-06-10", "13:00");

        await teams.UntilAsync("2027-05-31 12:00");

        await adept.GotOnceAt("2027-03-01 08:00", "Halva tiden med Karin har gått.");
        await mentor.GotOnceAt("2027-03-01 08:00", "Halva tiden med Elin har gått.");
        await adept.GotOnceAt("2027-04-01 08:00", "Tiden som du och Karin kom överens om lider mot sitt slut.");
        await mentor.GotOnceAt("2027-04-01 08:00", "Tiden som du och Elin kom överens om lider mot sitt slut.");
        await adept.GotOnceAt("2027-04-15 08:00", "Ni har inte rundat av än, du och Karin.");
        await mentor.DoesNotSee("Ni har inte rundat av än");
    }

    [Fact]
    public async Task A_proposal_that_waits_is_shown_again_after_a_week_to_whoever_is_to_answer()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.FillsInTheFrame("Allt stannar mellan oss.");
        await adept.SendsTheFrame();

        await teams.UntilAsync("2027-02-12 12:00");

        var reminder = await mentor.GotOnceAt("2027-01-21 14:20", "Det här väntar fortfarande på ditt svar.");
        await adept.DoesNotSee("Det här väntar fortfarande");
        await mentor.Presses(reminder, "Ja, så är det");
        await adept.Sees("Karin säger ja.");
    }

    [Fact]
    public async Task A_nudge_that_is_waved_away_goes_and_does_not_come_again()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await teams.UntilAsync("2027-01-14 10:05");
        var nudge = await adept.Sees(FirstMeeting);

        await adept.Presses(nudge, "Inte nu");

        Assert.Equal("Inte nu, då. Skriv **nästa steg** när du vill.", adept.Chat.Single(m => m.Id == nudge.Id).Text);
        await teams.UntilAsync("2027-02-12 12:00");
        await adept.DoesNotSee(FirstMeeting);
    }
}
