namespace TeamsSimulator.Bots;

/// <summary>A bot that has been started and answers at an address.</summary>
public interface IRunningBot
{
    /// <summary>Where it listens, such as http://127.0.0.1:5190/.</summary>
    Uri Address { get; }

    /// <summary>Stops it in good order.</summary>
    Task StopAsync();

    /// <summary>Ends it at once, in the middle of whatever it does; where that cannot be done, stops it.</summary>
    Task KillAsync();
}
