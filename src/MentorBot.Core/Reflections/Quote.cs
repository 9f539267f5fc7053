namespace MentorBot.Core.Reflections;

/// <summary>A line out of somebody's journal, given back to them.</summary>
/// <param name="Entry">Where it stands.</param>
/// <param name="Question">What was asked; empty for none.</param>
/// <param name="Line">What was written.</param>
public sealed record Quote(JournalEntry Entry, string Question, Excerpt Line);

/// <summary>A plan, and what was written later of where it led.</summary>
/// <param name="Entry">Where the plan stands.</param>
/// <param name="If">Its first half.</param>
/// <param name="Then">Its second half.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record TriedPlan(JournalEntry Entry, Excerpt If, Excerpt Then, Quote Outcome);
