using System.Net;

namespace Microsoft.Rest;

/// <summary>What remains of an HTTP response once it is disposed of.</summary>
public class HttpResponseMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        Content = content;
        Headers = httpResponse.Headers.Concat(httpResponse.Content.Headers)
            .ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
    }

    public HttpStatusCode StatusCode { get; }

    public string Content { get; }

    public IDictionary<string, IEnumerable<string>> Headers { get; }
}
