using System.Text.RegularExpressions;

namespace MentorBot.Core.Content;

/// <summary>A text with places to fill, written <c>{name}</c>. Braces serve nothing else.</summary>
public sealed partial class Template
{
    private static readonly HashSet<string> None = [];

    private readonly string _text;

    private Template(string text)
    {
        _text = text;
        Placeholders = text.Contains('{') ? Placeholder().Matches(text).Select(match => match.Groups[1].Value).ToHashSet() : None;
    }

    public IReadOnlySet<string> Placeholders { get; }

    /// <summary>Null when a brace is left over that belongs to no placeholder.</summary>
    public static Template? TryParse(string text) =>
        Placeholder().Replace(text, "").AsSpan().ContainsAny('{', '}') ? null : new Template(text);

    /// <summary>The text with each place filled. A value goes in as it is: braces in it are only braces.</summary>
    /// <param name="valueOf">Gives a placeholder's value; asked once for each place.</param>
    public string Fill(Func<string, string> valueOf) => Placeholder().Replace(_text, match => valueOf(match.Groups[1].Value));

    /// <summary>The text as it was written, places unfilled.</summary>
    public override string ToString() => _text;

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)\}")]
    private static partial Regex Placeholder();
}
