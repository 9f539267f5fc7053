namespace MentorBot.Tests.Conversations;

/// <summary>When the prompts around a meeting stand in the chats. The rules themselves are tested in the core.</summary>
public sealed class PromptTimesSeenTests
{
    [Fact]
    public async Task An_ordinary_meeting_is_prompted_for_in_the_order_that_lets_the_adept_lead()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");

        await teams.UntilAsync("2027-01-14 17:00");

        Assert.Equal("2027-01-13 13:00", (await adept.Sees("I morgon klockan 13.00 ses du och Karin.")).StockholmTime());
        Assert.Equal("2027-01-14 10:00", (await mentor.Sees("I dag klockan 13.00 ses du och Elin.")).StockholmTime());
        Assert.Equal("2027-01-14 14:15", (await adept.Sees("Du och Karin har setts.")).StockholmTime());
        Assert.Equal("2027-01-14 15:00", (await mentor.Sees("Du och Elin har setts.")).StockholmTime());
    }

    [Fact]
    public async Task Monday_morning_is_prepared_on_Friday()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-18", "09:00");

        await teams.UntilAsync("2027-01-18 08:55");

        Assert.Equal("2027-01-15 09:00", (await adept.Sees("På måndag klockan 09.00 ses du och Karin.")).StockholmTime());
        Assert.Equal("2027-01-15 15:00", (await mentor.Sees("På måndag klockan 09.00 ses du och Elin.")).StockholmTime());
    }

    [Fact]
    public async Task Nobody_is_written_to_over_Easter()
    {
        await using var teams = await Desk.OpenAsync("2027-03-22 10:00");
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-03-30", "09:00");

        await teams.UntilAsync("2027-03-30 08:30");

        Assert.StartsWith("2027-03-25", (await adept.Sees("tisdag")).StockholmTime(), StringComparison.Ordinal);
        Assert.StartsWith("2027-03-25", (await mentor.Sees("ses du och Elin.")).StockholmTime(), StringComparison.Ordinal);
        Assert.DoesNotContain(adept.Chat.Concat(mentor.Chat), m => m.Time > Desk.InStockholm("2027-03-26 00:00"));
    }

    [Fact]
    public async Task A_meeting_that_ends_in_the_evening_is_asked_about_in_the_morning()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "17:30");

        await teams.UntilAsync("2027-01-15 12:00");

        Assert.Equal("2027-01-15 08:00", (await adept.Sees("Du och Karin har setts.")).StockholmTime());
        Assert.Equal("2027-01-15 08:45", (await mentor.Sees("Du och Elin har setts.")).StockholmTime());
    }

    [Theory]
    [InlineData("10:45", 1)]
    [InlineData("10:20", 0)]
    public async Task Booked_late_the_adept_is_asked_at_once_or_not_at_all(string time, int asked)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await adept.Books("2027-01-12", time);
        await mentor.Sees("Elin har bokat in er");

        Assert.Equal(asked, adept.Count("ses du och Karin."));
        await teams.UntilAsync($"2027-01-12 {time}");
        Assert.Equal(asked, adept.Count("ses du och Karin."));
    }

    [Fact]
    public async Task Two_in_two_zones_each_see_their_own_clock_and_language()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams, "Hannah");

        await adept.Books("2027-01-14", "17:00", "Teams");

        await adept.Sees("Booked. You and Karin meet");
        await adept.Sees("Thursday 14 January at 17:00");
        await mentor.Sees("Hannah har bokat in er");
        await mentor.Sees("torsdag 14 januari klockan 18.00");
        await teams.UntilAsync("2027-01-15 13:00");
        Assert.Equal("2027-01-13 18:00", (await adept.Sees("Tomorrow at 17:00 you and Karin meet.")).StockholmTime());
        Assert.Equal("2027-01-14 15:00", (await mentor.Sees("I dag klockan 18.00 ses du och Hannah.")).StockholmTime());
        Assert.Equal("2027-01-15 09:00", (await adept.Sees("You and Karin have met.")).StockholmTime());
        Assert.Equal("2027-01-15 09:45", (await mentor.Sees("Du och Hannah har setts.")).StockholmTime());
    }

    [Fact]
    public async Task Who_travels_is_prompted_by_the_clock_of_where_they_are()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");

        adept.Zone = "America/New_York";
        await adept.Says("hej");
        await teams.UntilAsync("2027-01-14 12:00");

        var asked = await adept.Sees("klockan 07.00 ses du och Karin.");
        Assert.InRange(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(asked.Time, "America/New_York").Hour, 8, 17);
    }
}
