using MentorBot.Core.Content;
using MentorBot.Core.People;

namespace MentorBot.Core.Questions;

/// <summary>A kind of conversation that an adept can choose for a meeting. Which there are is content.</summary>
/// <param name="Key">What is stored; the wording may change, the key stays.</param>
public sealed record ConversationKind(string Key, Wording Wording)
{
    public string Say(Language language, Names names) => Wording.In(language).Fill(names.Of);
}
