using MentorBot.Core.Attention;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Content;

/// <summary>What a consultant edits without a compiler, loaded and checked.</summary>
/// <param name="Texts">Words on screen.</param>
/// <param name="Questions">Questions, with the kinds of conversation they fit.</param>
/// <param name="Closed">Days on which nobody is disturbed.</param>
public sealed record Library(Texts Texts, QuestionLibrary Questions, ClosedDays Closed);
