using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>Something to fill in. Its <see cref="AdaptiveElement.Id"/> names the answer in the button's data.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public string? Label { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>Shown when the answer is missing or of the wrong form.</summary>
    public string? ErrorMessage { get; set; }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>Characters at most; 0 sets no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>What the answer must match.</summary>
    public string? Regex { get; set; }
}

public class AdaptiveNumberInput : AdaptiveInput
{
    public string? Placeholder { get; set; }

    /// <summary>Not a number means unset; so for all three.</summary>
    [DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    public double Min { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    public double Max { get; set; } = double.NaN;
}

/// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }
}

/// <summary>A time of day, as <c>HH:mm</c>.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }
}

public class AdaptiveToggleInput : AdaptiveInput
{
    public string? Title { get; set; }

    public string? Value { get; set; }

    [DefaultValue("true")]
    public string? ValueOn { get; set; } = "true";

    [DefaultValue("false")]
    public string? ValueOff { get; set; } = "false";

    public bool Wrap { get; set; }
}
