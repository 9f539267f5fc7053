namespace MentorBot.Tests.Conversations;

public sealed class BookingTests
{
    [Fact]
    public async Task A_booked_meeting_is_told_to_the_mentor_with_its_place()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await adept.Books("2027-01-14", "13:00", "Rum 4");

        await adept.Sees("Bokat. Du och Karin ses");
        var told = await mentor.Sees("Elin har bokat in er");
        Assert.Contains("torsdag 14 januari klockan 13.00", told.Text, StringComparison.Ordinal);
        Assert.Contains("Plats: Rum 4", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_meeting_is_told_with_its_new_time_and_prompts_follow_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("Elin har bokat in er");

        await adept.Presses("Flytta");
        Assert.Equal("2027-01-14", adept.LastCard.Field("date").Value);
        await adept.Presses("Flytta hit", new { date = "2027-01-21", time = "14:30" });

        await adept.Sees("Flyttat. Du och Karin ses");
        await mentor.Sees("Elin har flyttat ert möte. Ni ses nu");
        await mentor.Sees("torsdag 21 januari klockan 14.30");
        await teams.UntilAsync("2027-01-20 14:00");
        await adept.DoesNotSee("ses du och Karin");
        await adept.DoesNotSee("har setts");
        await teams.UntilAsync("2027-01-20 15:00");
        Assert.Equal("2027-01-20 14:30", (await adept.Sees("I morgon klockan 14.30 ses du och Karin")).StockholmTime());
    }

    [Fact]
    public async Task A_new_place_is_told_to_the_mentor()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", "Rum 4");
        await mentor.Sees("Rum 4");

        await adept.Presses("Flytta");
        await adept.Presses("Flytta hit", new { place = "Kafeet" });

        await mentor.Sees("Plats: Kafeet");
        await teams.UntilAsync("2027-01-14 12:30");
        Assert.Equal(1, adept.Count("ses du och Karin."));
        Assert.Equal(1, mentor.Count("ses du och Elin."));
    }

    [Fact]
    public async Task What_the_adept_calls_off_is_told_and_everything_around_it_withdrawn()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");

        await adept.Presses("Ställ in");
        await adept.Presses("Ställ in");

        await adept.Sees("Inställt: torsdag 14 januari klockan 13.00. Karin får veta.");
        await mentor.Sees("Elin har ställt in mötet torsdag 14 januari klockan 13.00.");
        var (adepts, mentors) = (adept.Chat.Count, mentor.Chat.Count);
        await teams.Clock.Advance(TimeSpan.FromDays(20));
        Assert.StartsWith("Du och Karin har sagt ja till varandra.", Assert.Single(adept.Chat.Skip(adepts)).Text, StringComparison.Ordinal);
        Assert.Equal(mentors, mentor.Chat.Count);
    }

    [Fact]
    public async Task What_the_mentor_cannot_make_is_told_to_the_adept_who_books_anew()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");

        await mentor.Presses("Jag kan inte då");
        await mentor.Presses("Jag kan inte då");

        await mentor.Sees("Inställt: torsdag 14 januari klockan 13.00. Elin får veta.");
        var told = await adept.Sees("Karin kan inte torsdag 14 januari klockan 13.00.");
        await adept.Presses(told, "Boka en ny tid");
        await adept.Presses("Boka", new { date = "2027-01-15", time = "13:00" });
        await mentor.Sees("fredag 15 januari klockan 13.00");
    }

    [Fact]
    public async Task A_meeting_called_off_before_the_mentor_was_told_of_it_is_no_news()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await teams.UntilAsync("2027-01-12 21:00");
        await adept.Books("2027-01-20", "13:00");
        await adept.Presses("Ställ in");
        await adept.Presses("Ställ in");

        await teams.Clock.Advance(TimeSpan.FromDays(10));

        await mentor.DoesNotSee("bokat in er");
        await mentor.DoesNotSee("ställt in");
    }

    [Fact]
    public async Task A_form_submitted_twice_books_once()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Says("möte");
        await adept.Presses(adept.LastCard, "Boka");
        var form = adept.LastCard;
        var filled = new { date = "2027-01-14", time = "13:00" };

        await adept.Presses(form, "Boka", filled);
        await adept.Presses(form, "Boka", filled);

        await mentor.Sees("har bokat in er");
        Assert.Equal(1, mentor.Count("har bokat in er"));
        await adept.Says("möte");
        Assert.Single(adept.LastCard.Buttons, "Flytta");
    }

    [Fact]
    public async Task Buttons_of_a_meeting_that_was_called_off_say_so()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        var booked = adept.LastCard;
        var told = await mentor.Sees("har bokat in er");
        await adept.Says("möte");
        await adept.Presses("Flytta");
        var moving = adept.LastCard;
        await mentor.Presses(told, "Jag kan inte då");
        await mentor.Presses("Jag kan inte då");

        await adept.Presses(booked, "Flytta");
        Assert.Contains("Det mötet är inställt.", adept.Chat.Single(m => m.Id == booked.Id).Text, StringComparison.Ordinal);
        await adept.Presses(moving, "Flytta hit", new { date = "2027-01-15" });
        Assert.Contains("Det mötet är inställt.", adept.Chat.Single(m => m.Id == moving.Id).Text, StringComparison.Ordinal);
        await adept.Presses(booked, "Ställ in");
        Assert.Contains("Karin kan inte torsdag 14 januari", adept.Chat.Single(m => m.Id == booked.Id).Text, StringComparison.Ordinal);
        await mentor.Presses(told, "Jag kan inte då");
        Assert.Contains("Inställt", mentor.Chat.Single(m => m.Id == told.Id).Text, StringComparison.Ordinal);
        Assert.Equal(1, adept.Count("Boka en ny tid") - adept.Chat.Count(m => m.Id == booked.Id));
    }

    [Fact]
    public async Task The_mentor_does_not_book_and_is_told_who_does()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, mentor) = await Desk.PairAsync(teams);

        await mentor.Says("möte");

        Assert.Contains("Det är Elin som bokar.", mentor.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Boka", mentor.LastCard.Buttons);
    }
}
