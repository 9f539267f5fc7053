namespace MentorBot.Turns;

/// <summary>
/// Somebody else changed a document in the middle of this turn. Expected, and never seen outside of <see cref="PersonTurns"/>:
/// it unwinds through the dialog machinery to where the turn is decided again on what is there now.
/// </summary>
public sealed class RaceLostException() : Exception("Another turn changed a document first.");
