using System.Text;
using TeamsSimulator;
using TeamsSimulator.Connector;

namespace MentorBot.Tests.Conversations;

/// <summary>What people write stands in no log, and in the store's files only sealed.</summary>
public sealed class NothingWrittenLeaksTests : IDisposable
{
    private readonly LogBook _log = new();
    private readonly KeptStore _store = new();

    public void Dispose()
    {
        _log.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Neither_the_log_nor_the_files_hold_a_word_of_it()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StorePath = _store.Path,
            StartBot = (settings, cancellation) => LoggedBot.StartAsync(settings, _log, cancellation),
        });
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.Presses("Jag vill ha en mentor");
        await adept.Says("zqmark01 i chatten");
        await adept.Presses(adept.LastCard, "Vidare", new { sign = "zqmark02 tecken" });
        await adept.Presses(adept.LastCard, "Vidare", new { sentence = "zqmark03 mening" });
        await adept.Presses(adept.LastCard, "Så är det");
        await adept.Presses(adept.LastCard, "Vidare", new { who = mentor, called = "Karin" });
        await adept.Presses(adept.LastCard, "Vidare", new { wording = "zqmark04 fråga" });
        await adept.Presses(adept.LastCard, "Låt boten fråga");
        await mentor.Sees("zqmark04");
        await mentor.Presses("Ja");
        await adept.Books("2027-01-14", "13:00", "zqmark05 rum");
        adept.FailsNext(Fault.Throttled(TimeSpan.FromMinutes(1)));
        await teams.UntilAsync("2027-01-13 13:10");
        await adept.Prepares("zqmark06 levande", "Tänka högt");
        await adept.Presses("Dela");
        await adept.Presses("Klart");
        await teams.UntilAsync("2027-01-14 15:10");
        await adept.Presses("Spara", new { took = "zqmark07 lärdom", @if = "zqmark08 om", then = "zqmark09 så" });
        await mentor.Presses("Spara", new { one = "zqmark10 mentors" });
        await adept.Says("zqmark11 som ingen förstår");
        adept.FailsNext(Fault.Status(500));
        await adept.Says("dagbok");
        await adept.Says("reflektera");
        await adept.Presses("Spara", new { free = "zqmark12 halvvägs" });
        await adept.Says("reflektera");
        await adept.Says("avbryt");
        await adept.Says("dagbok");
        await adept.Sees("zqmark07");
        await adept.Presses(adept.LastCard, "Sök");
        await adept.Presses(adept.LastCard, "Sök", new { words = "zqmark07 zqmark13" });
        await adept.Sees("zqmark13");
        await adept.Presses(adept.LastCard, "Ändra sökningen");
        await adept.Presses(adept.LastCard, "Sök", new { words = "zqmark07" });
        await adept.Sees("en anteckning");
        await teams.StopBot();

        Assert.Contains("api/messages", _log.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("zqmark", _log.Everything, StringComparison.OrdinalIgnoreCase);
        var stored = _store.Everything();
        Assert.NotEqual(-1, stored.AsSpan().IndexOf("mentorship/"u8));
        Assert.Equal(-1, stored.AsSpan().IndexOf("zqmark"u8));
        Assert.Equal(-1, stored.AsSpan().IndexOf(Encoding.Unicode.GetBytes("zqmark")));
    }
}
