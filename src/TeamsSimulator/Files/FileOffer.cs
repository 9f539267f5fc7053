using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Files;

/// <summary>A file that the bot offers to put into somebody's OneDrive.</summary>
/// <param name="SizeInBytes">What the bot says; null where it says nothing.</param>
public sealed record FileOffer(string Name, string Description, long? SizeInBytes)
{
    internal const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";

    internal JsonNode? AcceptContext { get; init; }

    internal JsonNode? DeclineContext { get; init; }

    /// <summary>The one on a message; null when there is none.</summary>
    internal static FileOffer? On(Message message) => message.Attachments(ConsentType).Select(Read).FirstOrDefault();

    private static FileOffer Read(JsonElement attachment)
    {
        var content = JsonObject.Create(attachment.GetProperty("content"))!;
        return new(attachment.GetProperty("name").GetString()!, (string?)content["description"] ?? "", (long?)content["sizeInBytes"])
        {
            AcceptContext = content["acceptContext"],
            DeclineContext = content["declineContext"],
        };
    }
}
