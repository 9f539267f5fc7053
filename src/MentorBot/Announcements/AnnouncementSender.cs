using MentorBot.Core.Announcements;
using MentorBot.Core.Errands;
using MentorBot.Delivery.Limits;
using MentorBot.Edges.Teams;
using Microsoft.Bot.Schema;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>Sends an announcement to one recipient, within Teams' limits, and tells what came of it.</summary>
public sealed class AnnouncementSender(
    TeamsAdapter adapter, Roster roster, SendLimiter limiter, Time.BusinessClock clock, TimeProvider machine, IConfiguration configuration)
{
    /// <summary>Machine time. Who has not answered by then may have taken it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private string AppId => configuration["MicrosoftAppId"] ?? "";

    /// <param name="rendered">What is sent.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="begin">Ends the waiting for leave; a request that is on its way is waited for all the same.</param>
    /// <returns>The recipient as it is now; null when nothing was asked of Teams.</returns>
    public async Task<Recipient?> SendAsync(Rendered rendered, Recipient recipient, CancellationToken begin)
    {
        var attempt = new Attempt(begin);
        var address = recipient.Address;
        try
        {
            address ??= await limiter.BulkAsync(null, () => attempt.RunAsync(stop => OpenAsync(rendered.Sending, recipient, stop), machine), begin);
            var to = Address.Reference(address);
            attempt.IsMessage = true;
            await limiter.BulkAsync(to.Conversation.Id, () => attempt.RunAsync(stop => ShowAsync(to, rendered, recipient, stop), machine), begin);
            return recipient.With(address).Tried(Outcome.Sent, null, clock.Now, 0);
        }
        catch (OperationCanceledException) when (!attempt.HasBegun)
        {
            return null;
        }
        catch (Exception failed)
        {
            var outcome = SendOutcome.Of(failed);
            return recipient.With(address).Tried(
                await WhyAsync(outcome.Outcome, attempt.IsMessage, address),
                outcome.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null,
                clock.Now,
                Random.Shared.NextDouble());
        }
    }

    /// <summary>A conversation that could not be opened holds no message, so that is never in doubt; and who left Teams is told from who left the bot.</summary>
    private async Task<Outcome> WhyAsync(Outcome outcome, bool isMessage, string? address) => outcome switch
    {
        Outcome.Unsure when !isMessage => Outcome.Throttled,
        Outcome.NotInstalled when address is not null && await IsGoneAsync(address) => Outcome.Gone,
        _ => outcome,
    };

    private async Task<bool> IsGoneAsync(string address)
    {
        using var patience = new CancellationTokenSource(Patience, machine);
        try
        {
            return await limiter.BulkAsync(null, () => roster.IsGoneAsync(address, patience.Token), patience.Token);
        }
        catch (Exception unknown) when (unknown is OperationCanceledException or ErrorResponseException or HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>With somebody who has not come yet; Teams allows it where the app is there for them.</summary>
    /// <returns>Their address.</returns>
    private async Task<string> OpenAsync(Sending sending, Recipient recipient, CancellationToken stop)
    {
        var known = Address.Read(sending.Address);
        var parameters = new ConversationParameters
        {
            Bot = new ChannelAccount { Id = known.BotId },
            Members = [new ChannelAccount { Id = recipient.To.Value }],
            TenantId = known.TenantId,
            IsGroup = false,
        };
        var opened = "";
        await adapter.CreateConversationAsync(
            AppId,
            "msteams",
            known.ServiceUrl,
            null,
            parameters,
            (context, _) =>
            {
                opened = context.Activity.Conversation.Id!;
                return Task.CompletedTask;
            },
            stop);
        return known.With(opened, recipient.To.Value);
    }

    private Task ShowAsync(ConversationReference to, Rendered rendered, Recipient recipient, CancellationToken stop) =>
        adapter.ContinueConversationAsync(AppId, to, (context, turn) => context.SendActivityAsync(rendered.In(recipient.Language), turn), stop);

    /// <summary>Whether Teams was asked for the message, or for the conversation that it needs.</summary>
    private sealed class Attempt(CancellationToken begin)
    {
        public bool HasBegun { get; private set; }

        /// <summary>The request is for the message itself.</summary>
        public bool IsMessage { get; set; }

        public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> request, TimeProvider machine)
        {
            // Leave may come in the very moment in which it is no longer wanted.
            begin.ThrowIfCancellationRequested();
            HasBegun = true;
            using var patience = new CancellationTokenSource(Patience, machine);
            var answer = await request(patience.Token);
            HasBegun = false;
            return answer;
        }

        public Task<bool> RunAsync(Func<CancellationToken, Task> request, TimeProvider machine) => RunAsync(
            async stop =>
            {
                await request(stop);
                return true;
            },
            machine);
    }
}
