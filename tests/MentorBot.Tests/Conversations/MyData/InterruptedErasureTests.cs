using MentorBot.Edges;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>The process dies between any two steps of an erasing, and the next one brings it to its end.</summary>
public sealed class InterruptedErasureTests
{
    private const string Took = "Att tystnaden inte är farlig.";

    [Fact]
    public async Task Whichever_step_it_dies_before_everything_is_erased_in_the_end()
    {
        var step = 0;
        do
        {
            step++;
        }
        while (await DiesAsync(step));

        // The erasure, the mark, journal, the other's name, the code, the mentorship, the person, the last word, the erasure again.
        Assert.InRange(step, 9, 30);
    }

    /// <returns>False when the erasing took fewer steps than that.</returns>
    private static async Task<bool> DiesAsync(int step)
    {
        using var store = new KeptStore();
        var death = new Death();
        await using var teams = await OpenAsync(store, death);
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = Took });

        // In the evening, when nobody is written to: what is written to the store then is the erasing's alone.
        await teams.UntilAsync("2027-01-14 20:00");
        await adept.SaysInPeace("mina data");
        await adept.Presses(adept.LastCard, "Radera allt");
        death.ComesAt(step);
        await adept.Presses(adept.LastCard, "Radera allt nu", expectError: true);
        try
        {
            await teams.Clock.Settle();
        }
        catch (HttpRequestException)
        {
            // It died over it.
        }

        var died = death.HasCome;
        death.ComesNever();
        await teams.RestartBot();

        if (step == 1)
        {
            // Before it was written down nothing has begun, and the person was told that something went wrong.
            Assert.NotEmpty(Traces.Of(adept, store));
            return died;
        }

        await teams.Clock.Settle();
        Assert.Empty(Traces.Of(adept, store, Took));
        Assert.InRange(adept.Count("Nu är allt raderat."), 0, 1);
        await teams.UntilAsync("2027-01-15 12:00");
        await mentor.GotOnceAt("2027-01-15 08:00", "Ditt mentorskap med Elin är avslutat.");
        Assert.DoesNotContain(await store.NamesAsync(), n => n.StartsWith("erasure/", StringComparison.Ordinal));
        return died;
    }

    [Fact]
    public async Task Who_comes_back_in_the_middle_of_it_is_a_stranger()
    {
        using var store = new KeptStore();
        var death = new Death();
        await using var teams = await OpenAsync(store, death);
        var (adept, _) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = Took });
        await StopsInTheMiddleOfErasing(adept, teams, death);

        await adept.Says("dagbok");

        await adept.Sees("Här är det tomt än.");
        await adept.Sees("Jag vill ha en mentor");
        Assert.Empty(Traces.Of(adept, store, Took).Except([adept.AadObjectId, adept.TeamsId, adept.ConversationId, adept.Name]));
    }

    [Fact]
    public async Task What_is_pressed_in_the_middle_of_it_begins_no_new_life()
    {
        using var store = new KeptStore();
        var death = new Death();
        await using var teams = await OpenAsync(store, death);
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        var page = adept.LastCard;
        await StopsInTheMiddleOfErasing(adept, teams, death);

        var answer = await adept.Presses(page, "Spara", new { free = Took });

        Assert.Equal("Nu är allt raderat. Skriver du till mig igen, börjar vi från början.", answer.Toast);
        Assert.Empty(Traces.Of(adept, store, Took));
    }

    private static Task<SimulatedTeams> OpenAsync(KeptStore store, Death death) => SimulatedTeams.StartAsync(
        new SimulatorOptions { Now = Desk.Tuesday, StorePath = store.Path, StartBot = SteppedBot.On(death.LookAsync) });

    /// <summary>It has been written down, and the person marked; nothing is gone yet.</summary>
    private static async Task StopsInTheMiddleOfErasing(SimPerson person, SimulatedTeams teams, Death death)
    {
        await person.SaysInPeace("mina data");
        await person.Presses(person.LastCard, "Radera allt");
        death.ComesAt(3);
        await person.Presses(person.LastCard, "Radera allt nu", expectError: true);
        await Assert.ThrowsAsync<HttpRequestException>(() => teams.Clock.Settle());
        death.ComesNever();
    }

    /// <summary>When the process dies: before its so-and-so-manieth write from now. Until it is restarted nothing of it works.</summary>
    private sealed class Death
    {
        private int _writesLeft = int.MaxValue;

        public bool HasCome => Volatile.Read(ref _writesLeft) <= 0;

        public void ComesAt(int write) => Volatile.Write(ref _writesLeft, write);

        public void ComesNever() => Volatile.Write(ref _writesLeft, int.MaxValue);

        public Task LookAsync(StoreStep step)
        {
            var left = step.Writes ? Interlocked.Decrement(ref _writesLeft) : Volatile.Read(ref _writesLeft);
            if (left <= 0)
            {
                Volatile.Write(ref _writesLeft, 0);
                throw new StorageUnavailableException("The process has died.");
            }

            return Task.CompletedTask;
        }
    }
}
