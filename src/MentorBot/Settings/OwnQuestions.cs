using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Settings;

/// <summary>An organisation's own question files, from a folder beside the bot. A bad one is reported and left out; what ships is used all the same.</summary>
public static partial class OwnQuestions
{
    /// <param name="shipped">What ships.</param>
    /// <param name="folder">Where the organisation's own files are; empty for none.</param>
    /// <param name="logger">Is told of every mistake, by file and line.</param>
    public static QuestionLibrary AddedTo(QuestionLibrary shipped, string folder, ILogger logger)
    {
        if (folder.Length == 0)
        {
            return shipped;
        }

        if (!Directory.Exists(folder))
        {
            LogNoFolder(logger, folder);
            return shipped;
        }

        var own = OwnContent.Add(shipped, Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new ContentFile($"own/{Path.GetFileName(file)}", File.ReadAllText(file))));
        foreach (var problem in own.Problems)
        {
            LogProblem(logger, problem);
        }

        return own.Questions;
    }

    [LoggerMessage(LogLevel.Error, "MentorBot:QuestionsPath names {Folder}, and there is no such folder. The questions that ship are used.")]
    private static partial void LogNoFolder(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Error, "{Problem} The file is left out.")]
    private static partial void LogProblem(ILogger logger, ContentProblem problem);
}
