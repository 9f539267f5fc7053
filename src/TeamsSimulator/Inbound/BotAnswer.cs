using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Inbound;

/// <summary>How the bot answered a post.</summary>
/// <param name="Status">The HTTP status; 0 when it did not answer.</param>
public sealed record BotAnswer(int Status, string Body)
{
    public static readonly BotAnswer None = new(0, "");

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Json()
    {
        try
        {
            return Body.Length == 0 ? null : JsonNode.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
