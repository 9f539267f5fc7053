namespace Microsoft.Bot.Schema;

/// <summary>A card or file that travels with a message.</summary>
public class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <summary>
    /// The content itself. Give it dictionaries, lists and primitives: every serializer behind this API writes those alike.
    /// </summary>
    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }
}

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? DisplayText { get; set; }

    public object? Value { get; set; }
}

/// <summary>Buttons shown below the compose box until one is pressed.</summary>
public class SuggestedActions
{
    /// <summary>Ids of those who see the buttons; in Teams, personal chats only.</summary>
    public IList<string>? To { get; set; }

    public IList<CardAction>? Actions { get; set; }
}

/// <summary>A reaction such as <c>like</c>.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type) => Type = type;

    public string? Type { get; set; }
}
