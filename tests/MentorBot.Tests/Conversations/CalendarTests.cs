using System.Net;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class CalendarTests : IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    private async Task<string> FetchAsync(SimPerson person, string button)
    {
        var link = (await person.Presses(button)).Url!;
        using var response = await _http.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        return (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_the_meeting_in_each_readers_own_zone_with_its_rules()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams, "Hannah");
        await adept.Books("2027-06-14", "13:00", "Room 4");
        await mentor.Sees("har bokat in er");

        var adepts = await FetchAsync(adept, "Calendar file");
        var mentors = await FetchAsync(mentor, "Kalenderfil");

        Assert.Contains("BEGIN:VTIMEZONE\nTZID:Europe/London", adepts, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/London:20270614T130000", adepts, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Europe/London:20270614T140000", adepts, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Room 4", adepts, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\nTZID:Europe/Stockholm", mentors, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20270614T140000", mentors, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Mentorsamtal med Hannah", mentors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_keeps_up_with_a_meeting_that_is_moved_and_called_off()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        var link = (await adept.Presses("Kalenderfil")).Url!;
        var first = await _http.GetStringAsync(link);

        await adept.Presses("Flytta");
        await adept.Presses("Flytta hit", new { date = "2027-01-15" });
        var moved = await _http.GetStringAsync(link);
        await adept.Presses("Ställ in");
        await adept.Presses("Ställ in");
        var off = await _http.GetStringAsync(link);

        Assert.Contains("SEQUENCE:0", first, StringComparison.Ordinal);
        Assert.Contains("20270115T130000", moved, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", moved, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", off, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", off, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", off, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_link_leads_nowhere()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        var link = (await adept.Presses("Kalenderfil")).Url!;
        var parts = link.AbsolutePath.Split('/');
        string[] guesses =
        [
            $"/calendar/{parts[2]}/{parts[3]}/{new string('0', 32)}.ics",
            $"/calendar/{parts[2]}/{parts[3]}/å.ics",
            $"/calendar/{parts[2]}/{Guid.NewGuid():n}/{parts[4]}",
            $"/calendar/{Guid.NewGuid():n}/{parts[3]}/{parts[4]}",
            $"/calendar/..%2Fperson%2F{adept.AadObjectId}/{parts[3]}/{parts[4]}",
        ];

        foreach (var guess in guesses)
        {
            using var response = await _http.GetAsync(new Uri(link, guess));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Teams_own_form_is_offered_with_the_time_filled_in()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", "Rum 4 & 5");

        var link = (await adept.Presses("Till kalendern")).Url!.AbsoluteUri;

        Assert.StartsWith("https://teams.microsoft.com/l/meeting/new?subject=Mentorsamtal%20med%20Karin", link, StringComparison.Ordinal);
        Assert.Contains("startTime=2027-01-14T12%3A00%3A00Z&endTime=2027-01-14T13%3A00%3A00Z", link, StringComparison.Ordinal);
        Assert.Contains("content=Rum%204%20%26%205", link, StringComparison.Ordinal);
    }
}
