using MentorBot.Core.People;

namespace MentorBot.Core.Privacy;

/// <summary>
/// A text that exactly one person may read. What two may read is kept as two of these, one for each.
/// Storage seals it under the reader's own key; code that asks on behalf of anybody else has a bug and is stopped.
/// </summary>
public sealed record PrivateText
{
    private readonly string? _text;

    private PrivateText(PersonId reader, string? text) => (Reader, _text) = (reader, text);

    public PersonId Reader { get; }

    /// <summary>True when the reader's key was erased: the text can never be read again.</summary>
    public bool IsGone => _text is null;

    public static PrivateText For(PersonId reader, string text) => new(reader, text);

    /// <summary>Stands where a text was whose key is erased.</summary>
    public static PrivateText Gone(PersonId reader) => new(reader, null);

    /// <summary>The text itself; empty when it is gone.</summary>
    /// <exception cref="InvalidOperationException">Somebody other than the reader was named.</exception>
    public string ReadBy(PersonId reader) => reader == Reader
        ? _text ?? ""
        : throw new InvalidOperationException("A private text was asked for on behalf of somebody who may not read it.");

    /// <summary>Never the text: this is what ends up in logs and exceptions.</summary>
    public override string ToString() => "[private]";
}
