using MentorBot.Core.Content;
using MentorBot.Core.People;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>The adapter, with an honest word to the person when a turn fails. What they wrote is in no log.</summary>
public sealed partial class TeamsAdapter : CloudAdapter
{
    private readonly ILogger<TeamsAdapter> _logger;

    public TeamsAdapter(BotFrameworkAuthentication authentication, Library library, ILogger<TeamsAdapter> logger)
        : base(authentication, logger)
    {
        _logger = logger;
        OnTurnError = async (context, error) =>
        {
            var own = context.Activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation };
            if (!own || error is not (ErrorResponseException or HttpRequestException or OperationCanceledException))
            {
                LogTurnFailed(error.GetType().Name, error is StorageUnavailableException ? error.Message : WhereItBroke(error));
            }

            if (own)
            {
                // A turn of the bot's own: whoever began it wants to know what came of it, and knows what to make of Teams' refusals.
                throw error;
            }

            if (context.Activity.Type is ActivityTypes.Event)
            {
                // A meeting that ended, say: nobody waits for an answer.
                return;
            }

            var sorry = library.Texts.Say(Languages.ForLocale(context.Activity.Locale), "dialog.trouble");
            if (context.Activity.Type is ActivityTypes.Invoke)
            {
                await context.SendActivityAsync(context.Activity.Name == QuestionSearches.InvokeName
                    ? InvokeAnswers.Activity(QuestionSearches.Said(sorry))
                    : InvokeAnswers.Word(sorry));
            }
            else
            {
                await Polite.SendAsync(async () => (await context.SendActivityAsync(sorry)).Id ?? "", CancellationToken.None);
            }
        };
    }

    /// <summary>Type and place only: messages of exceptions may quote what was being read. A broken store's message never does.</summary>
    private static string WhereItBroke(Exception error) => error.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "unknown place";

    [LoggerMessage(LogLevel.Error, "A turn failed with {Error}, {Place}")]
    private partial void LogTurnFailed(string error, string place);
}
