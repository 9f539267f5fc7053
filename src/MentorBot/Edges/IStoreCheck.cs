namespace MentorBot.Edges;

/// <summary>Whether the bot can keep and find what it needs right now, persons' keys and wake-ups included.</summary>
public interface IStoreCheck
{
    /// <exception cref="StorageUnavailableException">It can't; the message says what to check.</exception>
    Task CheckAsync(CancellationToken cancellation);
}
