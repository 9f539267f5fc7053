using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Edges;

namespace MentorBot.Operating;

/// <summary>What a number of documents comes to, names and labels included: SHA-256 over all of them in ordinal order of their names.</summary>
internal sealed class Checksum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Count { get; private set; }

    public void Add(StoredDocument document)
    {
        Add(Encoding.UTF8.GetBytes(document.Name));
        Add(Encoding.UTF8.GetBytes(document.Label ?? ""));
        Add(document.Content.Span);
        Count++;
    }

    /// <summary>Of everything so far; ends it.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(ReadOnlySpan<byte> part)
    {
        // Lengths first, so that nothing can move from one part to the next.
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
    }
}
