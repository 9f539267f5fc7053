namespace Microsoft.Bot.Builder;

/// <summary>Carries on with the turn; not calling it ends the turn here.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Something that runs around every turn.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

/// <summary>What handles a turn once the adapter has let it in.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
