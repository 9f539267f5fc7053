using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Edges.Azure;

/// <summary>
/// How often a request was sent. After more than one try, a race may have been lost to oneself: the first was carried out, and only its
/// answer was lost.
/// </summary>
internal sealed class Tries
{
    private const string Property = "MentorBot.Tries";

    public int Count { get; private set; }

    /// <summary>Counts what is sent until it is disposed, by a client with the <see cref="Counter"/> among its policies.</summary>
    public IDisposable Counting() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    /// <summary>Has to see every try, not only every request.</summary>
    public sealed class Counter : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.TryGetProperty(Property, out var counted) && counted is Tries tries)
            {
                tries.Count++;
            }
        }
    }
}
