namespace MentorBot.Core.Limits;

/// <summary>
/// The paces of all conversations that are to be remembered: those of the last half minute, and the busy ones. Machine times, as in
/// <see cref="ConversationPace"/>. For one caller at a time.
/// </summary>
public sealed class ConversationPaces
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, ConversationPace> _paces = new(StringComparer.Ordinal);
    private TimeSpan _looked;

    /// <summary>How many are remembered.</summary>
    public int Count => _paces.Count;

    /// <inheritdoc cref="ConversationPace.Next"/>
    public TimeSpan Next(string conversation) => _paces.TryGetValue(conversation, out var pace) ? pace.Next : TimeSpan.Zero;

    /// <inheritdoc cref="ConversationPace.Add"/>
    public void Add(string conversation, TimeSpan now) => Remembered(conversation, now).Add(now);

    /// <inheritdoc cref="ConversationPace.PauseUntil"/>
    public void PauseUntil(string conversation, TimeSpan until, TimeSpan now) => Remembered(conversation, now).PauseUntil(until);

    private ConversationPace Remembered(string conversation, TimeSpan now)
    {
        if (now - _looked > LooksEvery)
        {
            _looked = now;
            Forget(now);
        }

        if (!_paces.TryGetValue(conversation, out var pace))
        {
            _paces[conversation] = pace = new ConversationPace();
        }

        return pace;
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (conversation, pace) in _paces)
        {
            if (pace.CanBeForgotten(now))
            {
                // Removing is what a dictionary allows while it is walked through.
                _paces.Remove(conversation);
            }
        }

        if (_paces.Count < _paces.Capacity / 4)
        {
            _paces.TrimExcess();
        }
    }
}
