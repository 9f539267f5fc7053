namespace MentorBot.Privacy;

/// <summary>
/// The wrapping key in use, and others that persons' keys may be wrapped with: those from before a change of the key, and the next
/// one while not every process has been told to use it.
/// </summary>
public sealed class WrappingRing
{
    private readonly Dictionary<string, WrappingKey> _byId;

    /// <param name="current">What keys are wrapped with from now on.</param>
    /// <param name="others">What keys may be unwrapped with besides.</param>
    public WrappingRing(WrappingKey current, params IEnumerable<WrappingKey> others)
    {
        Current = current;
        _byId = others.Append(current).DistinctBy(key => key.Id).ToDictionary(key => key.Id);
    }

    public WrappingKey Current { get; }

    /// <summary>There are keys besides the current one.</summary>
    public bool HasOthers => _byId.Count > 1;

    /// <summary>Null when no key of that id is at hand.</summary>
    public WrappingKey? Find(string id) => _byId.GetValueOrDefault(id);
}
