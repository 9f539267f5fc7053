using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Messages ready to send.</summary>
public static class MessageFactory
{
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) =>
        Message(text, ssml, inputHint);

    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null) =>
        Attachment([attachment], text, ssml, inputHint);

    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = AttachmentLayoutTypes.List;
        message.Attachments = [.. attachments];
        return message;
    }

    /// <summary>A message with buttons, each of which says its own title for the user.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null)
    {
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions
        {
            Actions = [.. actions.Select(a => new CardAction { Type = ActionTypes.ImBack, Title = a, Value = a })],
        };
        return message;
    }

    private static Activity Message(string? text, string? ssml, string? inputHint) => new()
    {
        Type = ActivityTypes.Message,
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };
}
