using System.Security.Cryptography;

namespace MentorBot.Privacy;

/// <summary>The key of one person, and its id: who comes back after erasing everything gets another one.</summary>
public sealed class PersonKey
{
    public const int IdSize = 8;
    public const int SecretSize = 32;

    private readonly byte[] _id;
    private readonly byte[] _secret;

    public PersonKey(ReadOnlySpan<byte> id, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(id.Length, IdSize);
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, SecretSize);
        (_id, _secret) = (id.ToArray(), secret.ToArray());
    }

    public ReadOnlySpan<byte> Id => _id;

    public ReadOnlySpan<byte> Secret => _secret;

    public static PersonKey Random() => new(RandomNumberGenerator.GetBytes(IdSize), RandomNumberGenerator.GetBytes(SecretSize));

    public bool IsSameAs(PersonKey? other) => other is not null && Id.SequenceEqual(other.Id);
}
