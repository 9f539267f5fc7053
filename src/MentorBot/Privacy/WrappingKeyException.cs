namespace MentorBot.Privacy;

/// <summary>
/// The wrapping key is missing, malformed or not the one that persons' keys were wrapped with. The message says which setting to mend.
/// </summary>
public sealed class WrappingKeyException(string message, Exception? cause = null) : Exception(message, cause);
