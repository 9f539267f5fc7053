namespace Microsoft.Bot.Builder;

/// <summary>A turn's own values, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>
{
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    public void Set<T>(string key, T value)
        where T : class => this[key] = value;

    public void Set<T>(T value)
        where T : class => Set(KeyOf<T>(), value);

    private static string KeyOf<T>() => typeof(T).FullName!;
}
