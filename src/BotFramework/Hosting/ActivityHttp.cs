using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in HTTP requests, and answers in responses.</summary>
internal static class ActivityHttp
{
    /// <returns>The activity, or <see langword="null"/> if the body is none that a turn could be made of.</returns>
    public static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var activity = await JsonSerializer.DeserializeAsync<Activity>(request.Body, WireJson.Options, cancellationToken).ConfigureAwait(false);
            return activity is { Type.Length: > 0 } && Uri.IsWellFormedUriString(activity.ServiceUrl, UriKind.Absolute) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="answer">An invoke's answer, or <see langword="null"/> for an activity that is only acknowledged.</param>
    public static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is { } body)
        {
            response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
            await JsonSerializer.SerializeAsync<object>(response.Body, body, WireJson.Options, cancellationToken).ConfigureAwait(false);
        }
    }
}
