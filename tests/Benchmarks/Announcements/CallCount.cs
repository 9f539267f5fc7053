using System.Collections.Concurrent;

namespace Benchmarks.Announcements;

/// <summary>Calls to the store, by what they do. Safe for concurrent use.</summary>
internal sealed class CallCount
{
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public IReadOnlyDictionary<string, int> Counted => new Dictionary<string, int>(_calls);

    public void Add(string what) => _calls.AddOrUpdate(what, 1, (_, before) => before + 1);

    public void Forget() => _calls.Clear();
}
