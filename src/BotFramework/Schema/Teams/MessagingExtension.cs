namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was searched for from the compose box.</summary>
public class MessagingExtensionQuery
{
    public string? CommandId { get; set; }

    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    public string? State { get; set; }
}

public class MessagingExtensionParameter
{
    public string? Name { get; set; }

    public object? Value { get; set; }
}

public class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

public class MessagingExtensionResponse
{
    public MessagingExtensionResult? ComposeExtension { get; set; }
}

public class MessagingExtensionResult
{
    /// <summary><c>result</c>, <c>message</c>, <c>auth</c> or <c>config</c>.</summary>
    public string? Type { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    /// <summary>What a <c>message</c> result says.</summary>
    public string? Text { get; set; }
}

/// <summary>One hit: the card to insert, and how it looks in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public Attachment? Preview { get; set; }
}
