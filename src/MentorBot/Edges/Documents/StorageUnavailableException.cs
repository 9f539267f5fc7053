namespace MentorBot.Edges;

/// <summary>
/// The store itself does not work: unreachable, locked, full, damaged. The message says what to check, and never what a document holds.
/// </summary>
public sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
