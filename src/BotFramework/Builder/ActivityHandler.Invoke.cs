using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string ErrorContentType = "application/vnd.microsoft.error";

    /// <summary>Answers an invoke. To refuse one, throw <see cref="InvokeResponseException"/>.</summary>
    /// <returns>The answer, or <see langword="null"/> when it has been sent already.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != "adaptiveCard/action")
        {
            throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }

        var pressed = ReadExecuteAction(turnContext.Activity.Value);
        return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, pressed, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers a press of an Action.Execute button.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Reads a channel's payload, where a wrong shape is the channel's mistake (400) and not the bot's.</summary>
    protected private static T ReadPayload<T>(object? value)
    {
        try
        {
            return WireJson.Convert<T>(value);
        }
        catch (JsonException error)
        {
            throw BadRequest("BadRequest", error.Message);
        }
    }

    private static AdaptiveCardInvokeValue ReadExecuteAction(object? value)
    {
        var pressed = ReadPayload<AdaptiveCardInvokeValue>(value);
        return pressed.Action?.Type switch
        {
            "Action.Execute" => pressed,
            null => throw BadRequest("BadRequest", "The value holds no action."),
            var other => throw BadRequest("NotSupported", $"The action '{other}' is not supported."),
        };
    }

    private static InvokeResponseException BadRequest(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = ErrorContentType,
            Value = new Error(code, message),
        });

    private async Task AnswerInvokeAsync(TypedTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        InvokeResponse? answer;
        try
        {
            answer = await OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException refusal)
        {
            answer = refusal.CreateInvokeResponse();
        }

        if (answer is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            var activity = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer };
            await turnContext.SendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An invoke that ends with another status than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object? _body;

        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
            : base($"The invoke was answered with status {(int)statusCode}.")
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
