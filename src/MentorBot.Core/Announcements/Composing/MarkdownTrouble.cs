namespace MentorBot.Core.Announcements.Composing;

/// <summary>Something in a text that a card does not show as it was meant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">The text from there on, for a reader to find it by.</param>
public sealed record MarkdownTrouble(MarkdownTroubleKind Kind, string At);

public enum MarkdownTroubleKind
{
    /// <summary>Two asterisks or underscores that open bold or close it, and their partner is missing.</summary>
    LoneBold,

    /// <summary>An asterisk that opens italics, and its partner is missing.</summary>
    LoneItalic,

    /// <summary>A link's bracket or parenthesis that has no partner, or a space between them.</summary>
    BrokenLink,

    /// <summary>A link to something that Teams opens for nobody, or not safely.</summary>
    LinkNotSafe,

    Picture,

    Html,

    Table,

    Heading,

    Quotation,

    Code,
}
