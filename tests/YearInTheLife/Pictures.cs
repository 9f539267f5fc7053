using System.Globalization;
using System.Text;

namespace YearInTheLife;

/// <summary>The figures as pictures: plain SVG, readable on light and dark.</summary>
public static class Pictures
{
    private const int Width = 860;
    private const int Height = 420;
    private const int Left = 50;
    private const int Right = 150;
    private const int Top = 20;
    private const int Bottom = 40;

    private static readonly (Where[] Stages, string Name, string Colour)[] Layers =
    [
        ([Where.After], "ended", "#9aa5b1"),
        ([Where.Closing], "rounding off", "#7b6ea8"),
        ([Where.WorkingAgain], "past half-time", "#2f6f8f"),
        ([Where.Midpoint], "halfway", "#e0a83e"),
        ([Where.Working], "under way", "#4d9db8"),
        ([Where.Agreement], "agreeing", "#8cc5a2"),
        ([Where.Match], "choosing", "#d98c6a"),
        ([Where.Intention], "why now", "#c9b7a0"),
    ];

    /// <summary>How many mentorships were in which stage, week by week.</summary>
    public static string Stages(Figures figures)
    {
        var weeks = Math.Max(1, figures.Days / 7);
        var most = Math.Max(1, figures.Courses.Count);
        var svg = Opened("Mentorships by stage over weeks");
        var floor = new double[weeks + 1];
        var row = 0;
        foreach (var (stages, name, colour) in Layers)
        {
            double[] roof = [.. Enumerable.Range(0, weeks + 1).Select(week => floor[week] + stages.Sum(s => Counts.In(figures, s, week * 7)))];
            var points = roof.Select((n, week) => Point(week, n)).Concat(floor.Select((n, week) => Point(week, n)).Reverse());
            svg.AppendLine(Invariant($"""  <polygon fill="{colour}" points="{string.Join(' ', points)}"/>"""));
            Legend(svg, row++, name, colour);
            floor = roof;
        }

        for (var week = 0; week <= weeks; week += 8)
        {
            Label(svg, X(week), Height - Bottom + 18, "middle", $"{week}");
        }

        Label(svg, (Left + Width - Right) / 2.0, Height - 6, "middle", "weeks since 11 January 2027");
        foreach (var share in new[] { 0.25, 0.5, 0.75, 1 })
        {
            Label(svg, Left - 6, Y(most * share) + 4, "end", $"{(int)(most * share)}");
        }

        return Closed(svg);

        double X(double week) => Left + ((Width - Left - Right) * week / weeks);
        double Y(double n) => Height - Bottom - ((Height - Top - Bottom) * n / most);
        string Point(int week, double n) => Invariant($"{X(week):0.#},{Y(n):0.#}");
    }

    /// <summary>In what share of people's weeks so many messages came, by kind.</summary>
    public static string Messages(Figures figures)
    {
        const int Last = 10;
        (string Name, string Colour, IReadOnlyList<int> Weeks)[] kinds =
        [
            ("all", "#2f6f8f", Counts.ByWeek(figures, _ => true)),
            ("prompts", "#8cc5a2", Counts.ByWeek(figures, m => m.Kind == Kind.Prompt)),
            ("news", "#e0a83e", Counts.ByWeek(figures, m => m.Kind == Kind.News)),
            ("nudges", "#7b6ea8", Counts.ByWeek(figures, m => m.Kind == Kind.Nudge)),
        ];
        var svg = Opened("Messages per person and week");
        var step = (Width - Left - Right) / (double)(Last + 1);
        var bar = step / (kinds.Length + 1);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            var (name, colour, weeks) = kinds[kind];
            Legend(svg, kind, name, colour);
            for (var n = 0; n <= Last; n++)
            {
                var share = weeks.Count(w => n == Last ? w >= n : w == n) / (double)Math.Max(1, weeks.Count);
                var height = (Height - Top - Bottom) * share;
                svg.AppendLine(Invariant($"""  <rect fill="{colour}" x="{Left + (n * step) + (kind * bar):0.#}" y="{Height - Bottom - height:0.#}" width="{bar:0.#}" height="{height:0.#}"/>"""));
            }
        }

        for (var n = 0; n <= Last; n++)
        {
            Label(svg, Left + ((n + 0.4) * step), Height - Bottom + 18, "middle", n == Last ? $"{n}+" : $"{n}");
        }

        Label(svg, (Left + Width - Right) / 2.0, Height - 6, "middle", "messages in a week");
        foreach (var share in new[] { 0.25, 0.5, 0.75, 1 })
        {
            Label(svg, Left - 6, Height - Bottom - ((Height - Top - Bottom) * share) + 4, "end", Invariant($"{share * 100:0} %"));
        }

        return Closed(svg);
    }

    private static StringBuilder Opened(string title) => new StringBuilder()
        .AppendLine(Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12" role="img" aria-label="{title}">"""))
        .AppendLine(Invariant($"""  <rect width="{Width}" height="{Height}" fill="#ffffff"/>"""));

    private static void Legend(StringBuilder svg, int row, string name, string colour)
    {
        svg.AppendLine(Invariant($"""  <rect x="{Width - Right + 16}" y="{Top + (row * 22)}" width="14" height="14" fill="{colour}"/>"""));
        Label(svg, Width - Right + 36, Top + (row * 22) + 12, "start", name);
    }

    private static void Label(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.AppendLine(Invariant($"""  <text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" fill="#333333">{text}</text>"""));

    private static string Closed(StringBuilder svg) => svg.AppendLine("</svg>").ToString();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
