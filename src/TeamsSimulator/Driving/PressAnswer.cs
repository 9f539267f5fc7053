using System.Text.Json.Nodes;
using TeamsSimulator.Inbound;

namespace TeamsSimulator;

/// <summary>What a person sees after pressing a button.</summary>
/// <param name="Message">The message as it stands after the press; null if it is gone.</param>
/// <param name="Card">The card that the press was answered with; null when it was answered otherwise.</param>
/// <param name="Toast">A short message shown on the card.</param>
/// <param name="Url">Where an Action.OpenUrl leads.</param>
/// <param name="Status">The answer's status; 200 for what needs no answer.</param>
public sealed record PressAnswer(ChatMessage? Message, JsonObject? Card, string? Toast, string? Error, Uri? Url, int Status)
{
    internal static PressAnswer Of(PressOutcome outcome, ChatMessage? message) =>
        new(message, outcome.Card, outcome.Toast, outcome.Error, Url: null, outcome.Status);

    internal static PressAnswer Local(ChatMessage message, Uri? url = null) => new(message, null, null, null, url, 200);
}
