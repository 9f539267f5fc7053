using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values kept from turn to turn under one key. There is no check against other turns: of two that overlap, the last
/// to save wins.
/// </summary>
public abstract class BotState
{
    private readonly IStorage _storage;
    private readonly string _turnKey;

    /// <param name="contextServiceKey">Where in the turn's state the loaded values are held.</param>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        _storage = storage;
        _turnKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name) => new Property<T>(this, name);

    /// <summary>Reads the values, unless this turn has them already.</summary>
    public async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        await LoadedAsync(turnContext, force, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes the values if they have changed since they were read or saved.</summary>
    public async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.TurnState.Get<Loaded>(_turnKey) is not { } loaded)
        {
            return;
        }

        var image = ImageOf(loaded.Values);
        if (force || !image.AsSpan().SequenceEqual(loaded.SavedImage))
        {
            var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = loaded.Values };
            await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
            loaded.SavedImage = image;
        }
    }

    /// <summary>Forgets all values; the next save writes that.</summary>
    public Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_turnKey, new Loaded(new Dictionary<string, object>(), []));
        return Task.CompletedTask;
    }

    /// <summary>Removes the record at once.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_turnKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private async Task<Loaded> LoadedAsync(ITurnContext turnContext, bool force, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && turnContext.TurnState.Get<Loaded>(_turnKey) is { } known)
        {
            return known;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        var values = items.TryGetValue(key, out var item) && item is IDictionary<string, object> stored
            ? stored
            : new Dictionary<string, object>();
        var loaded = new Loaded(values, ImageOf(values));
        turnContext.TurnState.Set(_turnKey, loaded);
        return loaded;
    }

    private static byte[] ImageOf(IDictionary<string, object> values) => JsonSerializer.SerializeToUtf8Bytes(values);

    /// <summary>The values of one turn, with what they looked like when last in step with the storage.</summary>
    private sealed class Loaded(IDictionary<string, object> values, byte[] savedImage)
    {
        public IDictionary<string, object> Values { get; } = values;

        public byte[] SavedImage { get; set; } = savedImage;
    }

    private sealed class Property<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name { get; } = name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            var loaded = await state.LoadedAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            if (loaded.Values.TryGetValue(Name, out var value) && value is not null)
            {
                return value is T typed ? typed : FromStoredForm(value);
            }

            if (defaultValueFactory is null)
            {
                return default!;
            }

            var made = defaultValueFactory();
            loaded.Values[Name] = made!;
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            var loaded = await state.LoadedAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            loaded.Values[Name] = value!;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var loaded = await state.LoadedAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            loaded.Values.Remove(Name);
        }

        /// <summary>A store that keeps text gives numbers and times back in its own types.</summary>
        private static T FromStoredForm(object value) => JsonSerializer.SerializeToElement(value).Deserialize<T>()!;
    }
}
