using MentorBot.Core.People;

namespace MentorBot.Privacy;

/// <summary>Keys that were just used. An erased one is gone at once here, and after <see cref="Life"/> in other processes.</summary>
internal sealed class PersonKeyCache(TimeProvider machineTime)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private const int Capacity = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<PersonId, (PersonKey Key, long Since)> _keys = [];
    private readonly Dictionary<PersonId, long> _absent = [];
    private long _forgotten;

    /// <summary>How often something was forgotten: to be asked before the store is read, and given to <see cref="Keep"/>.</summary>
    public long Forgotten
    {
        get
        {
            lock (_lock)
            {
                return _forgotten;
            }
        }
    }

    public PersonKey? Find(PersonId person)
    {
        lock (_lock)
        {
            return _keys.TryGetValue(person, out var entry) && IsFresh(entry.Since) ? entry.Key : null;
        }
    }

    /// <summary>Whether the store has said so lately. It may have become otherwise since, in another process.</summary>
    public bool HadNone(PersonId person)
    {
        lock (_lock)
        {
            return _absent.TryGetValue(person, out var since) && IsFresh(since);
        }
    }

    /// <summary>The store has none.</summary>
    public void KeepNone(PersonId person)
    {
        lock (_lock)
        {
            if (_absent.Count >= Capacity)
            {
                _absent.Clear();
            }

            _absent[person] = machineTime.GetTimestamp();
        }
    }

    /// <summary>Keeps it, unless something was forgotten since the store was read: it may have been this key.</summary>
    public void Keep(PersonId person, PersonKey key, long forgottenBefore)
    {
        lock (_lock)
        {
            if (_forgotten != forgottenBefore)
            {
                return;
            }

            if (_keys.Count >= Capacity)
            {
                _keys.Clear();
            }

            _keys[person] = (key, machineTime.GetTimestamp());
            _absent.Remove(person);
        }
    }

    public void Forget(PersonId person)
    {
        lock (_lock)
        {
            _forgotten++;
            _keys.Remove(person);
        }
    }

    private bool IsFresh(long since) => machineTime.GetElapsedTime(since) < Life;
}
