using System.Globalization;
using System.Security;
using System.Text;
using MentorBot.Core.Journey;

namespace JourneyPicture;

/// <summary>The journey as SVG: the stages down the middle, who moves them on the left, what is sent on the right.</summary>
public static class Drawing
{
    private const int Width = 1120;
    private const int BoxLeft = 430;
    private const int BoxWidth = 220;
    private const int BoxHeight = 52;
    private const int LineHeight = 17;
    private const int Top = 70;

    private static readonly string[] Swedish = ["Varför just nu", "Välja varandra", "Komma överens", "På väg", "Halvvägs", "Runda av", "Efteråt"];
    private static readonly string[] English = ["Why now", "Choosing each other", "Agreeing", "Under way", "Halfway", "Rounding off", "Afterwards"];

    public static string Svg()
    {
        var moves = Moves.All().ToList();
        var svg = new StringBuilder();
        var y = Top;
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var leaving = moves.Where(m => m.From == stage).ToList();
            var sent = Sent.In(stage).ToList();
            var height = Math.Max(BoxHeight, Math.Max(leaving.Count, sent.Count) * LineHeight) + 34;
            Box(svg, stage, y, last: stage == Stage.After, height);
            Lines(svg, BoxLeft - 16, y + 14, "end", leaving.Select(m => $"{m.Who}: {m.What} → {English[(int)m.To].ToLowerInvariant()}"));
            Lines(svg, BoxLeft + BoxWidth + 16, y + 14, "start", sent.Select(s => $"{s.When}  {s.To}: {s.What}"));
            y += height;
        }

        Text(svg, BoxLeft + BoxWidth + 16, y + 6, "start", "Around every meeting, from its beginning and its end", bold: true);
        Lines(svg, BoxLeft + BoxWidth + 16, y + 26, "start", Sent.AroundAMeeting().Select(s => $"{s.When}  {s.To}: {s.What}"));
        var height2 = y + 26 + (6 * LineHeight);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height2}" font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="12">
            <title>The journey of a mentorship</title>
            <rect width="{Width}" height="{height2}" fill="#ffffff"/>
            <text x="{BoxLeft - 16}" y="36" text-anchor="end" font-weight="600">Who moves it, and where to</text>
            <text x="{BoxLeft + BoxWidth + 16}" y="36" font-weight="600">What the bot sends unasked, and when</text>
            {svg}</svg>

            """.ReplaceLineEndings("\n");
    }

    private static void Box(StringBuilder svg, Stage stage, int y, bool last, int height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{BoxLeft}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="8" fill="#eef1fb" stroke="#5b5fc7"/>""").Append('\n');
        Text(svg, BoxLeft + (BoxWidth / 2), y + 22, "middle", Swedish[(int)stage], bold: true);
        Text(svg, BoxLeft + (BoxWidth / 2), y + 40, "middle", English[(int)stage], bold: false);
        if (!last)
        {
            var (x, from, to) = (BoxLeft + (BoxWidth / 2), y + BoxHeight, y + height);
            svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{x} {from} V{to - 8} m-5 0 h10 l-5 8 z" fill="#5b5fc7" stroke="#5b5fc7"/>""").Append('\n');
        }
    }

    private static void Lines(StringBuilder svg, int x, int y, string anchor, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Text(svg, x, y, anchor, line, bold: false);
            y += LineHeight;
        }
    }

    private static void Text(StringBuilder svg, int x, int y, string anchor, string text, bool bold) => svg
        .Append(CultureInfo.InvariantCulture, $"""<text x="{x}" y="{y}" text-anchor="{anchor}"{(bold ? " font-weight=\"600\"" : "")}>{SecurityElement.Escape(text)}</text>""")
        .Append('\n');
}
