using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>State that lasts as long as the process. Items are copied in and out, so nobody shares an object by accident.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Item> _items = [];
    private long _version;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                {
                    found[key] = item.Copy.Restore();
                    if (found[key] is IStoreItem versioned)
                    {
                        versioned.ETag = item.ETag;
                    }
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> has been written by somebody else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                RefuseStale(key, value);
                _items[key] = new Item(StateCopy.Of(value), (++_version).ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void RefuseStale(string key, object value)
    {
        if (value is IStoreItem { ETag: not "*" } changed && _items.TryGetValue(key, out var stored) && stored.ETag != changed.ETag)
        {
            throw new ArgumentException($"Etag conflict on '{key}': written with {changed.ETag}, stored is {stored.ETag}.", nameof(value));
        }
    }

    private sealed record Item(StateCopy Copy, string ETag);
}
