using MentorBot.Core.Content;
using MentorBot.Core.Questions;
using MentorBot.Edges;
using MentorBot.Edges.Azure;

namespace MentorBot.Settings;

/// <summary>
/// An organisation's own question files, from a folder beside the bot or a container of its storage account. What is wrong with them is
/// reported and left out; what ships is used all the same.
/// </summary>
public static partial class OwnQuestions
{
    /// <param name="shipped">What ships.</param>
    /// <param name="files">The organisation's own, in the order in which they count.</param>
    /// <param name="logger">Is told of every mistake, by file and line.</param>
    public static QuestionLibrary AddedTo(QuestionLibrary shipped, IEnumerable<ContentFile> files, ILogger logger)
    {
        var own = OwnContent.Add(shipped, files);
        foreach (var problem in own.Problems)
        {
            LogProblem(logger, problem);
        }

        return own.Questions;
    }

    /// <param name="folder">Empty for none.</param>
    public static IEnumerable<ContentFile> InFolder(string folder, ILogger logger)
    {
        if (folder.Length == 0)
        {
            return [];
        }

        if (!Directory.Exists(folder))
        {
            LogNoFolder(logger, folder);
            return [];
        }

        return Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new ContentFile($"own/{Path.GetFileName(file)}", File.ReadAllText(file)));
    }

    /// <param name="container">Empty for none.</param>
    /// <param name="blobs">Null where the bot has no storage account.</param>
    public static IEnumerable<ContentFile> InContainer(string container, QuestionBlobs? blobs, ILogger logger)
    {
        if (container.Length == 0 || blobs is null)
        {
            return [];
        }

        try
        {
            return blobs.Read(container);
        }
        catch (StorageUnavailableException error)
        {
            LogNoContainer(logger, error.Message);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Error, "MentorBot:QuestionsPath names {Folder}, and there is no such folder. The questions that ship are used.")]
    private static partial void LogNoFolder(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Error, "MentorBot:QuestionsContainer can't be read. {Problem} The questions that ship are used until the bot is started again.")]
    private static partial void LogNoContainer(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Error, "{Problem} The file is left out.")]
    private static partial void LogProblem(ILogger logger, ContentProblem problem);
}
