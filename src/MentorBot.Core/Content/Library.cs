using System.Collections.Immutable;
using MentorBot.Core.Attention;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.Journey;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Content;

/// <summary>What a consultant edits without a compiler, loaded and checked.</summary>
/// <param name="Texts">Words on screen.</param>
/// <param name="Questions">Questions, with the kinds of conversation they fit.</param>
/// <param name="Closed">Days on which nobody is disturbed.</param>
public sealed record Library(Texts Texts, QuestionLibrary Questions, ClosedDays Closed)
{
    /// <summary>The art of being coached.</summary>
    public required PracticeLibrary Practice { get; init; }

    /// <summary>What there is to read page by page.</summary>
    public required GuideLibrary Guides { get; init; }

    /// <summary>The pace that a mentorship begins with.</summary>
    public Pace Pace { get; init; } = Pace.Usual;

    /// <summary>Where other expertise is to be found, as the organisation has it.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];
}
