using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>One or several of a list. Several come back as one text with commas between.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public bool IsMultiSelect { get; set; }

    public bool Wrap { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>Choices that Teams looks up while one types, such as people.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery? DataQuery { get; set; }
}

public class AdaptiveChoice
{
    public string? Title { get; set; }

    public string? Value { get; set; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = CardJson.TypeProperty)]
[JsonDerivedType(typeof(AdaptiveDataQuery), "Data.Query")]
public class AdaptiveDataQuery
{
    /// <summary>For instance <c>graph.microsoft.com/users</c>.</summary>
    public string? Dataset { get; set; }
}

public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
}
