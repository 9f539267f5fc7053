using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Benchmarks;

/// <summary>Loading all content. It is to take under 100 ms.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ContentBenchmarks
{
    [Benchmark]
    public object Load() => Shipped.All();
}

/// <summary>The same for the first time in a process, where most of it is the run-time making its code.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ContentAtStartBenchmarks
{
    [Benchmark]
    public object LoadFirst() => Shipped.All();
}
