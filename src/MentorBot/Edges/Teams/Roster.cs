using System.Net;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>Asks Teams who is there.</summary>
public sealed class Roster(TeamsAdapter adapter, IConfiguration configuration)
{
    /// <summary>Teams refuses a send to an account that is gone much as to an app that was removed; the roster tells the two apart.</summary>
    /// <param name="address">Theirs.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task<bool> IsGoneAsync(string address, CancellationToken cancellation)
    {
        var gone = false;
        var reference = Address.Reference(address);
        await adapter.ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "",
            reference,
            async (context, stop) =>
            {
                try
                {
                    await TeamsInfo.GetMemberAsync(context, reference.User!.Id!, stop);
                }
                catch (ErrorResponseException refused)
                {
                    gone = refused.Response?.StatusCode == HttpStatusCode.NotFound;
                }
            },
            cancellation);
        return gone;
    }
}
