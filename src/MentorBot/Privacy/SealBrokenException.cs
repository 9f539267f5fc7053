namespace MentorBot.Privacy;

/// <summary>
/// A sealed text or key was changed, or stands where it was not put: the store was tampered with, or damaged. The message names the
/// document and never what it holds.
/// </summary>
public sealed class SealBrokenException(string document)
    : Exception($"A seal in the document {document} is broken: it was changed or moved outside the bot. Restore the document from a backup.");
