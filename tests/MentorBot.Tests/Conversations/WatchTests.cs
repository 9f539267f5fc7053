using System.Globalization;
using System.Text.Json;
using TeamsSimulator;
using TeamsSimulator.Traffic;
using YearInTheLife;

namespace MentorBot.Tests.Conversations;

/// <summary>The watch of the long run must see what it is there for.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private readonly Watch _watch = new();
    private SimulatedTeams _teams = null!;
    private Human _adept = null!;
    private Human _mentor = null!;

    public async Task InitializeAsync()
    {
        _teams = await Desk.OpenAsync();
        _adept = new Human(1, _teams.Person("Elin"), Temper.Ordinary);
        _mentor = new Human(2, _teams.Person("Karin"), Temper.Ordinary);
        _watch.Knows(_adept);
        _watch.Knows(_mentor);
    }

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Theory]
    [InlineData("2027-03-03 18:30")]
    [InlineData("2027-03-03 07:30")]
    [InlineData("2027-03-06 12:00")]
    [InlineData("2027-03-26 12:00")]
    [InlineData("2027-07-20 12:00")]
    [InlineData("2027-12-23 12:00")]
    public void A_message_at_a_time_of_rest_is_wrong(string time)
    {
        Comes(_adept, time, "Nästa steg", "hej");

        Assert.StartsWith("outside of hours", Assert.Single(_watch.Wrongs), StringComparison.Ordinal);
    }

    [Fact]
    public void News_of_a_meeting_that_cannot_wait_may_come_at_any_hour_and_a_nudge_may_not()
    {
        var bond = new Bond(1, _adept, [_mentor], 28, 12) { Mentor = _mentor };
        bond.Meetings.Add(new Appointment { Start = Desk.InStockholm("2027-03-03 21:00") });
        _mentor.Bonds.Add(bond);

        Comes(_mentor, "2027-03-03 20:00", "Ert möte", "flyttat");
        Assert.Empty(_watch.Wrongs);

        Comes(_mentor, "2027-03-03 20:00", "Från MentorBot", "hej");
        Assert.Single(_watch.Wrongs);
    }

    [Theory]
    [InlineData("2027-03-09 12:00", 1)]
    [InlineData("2027-03-10 12:00", 0)]
    public void Two_nudges_must_be_a_week_apart(string second, int wrongs)
    {
        Comes(_adept, "2027-03-03 12:00", "Från MentorBot", "hej");
        Comes(_adept, second, "Från MentorBot", "hej igen");

        Assert.Equal(wrongs, _watch.Wrongs.Count);
    }

    [Fact]
    public void Who_wants_no_more_gets_answers_alone()
    {
        _adept.QuietSince = Desk.InStockholm("2027-03-03 11:00");
        _watch.Acting = _adept;
        Comes(_adept, "2027-03-03 12:00", "Nästa steg", "hej");
        Assert.Empty(_watch.Wrongs);

        _watch.Acting = _mentor;
        Comes(_adept, "2027-03-03 12:00", "Nästa steg", "hej");
        Assert.Single(_watch.Wrongs);
    }

    [Fact]
    public void A_text_is_seen_by_who_wrote_it_and_with_whom_it_was_shared()
    {
        var (own, shared) = (_adept.NewMark(), _adept.NewMark());
        _watch.Writes(_adept, own);
        _watch.Writes(_adept, shared);
        _watch.Shares($"till dig: {shared}", _mentor);

        Comes(_adept, "2027-03-03 12:00", "Nästa steg", $"{own} {shared}");
        Comes(_mentor, "2027-03-03 12:00", "Nästa steg", shared);
        Assert.Empty(_watch.Wrongs);

        Comes(_mentor, "2027-03-03 12:00", "Nästa steg", own);
        Assert.StartsWith("a private text", Assert.Single(_watch.Wrongs), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_answer_is_a_failed_turn()
    {
        _watch.Sees(new Exchange(1, false, "POST", "/api/messages", _adept.Person.Name, null, 500, null, Desk.InStockholm("2027-03-03 12:00")));
        _watch.Sees(new Exchange(2, false, "POST", "/api/messages", _adept.Person.Name, null, 200, Json("""{"statusCode":400}"""), Desk.InStockholm("2027-03-03 12:00")));

        Assert.Equal(2, _watch.Wrongs.Count(w => w.StartsWith("a turn failed", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_one_draws_otherwise()
    {
        var drawn = Enumerable.Range(0, 50).Select(n => new Chance(1).Of(n, "x")).ToList();

        Assert.Equal(drawn, Enumerable.Range(0, 50).Select(n => new Chance(1).Of(n, "x")));
        Assert.NotEqual(drawn, Enumerable.Range(0, 50).Select(n => new Chance(2).Of(n, "x")));
        Assert.InRange(drawn.Average(), 0.35, 0.65);
    }

    private void Comes(Human to, string time, string summary, string text) => _watch.Sees(new Exchange(
        1,
        true,
        "POST",
        "/teams/v3/conversations/1/activities",
        to.Person.Name,
        Json(JsonSerializer.Serialize(new { type = "message", summary, text })),
        201,
        Json($$"""{"id":"{{time.GetHashCode(StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture)}}"}"""),
        Desk.InStockholm(time)));

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
