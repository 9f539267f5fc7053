using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>
/// Whether a text's Markdown comes out on a Teams card as it was meant. Cards know bold, italics, lists and links; everything else stands there as it was
/// typed, and so does what is never closed.
/// </summary>
public static partial class MarkdownCheck
{
    private const int ExcerptLength = 30;

    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static MarkdownTrouble? Of(string text)
    {
        var parsed = Markdig.Markdown.Parse(text, Reader);
        return parsed.Descendants()
            .Select(part => Found(part, text))
            .Where(found => found is not null)
            .MinBy(found => found!.Value.Position) is var (kind, position)
            ? new(kind, text[Math.Min(position, text.Length)..].ReplaceLineEndings(" ").Shortened(ExcerptLength))
            : null;
    }

    private static (MarkdownTroubleKind Kind, int Position)? Found(MarkdownObject part, string text) => part switch
    {
        HtmlBlock or HtmlInline => (MarkdownTroubleKind.Html, part.Span.Start),
        Table => (MarkdownTroubleKind.Table, part.Span.Start),
        HeadingBlock => (MarkdownTroubleKind.Heading, part.Span.Start),
        QuoteBlock => (MarkdownTroubleKind.Quotation, part.Span.Start),
        CodeBlock or CodeInline => (MarkdownTroubleKind.Code, part.Span.Start),
        LinkInline { IsImage: true } => (MarkdownTroubleKind.Picture, part.Span.Start),
        LinkInline { Url: var url } => IsSafe(url) ? null : (MarkdownTroubleKind.LinkNotSafe, part.Span.Start),
        AutolinkInline { IsEmail: false, Url: var url } => IsSafe(url) ? null : (MarkdownTroubleKind.LinkNotSafe, part.Span.Start),
        LeafBlock { Inline: { } words } => Left(words, text),
        _ => null,
    };

    private static bool IsSafe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "mailto";

    /// <summary>What was left standing of a paragraph's marks.</summary>
    private static (MarkdownTroubleKind Kind, int Position)? Left(ContainerInline words, string text)
    {
        var (left, positions) = (new StringBuilder(), new List<int>());
        foreach (var part in words.Descendants())
        {
            switch (part)
            {
                case LiteralInline literal:
                    // What was escaped is meant to stand there.
                    Leave(literal.IsFirstCharacterEscaped ? $"·{literal.Content.AsSpan()[1..]}" : $"{literal.Content}", part);
                    break;
                case DelimiterInline unmatched:
                    Leave(unmatched.ToLiteral(), part);
                    break;
                case LineBreakInline:
                    Leave("\n", part);
                    break;
                case EmphasisInline or LinkInline or AutolinkInline or HtmlEntityInline:
                    Leave("·", part);
                    break;
            }
        }

        void Leave(string standing, MarkdownObject part)
        {
            left.Append(standing);
            positions.AddRange(Enumerable.Range(part.Span.Start, standing.Length));
        }

        var standing = left.ToString();
        (MarkdownTroubleKind Kind, Regex Mark)[] marks =
            [(MarkdownTroubleKind.BrokenLink, LinkMark()), (MarkdownTroubleKind.LoneBold, BoldMark()), (MarkdownTroubleKind.LoneItalic, ItalicMark())];
        return marks
            .Select(mark => (mark.Kind, Match: mark.Mark.Match(standing)))
            .Where(found => found.Match.Success)
            .Select(found => ((MarkdownTroubleKind, int)?)(found.Kind, Math.Min(positions[found.Match.Index], text.Length)))
            .MinBy(found => found!.Value.Item2);
    }

    // A bracket alone may be meant; one that is followed by an address, or never closed, is half a link.
    [GeneratedRegex(@"\[[^\]\n]*\]\s?\((?=https?:|mailto:|www\.)|\]\(|\[[^\]]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LinkMark();

    [GeneratedRegex(@"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex BoldMark();

    // A star with a space after it, or between figures, is no italics. The dot stands for what was set in bold or italics.
    [GeneratedRegex(@"(?<![\w*])\*(?=[\w·])", RegexOptions.CultureInvariant)]
    private static partial Regex ItalicMark();
}
