namespace Microsoft.Bot.Builder;

/// <summary>A named value within a <see cref="BotState"/>.</summary>
public interface IStatePropertyAccessor<T>
{
    string Name { get; }

    /// <param name="defaultValueFactory">Makes the value, and sets it, where there is none.</param>
    /// <returns>The value itself, not a copy: changes to it are saved with the state.</returns>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
