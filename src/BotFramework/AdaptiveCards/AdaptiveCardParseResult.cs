namespace AdaptiveCards;

/// <summary>A card read from JSON.</summary>
public class AdaptiveCardParseResult
{
    internal AdaptiveCardParseResult(AdaptiveCard card) => Card = card;

    public AdaptiveCard Card { get; }

    /// <summary>Always empty: what is not understood is refused, not passed over.</summary>
    public IList<AdaptiveWarning> Warnings { get; } = [];
}

/// <summary>Something in a card that a reader passed over.</summary>
public class AdaptiveWarning(int code, string message)
{
    public int Code { get; } = code;

    public string Message { get; } = message;
}

/// <summary>A text is not a card.</summary>
public class AdaptiveSerializationException(string message, Exception innerException) : Exception(message, innerException);
