using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>The questions that ship together with an organisation's own.</summary>
/// <param name="Questions">What the bot asks from.</param>
/// <param name="Problems">What is wrong with files that were left out for it, for whoever edits them.</param>
public sealed record OwnContent(QuestionLibrary Questions, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>
    /// Adds an organisation's own files, in the order given: each may add to, replace and switch off what is there by then.
    /// A file with anything wrong in it is left out as a whole.
    /// </summary>
    public static OwnContent Add(QuestionLibrary shipped, IEnumerable<ContentFile> files)
    {
        var (questions, wrong) = (shipped, new List<ContentProblem>());
        foreach (var file in files)
        {
            try
            {
                questions = questions.With(file);
            }
            catch (ContentException fault)
            {
                wrong.AddRange(fault.Problems);
            }
        }

        return new(questions, wrong);
    }
}
