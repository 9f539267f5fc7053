using System.Collections.Immutable;

namespace MentorBot.Core.Dialogs;

/// <summary>
/// What one card shows, as data: words, fields and buttons, already in the reader's language. Texts are Markdown as
/// cards know it; a person's own words in them are escaped.
/// </summary>
public sealed record Page
{
    /// <summary>Shown above everything: a kind word about what could not be done, or a hint.</summary>
    public string? Note { get; init; }

    public ImmutableArray<Line> Lines { get; init; } = [];

    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>At most six, as Teams allows.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];

    /// <summary>The line in notifications and chat lists. Says nothing private.</summary>
    public required string Summary { get; init; }
}

/// <summary>A paragraph.</summary>
public sealed record Line(string Text, LineStyle Style = LineStyle.Plain)
{
    /// <summary>Buttons that belong right under this paragraph, such as Share under the very text it shares.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];

    /// <summary>Drawn above the text, which says the same in words.</summary>
    public Picture? Picture { get; init; }
}

public enum LineStyle
{
    Plain,

    /// <summary>Who or what the card is about.</summary>
    Title,

    /// <summary>The one thing asked.</summary>
    Question,

    /// <summary>Aside: small and subdued.</summary>
    Quiet,

    /// <summary>Somebody's own words, given back unchanged.</summary>
    Own,
}

/// <summary>Something to fill in. Never required by the card itself: an empty answer gets a kind word, not a red border.</summary>
public abstract record Field(string Id, string Label, string Value)
{
    /// <summary>What has to be changed in it, as Markdown; shown right above it.</summary>
    public string? Trouble { get; init; }
}

public sealed record TextField(string Id, string Label, string Value = "", bool Multiline = true, string Placeholder = "") : Field(Id, Label, Value)
{
    /// <summary>The most that any field takes, in characters: with two of them on a card it still fits into a Teams message of 80 KB.</summary>
    public const int Longest = 12_000;

    /// <summary>Characters the card's field takes.</summary>
    public int MaxLength { get; init; } = Longest;
}

public sealed record DateField(string Id, string Label, string Value = "") : Field(Id, Label, Value);

public sealed record TimeField(string Id, string Label, string Value = "") : Field(Id, Label, Value);

public sealed record ChoiceField(string Id, string Label, ImmutableArray<Choice> Choices, string Value = "", bool Expanded = true) : Field(Id, Label, Value);

/// <summary>A person from the organisation's directory.</summary>
public sealed record PersonField(string Id, string Label, string Value = "", string Placeholder = "") : Field(Id, Label, Value);

public sealed record Choice(string Value, string Title);

/// <summary>Something to press: an action of the bot's, or a link.</summary>
public sealed record Button(string Title, string Verb)
{
    public ImmutableDictionary<string, string> Data { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Set for a link; the verb is then unused.</summary>
    public Uri? Url { get; init; }

    /// <summary>The one that most people will want.</summary>
    public bool Primary { get; init; }

    public static Button Link(string title, Uri url) => new(title, "") { Url = url };

    /// <summary>The card that carries this button stays as it is; what comes of pressing it is shown on a new one.</summary>
    public bool LeavesCard { get; init; }

    public Button With(string key, string value) => this with { Data = Data.SetItem(key, value) };

    public Button OnANewCard() => this with { LeavesCard = true };
}
