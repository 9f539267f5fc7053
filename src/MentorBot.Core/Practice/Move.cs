using System.Collections.Immutable;
using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Practice;

/// <summary>One of the six moves of the art of being coached.</summary>
/// <param name="Key">What is stored, and what the questions about it are tagged with.</param>
/// <param name="What">What it is, in three sentences.</param>
/// <param name="Experiments">Three small ones, each to take into the next meeting; they may name the mentor.</param>
public sealed record Move(QuestionMove Key, Wording Name, Wording What, ImmutableArray<Wording> Experiments);
