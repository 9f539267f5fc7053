using CrashRuns.Bots;
using MentorBot.Tests.Conversations;
using MentorBot.Tests.Edges.Azure;
using TeamsSimulator;

namespace MentorBot.Tests.Crashes;

/// <summary>Several processes of the bot on one store. None of them leads: whoever is left does all the work.</summary>
public abstract class SeveralInstances
{
    private static readonly string[] Names = ["Ada", "Bo", "Cia", "Dag"];

    /// <summary>Where the state is kept, in the bot's own settings.</summary>
    protected abstract IReadOnlyDictionary<string, string> Storage { get; }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Processes_share_all_the_work_and_the_last_one_does_it_alone(int processes)
    {
        Fleet? fleet = null;
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            BotConfiguration = Storage,
            StartBot = async (settings, cancel) => fleet = await Fleet.StartAsync(new FleetOptions { Size = processes, Now = Desk.Tuesday }, settings, cancel),
        });
        var pairs = new List<(SimPerson Adept, SimPerson Mentor)>();
        foreach (var name in Names)
        {
            teams.NewPerson($"{name} Adeptsson");
            teams.NewPerson($"{name}s Mentorsson");
            pairs.Add(await Desk.PairAsync(teams, $"{name} A", $"{name}s"));
        }

        foreach (var (adept, mentor) in pairs)
        {
            await adept.Books("2027-01-14", "13:00");
            await mentor.Sees("har bokat in er");
        }

        await teams.UntilAsync("2027-01-13 13:00");
        await teams.UntilAsync("2027-01-14 10:00");

        Assert.All(pairs, pair => Assert.Equal(1, pair.Mentor.Count("har bokat in er")));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Adept.Count("I morgon klockan 13.00")));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Mentor.Count("I dag klockan 13.00")));
        Assert.All(await fleet!.CallsAsync(), calls => Assert.True(calls.GetValueOrDefault(Port.Person) > 0, "A process has done nothing."));

        // Also the one that was there first is not missed.
        for (var slot = 0; slot < processes - 1; slot++)
        {
            await fleet.EndForGoodAsync(slot);
        }

        await teams.UntilAsync("2027-01-14 15:10");

        Assert.All(pairs, pair => Assert.Equal(1, pair.Adept.Count($"Du och {pair.Mentor.GivenName} har setts.")));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Mentor.Count($"Du och {pair.Adept.GivenName} har setts.")));
        await pairs[0].Adept.Says("reflektera");
        await pairs[0].Adept.Presses(pairs[0].Adept.LastCard, "Spara", new { free = "En är nog." });
        await pairs[0].Adept.Says("dagbok");
        await pairs[0].Adept.Sees("En är nog.");
    }
}

/// <summary>They share a file.</summary>
public sealed class SeveralInstancesOnSqlite : SeveralInstances
{
    protected override IReadOnlyDictionary<string, string> Storage { get; } = new Dictionary<string, string>();
}

/// <summary>They share a storage account.</summary>
[Collection(OnAzurite.Name)]
public sealed class SeveralInstancesOnAzure(Azurite azurite) : SeveralInstances
{
    protected override IReadOnlyDictionary<string, string> Storage { get; } = new AzureSettings(azurite).Values;
}
