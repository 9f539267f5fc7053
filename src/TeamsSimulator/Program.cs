using TeamsSimulator;

await using var teams = await SimulatedTeams.StartAsync(DeskRun.Options(args));
Console.WriteLine($"Open {teams.Address}");
await teams.Stopped();
