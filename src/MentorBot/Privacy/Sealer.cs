using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;

namespace MentorBot.Privacy;

/// <summary>
/// Seals a private text for its reader and for the document that it stands in; nowhere else does it open. Laid out as
/// <c>1:</c> and, in base64: id of the key, label, nonce, ciphertext, tag.
/// </summary>
public static class Sealer
{
    private const string Version = "1:";
    private const int LabelSize = 8;
    private const int HeaderSize = PersonKey.IdSize + LabelSize;

    /// <exception cref="InvalidOperationException">The text is gone: there is nothing to seal.</exception>
    public static string Seal(PrivateText text, PersonKey key, string document)
    {
        if (text.IsGone)
        {
            throw new InvalidOperationException("A text that is gone can't be sealed.");
        }

        var plain = Encoding.UTF8.GetBytes(text.ReadBy(text.Reader));
        var bytes = new byte[HeaderSize + plain.Length + SealedBytes.Overhead];
        var header = bytes.AsSpan(0, HeaderSize);
        key.Id.CopyTo(header);
        Label(key.Id, document, text.Reader).CopyTo(header[PersonKey.IdSize..]);
        SealedBytes.Seal(key.Secret, plain, Authenticated(header, document, text.Reader), bytes.AsSpan(HeaderSize));
        CryptographicOperations.ZeroMemory(plain);
        return Version + Convert.ToBase64String(bytes);
    }

    /// <param name="key">The reader's key of today; null when there is none.</param>
    /// <returns>The text; gone when it was sealed under a key that has been erased since.</returns>
    /// <exception cref="SealBrokenException">It was changed, or was sealed for another document or reader.</exception>
    public static PrivateText Open(string sealedText, PersonId reader, PersonKey? key, string document)
    {
        var bytes = Decode(sealedText) ?? throw new SealBrokenException(document);
        var header = bytes.AsSpan(0, HeaderSize);
        var keyId = header[..PersonKey.IdSize];
        if (!header[PersonKey.IdSize..].SequenceEqual(Label(keyId, document, reader)))
        {
            throw new SealBrokenException(document);
        }

        if (key is null || !keyId.SequenceEqual(key.Id))
        {
            return PrivateText.Gone(reader);
        }

        var plain = SealedBytes.Open(key.Secret, bytes.AsSpan(HeaderSize), Authenticated(header, document, reader))
            ?? throw new SealBrokenException(document);
        return PrivateText.For(reader, Encoding.UTF8.GetString(plain));
    }

    private static byte[]? Decode(string sealedText)
    {
        if (!sealedText.StartsWith(Version, StringComparison.Ordinal))
        {
            return null;
        }

        var bytes = new byte[sealedText.Length];
        return Convert.TryFromBase64Chars(sealedText.AsSpan(Version.Length), bytes, out var length) && length >= HeaderSize + SealedBytes.Overhead
            ? bytes[..length]
            : null;
    }

    // Once a key is erased, nothing can prove any more where a text belongs. The label is no proof either, but tells a text that was
    // moved or damaged from one whose key is gone, so that the first is reported and not quietly dropped.
    private static ReadOnlySpan<byte> Label(ReadOnlySpan<byte> keyId, string document, PersonId reader) =>
        SHA256.HashData(Authenticated(keyId, document, reader)).AsSpan(0, LabelSize);

    private static byte[] Authenticated(ReadOnlySpan<byte> header, string document, PersonId reader) =>
        [.. Encoding.UTF8.GetBytes($"{Version}{document}\n{reader.Value}\n"), .. header];
}
