using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities from HTTP requests.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>
    /// Runs the request's activity as a turn of the bot, and writes the response: 200, an invoke's own answer, 400 for what
    /// is not an activity, 401 or 403 for whom it is not from.
    /// </summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
