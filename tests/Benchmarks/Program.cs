using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// From the root: dotnet run -c Release --project tests/Benchmarks -- --filter '*'
// measures everything; what came of it stands in docs/benchmarks.md.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks")));
