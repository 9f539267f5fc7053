using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = CardJson.TypeProperty)]
[JsonDerivedType(typeof(AdaptiveExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(AdaptiveSubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(AdaptiveOpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(AdaptiveShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(AdaptiveToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract class AdaptiveAction
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    public string? Style { get; set; }
}

/// <summary>A button that sends data, with the card's inputs merged in.</summary>
public abstract class AdaptiveDataAction : AdaptiveAction
{
    public object? Data { get; set; }

    /// <summary><see cref="Data"/> as JSON text.</summary>
    [JsonIgnore]
    public string? DataJson
    {
        get => Data is null ? null : JsonSerializer.Serialize(Data, CardJson.Options);
        set => Data = value is null ? null : JsonElement.Parse(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}

/// <summary>Arrives as an <c>adaptiveCard/action</c> invoke, which may answer with the next card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = CardJson.TypeProperty)]
[JsonDerivedType(typeof(AdaptiveExecuteAction), "Action.Execute")]
public class AdaptiveExecuteAction : AdaptiveDataAction
{
    /// <summary>What the button does, in the bot's own words.</summary>
    public string? Verb { get; set; }
}

/// <summary>Arrives as a message without text.</summary>
public class AdaptiveSubmitAction : AdaptiveDataAction;

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public Uri? Url { get; set; }
}

/// <summary>Unfolds a card below the buttons.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public AdaptiveCard? Card { get; set; }
}

public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
