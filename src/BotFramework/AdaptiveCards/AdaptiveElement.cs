using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Anything in a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = CardJson.TypeProperty)]
[JsonDerivedType(typeof(AdaptiveTextBlock), "TextBlock")]
[JsonDerivedType(typeof(AdaptiveImage), "Image")]
[JsonDerivedType(typeof(AdaptiveContainer), "Container")]
[JsonDerivedType(typeof(AdaptiveColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(AdaptiveFactSet), "FactSet")]
[JsonDerivedType(typeof(AdaptiveActionSet), "ActionSet")]
[JsonDerivedType(typeof(AdaptiveTextInput), "Input.Text")]
[JsonDerivedType(typeof(AdaptiveNumberInput), "Input.Number")]
[JsonDerivedType(typeof(AdaptiveDateInput), "Input.Date")]
[JsonDerivedType(typeof(AdaptiveTimeInput), "Input.Time")]
[JsonDerivedType(typeof(AdaptiveToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput), "Input.ChoiceSet")]
public abstract class AdaptiveElement
{
    public string? Id { get; set; }

    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;

    /// <summary>A line above the element.</summary>
    public bool Separator { get; set; }

    /// <summary>The distance to the element above.</summary>
    public AdaptiveSpacing Spacing { get; set; }
}

public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
}
