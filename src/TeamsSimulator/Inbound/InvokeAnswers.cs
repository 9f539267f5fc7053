using System.Text.Json.Nodes;
using TeamsSimulator.Connector;

namespace TeamsSimulator.Inbound;

/// <summary>Reads the answer to an Action.Execute as the Teams client does.</summary>
internal static class InvokeAnswers
{
    private const string CardAnswer = "application/vnd.microsoft.card.adaptive";
    private const string MessageAnswer = "application/vnd.microsoft.activity.message";

    public static PressOutcome Read(BotAnswer answer)
    {
        if (!answer.IsSuccess)
        {
            return new PressOutcome(answer.Status, Error: answer.Status == 0 ? "The bot did not answer." : $"The bot answered {answer.Status}.");
        }

        if (answer.Json() is not JsonObject body)
        {
            return new PressOutcome(answer.Status);
        }

        var status = (int?)body["statusCode"] ?? answer.Status;
        return ((string?)body["type"], body["value"]) switch
        {
            (CardAnswer, JsonObject card) => CardRules.Flaw(card) is { } flaw ? new PressOutcome(status, Error: flaw) : new PressOutcome(status, card),
            (MessageAnswer, { } message) => new PressOutcome(status, Toast: message.ToString()),
            (_, JsonObject error) when status >= 400 => new PressOutcome(status, Error: (string?)error["message"] ?? $"Error {status}."),
            _ => status >= 400 ? new PressOutcome(status, Error: $"Error {status}.") : new PressOutcome(status),
        };
    }
}
