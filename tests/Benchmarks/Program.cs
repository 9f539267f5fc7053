using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks.Announcements;
using Benchmarks.Limits;
using Benchmarks.Simulator;
using Benchmarks.WakeUps;

// From the root; what came of it stands in docs/benchmarks.md:
// dotnet run -c Release --project tests/Benchmarks -- --filter '*'    loading content, choosing questions
// dotnet run -c Release --project tests/Benchmarks -- wake-ups        whether pending wake-ups cost anything
// dotnet run -c Release --project tests/Benchmarks -- simulator       how much the simulated Teams takes
// dotnet run -c Release --project tests/Benchmarks -- announcements   announcements to thousands; with a letter, one of its runs
// dotnet run -c Release --project tests/Benchmarks -- limiter         how much of Teams' limit is used, and never more
if (args is ["announcements", .. var letters])
{
    return await AnnouncementRuns.RunAsync(letters, Console.Out) ? 0 : 1;
}

if (args is ["simulator"])
{
    return await SimulatorLoad.RunAsync(Console.Out) ? 0 : 1;
}

if (args is ["limiter"])
{
    return await Limiter.RunAsync(Console.Out) ? 0 : 1;
}

if (args is ["wake-ups"])
{
    return await PendingWakeUps.RunAsync(Console.Out) ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(typeof(PendingWakeUps).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks")));
return 0;
