namespace AdaptiveCards;

/// <summary>Shows and hides elements of the card, without asking the bot.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId, bool? isVisible = null)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    public string? ElementId { get; set; }

    /// <summary>What to set; <see langword="null"/> turns it over.</summary>
    public bool? IsVisible { get; set; }

    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
