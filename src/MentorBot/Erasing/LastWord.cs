using MentorBot.Core.Content;
using MentorBot.Core.MyData;
using MentorBot.Edges.Teams;
using Microsoft.Bot.Builder;

namespace MentorBot.Erasing;

/// <summary>Tells somebody that everything is erased. Said once; where it does not arrive, nobody is left to say it to.</summary>
public sealed partial class LastWord(TeamsAdapter adapter, Library library, IConfiguration configuration, ILogger<LastWord> logger)
{
    public async Task SayAsync(Erasure erasure, CancellationToken cancellation)
    {
        try
        {
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "",
                Address.Reference(erasure.Address!),
                (context, stop) => context.SendActivityAsync(MessageFactory.Text(library.Texts.Say(erasure.Language, "mydata.gone")), stop),
                cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogNotSaid(SendOutcome.Of(failed).Outcome);
        }
    }

    [LoggerMessage(LogLevel.Information, "Somebody was erased, and could not be told: {Outcome}")]
    private partial void LogNotSaid(Core.Errands.Outcome outcome);
}
