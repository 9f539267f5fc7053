namespace TeamsSimulator.Tests;

/// <summary>Starts a simulated Teams around a fake bot.</summary>
public abstract class TeamsTest : IAsyncLifetime
{
    protected static readonly DateTimeOffset Monday = new(2027, 1, 11, 9, 0, 0, TimeSpan.FromHours(1));

    private SimulatedTeams? _teams;

    protected FakeBot Bot { get; } = new();

    protected SimulatedTeams Teams => _teams!;

    protected SimPerson Adept => Teams.Person("Elin");

    protected SimPerson Mentor => Teams.Person("Karin");

    protected virtual SimulatorOptions Options => new() { Now = Monday, StartBot = Bot.StartAsync };

    public async Task InitializeAsync() => _teams = await SimulatedTeams.StartAsync(Options);

    public async Task DisposeAsync() => await Teams.DisposeAsync();
}
