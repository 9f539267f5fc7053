using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public class AdaptiveContainer : AdaptiveElement
{
    public AdaptiveContainerStyle? Style { get; set; }

    public List<AdaptiveElement> Items { get; set; } = [];
}

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveElement
{
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = CardJson.TypeProperty)]
[JsonDerivedType(typeof(AdaptiveColumn), "Column")]
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>.</summary>
    public string? Width { get; set; }
}

/// <summary>Names with values, in two columns.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public List<AdaptiveFact> Facts { get; set; } = [];
}

public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    public string? Title { get; set; }

    public string? Value { get; set; }
}

/// <summary>Buttons within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public List<AdaptiveAction> Actions { get; set; } = [];
}

public enum AdaptiveContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}
