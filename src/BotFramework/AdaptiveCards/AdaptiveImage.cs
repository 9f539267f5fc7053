namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    public AdaptiveImage(Uri url) => Url = url;

    public Uri? Url { get; set; }

    /// <summary>What a screen reader says in the picture's place.</summary>
    public string? AltText { get; set; }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }
}

public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

public enum AdaptiveImageStyle
{
    Default,

    /// <summary>Cropped to a circle.</summary>
    Person,
}
