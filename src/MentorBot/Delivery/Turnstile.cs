namespace MentorBot.Delivery;

/// <summary>
/// Lets one at a time through for each name, within this process. Between processes the documents' versions decide; this only
/// spares the losing tries, and lets who comes second know that the first is done.
/// </summary>
public sealed class Turnstile : IDisposable
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> PassAsync<T>(string name, Func<Task<T>> work, CancellationToken cancellation)
    {
        var gate = _gates[(uint)name.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());
}
