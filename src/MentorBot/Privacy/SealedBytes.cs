using System.Security.Cryptography;

namespace MentorBot.Privacy;

/// <summary>AES-256-GCM laid out as nonce, ciphertext, tag.</summary>
internal static class SealedBytes
{
    /// <summary>What sealing adds to the length.</summary>
    public const int Overhead = NonceSize + TagSize;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <param name="sealedBytes">Where to put it: as long as <paramref name="plain"/> and <see cref="Overhead"/> together.</param>
    public static void Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> authenticated, Span<byte> sealedBytes)
    {
        // Random: 2^32 texts under one person's key are out of reach, so that two nonces never meet.
        var nonce = sealedBytes[..NonceSize];
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], authenticated);
    }

    /// <returns>Null when anything of it was changed, or key or place are others.</returns>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> authenticated)
    {
        if (sealedBytes.Length < Overhead)
        {
            return null;
        }

        var plain = new byte[sealedBytes.Length - Overhead];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(sealedBytes[..NonceSize], sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], plain, authenticated);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
