namespace Microsoft.Bot.Builder;

/// <summary>Where bot state is kept, as objects by key.</summary>
public interface IStorage
{
    /// <returns>The items found; keys without one are left out.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An item that is only overwritten by one who has read its latest version.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any.</summary>
    string? ETag { get; set; }
}

public static class StorageExtensions
{
    /// <summary>Reads those of the items that are of type <typeparamref name="T"/>.</summary>
    public static async Task<IDictionary<string, T>> ReadAsync<T>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items.Where(i => i.Value is T).ToDictionary(i => i.Key, i => (T)i.Value);
    }
}
