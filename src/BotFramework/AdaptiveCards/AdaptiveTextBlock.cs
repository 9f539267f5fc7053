namespace AdaptiveCards;

/// <summary>Text, with a little Markdown.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public string? Text { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    /// <summary>Whether the text breaks into lines; without it, it is cut at the card's edge.</summary>
    public bool Wrap { get; set; }

    /// <summary>Lines shown at most; 0 shows all.</summary>
    public int MaxLines { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}

public enum AdaptiveTextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

public enum AdaptiveTextWeight
{
    Default,
    Lighter,
    Bolder,
}

public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}
