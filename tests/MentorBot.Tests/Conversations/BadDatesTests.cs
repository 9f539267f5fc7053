namespace MentorBot.Tests.Conversations;

public sealed class BadDatesTests
{
    [Theory]
    [InlineData("2027-02-30", "13:00", "Det datumet finns inte i almanackan.")]
    [InlineData("", "13:00", "Det datumet finns inte i almanackan.")]
    [InlineData("i morgon", "13:00", "Det datumet finns inte i almanackan.")]
    [InlineData("2027-01-14", "25:00", "Det klockslaget förstår jag inte.")]
    [InlineData("2027-01-14", "", "Det klockslaget förstår jag inte.")]
    [InlineData("2027-01-11", "13:00", "Den tiden har redan varit.")]
    [InlineData("2027-03-28", "02:30", "Den natten ställs klockan fram")]
    [InlineData("2027-10-31", "02:30", "Den natten ställs klockan tillbaka")]
    [InlineData("2072-01-14", "13:00", "Det är mer än ett och ett halvt år bort.")]
    public async Task A_time_that_cannot_be_is_explained_and_what_was_filled_in_stays(string date, string time, string why)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await adept.Books(date, time, "Rum 4", "Tänka högt", "45 minuter");

        var form = adept.LastCard;
        Assert.Contains(why, form.Text, StringComparison.Ordinal);
        Assert.Equal(
            (date, time, "Rum 4", "exploring", "45"),
            (form.Field("date").Value ?? "", form.Field("time").Value ?? "", form.Field("place").Value, form.Field("kind").Value, form.Field("minutes").Value));
        await mentor.DoesNotSee("bokat");

        await adept.Presses(form, "Boka", new { date = "2027-01-14", time = "13.15" });
        await mentor.Sees("torsdag 14 januari klockan 13.15");
    }

    [Fact]
    public async Task A_meeting_on_top_of_another_is_refused()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");

        await adept.Books("2027-01-14", "13:30");

        Assert.Contains("Ni har redan ett möte just då.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_adepts_own_clock_decides_what_cannot_be()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams, "Hannah");

        await adept.Books("2027-03-28", "01:30");
        Assert.Contains("The clocks go forward that night", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.Presses(adept.LastCard, "Book", new { time = "02:30" });
        await adept.Sees("Sunday 28 March at 02:30");
    }
}
