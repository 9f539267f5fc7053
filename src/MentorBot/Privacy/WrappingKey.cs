using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Privacy;

/// <summary>The key that persons' keys are kept under, so that whoever reads the store alone reads nothing.</summary>
public sealed class WrappingKey
{
    public const int Size = 32;

    private readonly byte[] _secret;

    /// <param name="name">What the operator calls it; may be null.</param>
    public WrappingKey(ReadOnlySpan<byte> secret, string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Size);
        _secret = secret.ToArray();
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(secret).AsSpan(0, 6));
        Id = name is null ? fingerprint : $"{name}-{fingerprint}";
    }

    /// <summary>Says later which key something was wrapped with; another key of the same name has another id.</summary>
    public string Id { get; }

    /// <param name="place">What the wrapped bytes belong to; they open nowhere else.</param>
    public byte[] Wrap(ReadOnlySpan<byte> plain, string place)
    {
        var wrapped = new byte[plain.Length + SealedBytes.Overhead];
        SealedBytes.Seal(_secret, plain, Authenticated(place), wrapped);
        return wrapped;
    }

    /// <returns>Null when it was wrapped with another key or for another place, or was changed.</returns>
    public byte[]? Unwrap(ReadOnlySpan<byte> wrapped, string place) => SealedBytes.Open(_secret, wrapped, Authenticated(place));

    private byte[] Authenticated(string place) => Encoding.UTF8.GetBytes($"{Id}\n{place}");
}
