using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class InvitationByBotTests
{
    [Fact]
    public async Task The_adept_is_answered_the_same_whether_the_mentor_can_be_reached_or_not()
    {
        var reachable = await ShownToAdeptAsync(mentor => mentor.Installs());
        var neverInstalled = await ShownToAdeptAsync(_ => Task.CompletedTask);
        var uninstalled = await ShownToAdeptAsync(async mentor =>
        {
            await mentor.Installs();
            await mentor.Uninstalls();
        });
        var blocked = await ShownToAdeptAsync(async mentor =>
        {
            await mentor.Installs();
            mentor.Blocks();
        });

        Assert.Contains("Jag frågar Karin så snart det går", reachable, StringComparison.Ordinal);
        Assert.Equal(reachable, neverInstalled);
        Assert.Equal(reachable, uninstalled);
        Assert.Equal(reachable, blocked);
    }

    /// <summary>Every card in the adept's chat a week later, with the code made out.</summary>
    private static async Task<string> ShownToAdeptAsync(Func<SimPerson, Task> before)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await before(mentor);
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await teams.Clock.Advance(TimeSpan.FromDays(7));
        var cards = string.Join('\n', adept.Chat.Select(m => m.Json.ToJsonString() + m.Text));
        return cards.Replace(adept.InvitationCode(), "····-····", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_asked_before_they_come_is_not_taken_to_live_where_the_adept_does()
    {
        await using var teams = await Desk.OpenAsync("2027-01-12 23:30");
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        adept.Zone = "Australia/Sydney";
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await mentor.Installs();

        await teams.UntilAsync("2027-01-20 07:55");
        await mentor.DoesNotSee("har frågat dig och har inte fått något svar än");

        await teams.UntilAsync("2027-01-20 18:00");
        Assert.Equal("2027-01-20 08:00", (await mentor.Sees("har frågat dig och har inte fått något svar än")).StockholmTime());
    }

    [Fact]
    public async Task The_bot_asks_the_mentor_in_the_adepts_words()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await mentor.Installs();
        await adept.Installs();
        await adept.FindsTheSentence();

        await adept.LetsTheBotAsk(mentor);

        await mentor.Sees("Jag vill våga leda utan att ha alla svar");
        await mentor.Presses("Ja");
        await adept.Sees("Karin har sagt ja.");
        Assert.Equal(0, mentor.Count("låtsas"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_installs_later_finds_the_question_once(bool hadIt)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        if (hadIt)
        {
            await mentor.Installs();
            await mentor.Uninstalls();
        }

        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await teams.Clock.Advance(TimeSpan.FromDays(2));

        await mentor.Installs();
        await mentor.Says("hej");

        Assert.Equal(1, mentor.Count("Elin Ek undrar om du vill vara mentor"));
        await mentor.Presses("Ja");
        await adept.Sees("Karin har sagt ja.");
    }

    [Fact]
    public async Task Asked_in_the_evening_the_mentor_hears_of_it_in_the_morning()
    {
        await using var teams = await Desk.OpenAsync("2027-01-12 21:30");
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await mentor.Installs();
        await adept.Installs();
        await adept.FindsTheSentence();

        await adept.LetsTheBotAsk(mentor);
        await mentor.DoesNotSee("undrar om du vill vara mentor");
        await teams.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal("2027-01-13 08:00", (await mentor.Sees("undrar om du vill vara mentor")).StockholmTime());
        Assert.Equal(1, mentor.Count("undrar om du vill vara mentor"));
    }

    [Fact]
    public async Task An_unanswered_question_lapses_before_somebody_installs()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await teams.Clock.Advance(TimeSpan.FromDays(31));

        await mentor.Installs();

        await mentor.Sees("Hej Karin.");
        await mentor.DoesNotSee("undrar om du vill vara mentor");
    }
}
