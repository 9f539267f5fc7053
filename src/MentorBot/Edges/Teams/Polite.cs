using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>Answers in a conversation wait a little when Teams asks for it: somebody is sitting there.</summary>
public static class Polite
{
    private const int MostTries = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    public static async Task<string> SendAsync(Func<Task<string>> send, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await send();
            }
            catch (ErrorResponseException refused) when (tries < MostTries && SendOutcome.Of(refused) is { Outcome: Core.Errands.Outcome.Throttled } outcome)
            {
                var wait = outcome.RetryAfter ?? TimeSpan.FromMilliseconds(250 * Math.Pow(2, tries));
                await Task.Delay(wait < Longest ? wait : Longest, cancellation);
            }
        }
    }
}
