using System.Collections.Immutable;
using AdaptiveCards;
using MentorBot.Core.Dialogs;

namespace MentorBot.Edges.Teams;

/// <summary>
/// Draws a page's picture, values with text alone: block characters in the host's accent colour. So it follows light and dark, nothing has to be
/// fetched from anywhere, and twelve values fit into a narrow card. Coloured containers would be wider than that by their padding.
/// </summary>
internal static class PictureCard
{
    /// <summary>From one to five eighths-high blocks, as evenly as there are characters.</summary>
    private static readonly string[] Heights = ["▂", "▃", "▅", "▆", "█"];

    private const string Mark = "●";
    private const string NoMark = "·";
    private const string Gap = "\u00a0";

    /// <summary>A few values stand close together; many share the card's width.</summary>
    private const int Few = 8;
    private const int FewInLanes = 6;

    public static AdaptiveElement Draw(Picture picture) => picture switch
    {
        Bars bars => Set([.. bars.Values.Select(value => Column(
            bars.Values.Length <= Few,
            [Text(value is { } height ? Heights[height - 1] : Gap, AdaptiveTextSize.ExtraLarge, AdaptiveTextColor.Accent), Text(value is { } figure ? $"{figure}" : "–")]))]),
        Lanes lanes => Set([
            // A name too long for its lane is cut; the words under the picture have it whole.
            new AdaptiveColumn { Width = "64px", Items = [.. lanes.Names.Select(name => new AdaptiveTextBlock(Markdown.Escape(name)) { Spacing = AdaptiveSpacing.None })] },
            .. lanes.Marks.Select(mark => Column(lanes.Marks.Length <= FewInLanes, [.. lanes.Names.Select((_, lane) => lane == mark
                ? Text(Mark, AdaptiveTextSize.Default, AdaptiveTextColor.Accent)
                : Text(NoMark, AdaptiveTextSize.Default))])),
        ]),
        Photo photo => new AdaptiveImage(photo.From) { AltText = photo.Says.Length == 0 ? null : photo.Says },
        _ => throw new InvalidOperationException("Picture is a closed set."),
    };

    private static AdaptiveColumnSet Set(ImmutableArray<AdaptiveColumn> columns) => new() { Spacing = AdaptiveSpacing.Small, Columns = [.. columns] };

    private static AdaptiveColumn Column(bool close, ImmutableArray<AdaptiveTextBlock> items) => new()
    {
        Width = close ? "28px" : "stretch",
        Spacing = AdaptiveSpacing.None,
        Items = [.. items],
    };

    /// <summary>Wrapped, for text that may not wrap is cut to three dots where it is a hair too wide.</summary>
    private static AdaptiveTextBlock Text(string text, AdaptiveTextSize size = AdaptiveTextSize.Small, AdaptiveTextColor color = AdaptiveTextColor.Default) => new(text)
    {
        Size = size,
        Color = color,
        IsSubtle = color == AdaptiveTextColor.Default,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        Spacing = AdaptiveSpacing.None,
        Wrap = true,
    };
}
