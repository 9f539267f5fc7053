using System.Text.Json.Nodes;
using TeamsSimulator.Connector;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Inbound;

/// <summary>Reads the answer to a search from the compose box as the Teams client does.</summary>
internal static class SearchAnswers
{
    private const int MostHits = 25;

    private static readonly string[] Previews = ["application/vnd.microsoft.card.thumbnail", "application/vnd.microsoft.card.hero"];

    public static SearchOutcome Read(BotAnswer answer)
    {
        if (!answer.IsSuccess)
        {
            return Failed(answer, answer.Status == 0 ? "The bot did not answer." : $"The bot answered {answer.Status}.");
        }

        var result = (answer.Json() as JsonObject)?["composeExtension"] as JsonObject;
        return ((string?)result?["type"], (string?)result?["attachmentLayout"]) switch
        {
            ("message", _) => new(answer.Status, [], (string?)result!["text"]),
            ("result", "list" or "grid") => Listed(answer, result!["attachments"] as JsonArray ?? []),
            _ => Failed(answer, "The answer is no list and no message."),
        };
    }

    private static SearchOutcome Listed(BotAnswer answer, JsonArray attachments)
    {
        var flaw = attachments.Count > MostHits ? $"There are {attachments.Count} hits; {MostHits} are the most." : attachments.Select(Flaw).FirstOrDefault(f => f is not null);
        return flaw is null ? new(answer.Status, [.. attachments.Select(Hit)]) : Failed(answer, flaw);
    }

    private static string? Flaw(JsonNode? attachment) => attachment switch
    {
        not JsonObject => "A hit is no attachment.",
        _ when (string?)attachment["contentType"] != Message.CardType || attachment["content"] is not JsonObject => "A hit has no Adaptive Card.",
        _ when !Previews.Contains((string?)attachment["preview"]?["contentType"]) => "A hit has no preview that can be listed.",
        _ when string.IsNullOrEmpty((string?)attachment["preview"]!["content"]?["title"]) => "A hit's preview has no title.",
        _ => CardRules.Flaw(attachment["content"]!.AsObject()),
    };

    private static SearchHit Hit(JsonNode? attachment)
    {
        var preview = attachment!["preview"]!["content"]!;
        return new((string)preview["title"]!, (string?)preview["text"] ?? "", attachment["content"]!.AsObject());
    }

    private static SearchOutcome Failed(BotAnswer answer, string error) => new(answer.Status, [], Error: error);
}
