using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector refused a call. Nothing has been retried.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Status and headers, <c>Retry-After</c> among them.</summary>
    public HttpResponseMessageWrapper Response { get; set; } = null!;

    /// <summary>What the connector said, where it said it in its usual form.</summary>
    public ErrorResponse? Body { get; set; }
}
