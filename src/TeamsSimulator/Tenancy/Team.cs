namespace TeamsSimulator.Tenancy;

/// <summary>A team in Teams.</summary>
/// <param name="Id">The id of its first channel, as Teams has it.</param>
/// <param name="GroupId">Its group in Entra.</param>
public sealed record Team(string Id, string Name, string GroupId);
