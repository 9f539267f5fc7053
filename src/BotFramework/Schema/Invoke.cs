namespace Microsoft.Bot.Schema;

/// <summary>The payload of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction Action { get; set; } = null!;
}

/// <summary>The pressed button.</summary>
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    /// <summary>The button's data with the card's inputs merged in; its JSON is what <see cref="object.ToString"/> gives.</summary>
    public object? Data { get; set; }
}

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke: a card to turn to, a message, or an error.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    /// <summary>The content type of <see cref="Value"/>.</summary>
    public string? Type { get; set; }

    public object? Value { get; set; }
}

/// <summary>An error as channels write it.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string? code, string? message = null)
    {
        Code = code;
        Message = message;
    }

    public string? Code { get; set; }

    public string? Message { get; set; }
}

/// <summary>The body of a refused connector call.</summary>
public class ErrorResponse
{
    public Error? Error { get; set; }
}
