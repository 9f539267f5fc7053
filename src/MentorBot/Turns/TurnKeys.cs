using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.People;
using MentorBot.Privacy;
using NodaTime.Text;

namespace MentorBot.Turns;

/// <summary>
/// Keys by which a redelivered turn is recognised, even under a new activity id. Keyed with the person's own secret, so that
/// nobody who reads the store can test guesses at what was written.
/// </summary>
public sealed class TurnKeys(PersonKeys keys)
{
    public async Task<string> OfAsync(PersonId person, TurnIdentity identity, CancellationToken cancellation)
    {
        var secret = await keys.GetOrCreateAsync(person, cancellation);
        // A key of its own purpose, so that sealing and recognising never meet.
        var recognising = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Secret.ToArray(), 32, info: "turn"u8.ToArray());
        var content = Encoding.UTF8.GetBytes($"{InstantPattern.ExtendedIso.Format(identity.At)}\n{identity.Content}");
        return Convert.ToBase64String(HMACSHA256.HashData(recognising, content));
    }
}
