namespace Benchmarks.Announcements;

/// <summary>Something that was measured, and what is asked of it.</summary>
/// <param name="Bound">In words; empty where nothing is asked.</param>
internal sealed record Line(string What, string Measured, string Bound = "", bool Holds = true)
{
    public static Line AtMost(string what, double measured, double most, string format = "N0") => new(what, Text(measured, format), $"≤ {Text(most, format)}", measured <= most);

    public static Line AtLeast(string what, double measured, double least, string format = "N0") => new(what, Text(measured, format), $"≥ {Text(least, format)}", measured >= least);

    public static Line Exactly(string what, double measured, double wanted) => new(what, Text(measured, "N0"), Text(wanted, "N0"), measured.Equals(wanted));

    public static Line Just(string what, double measured, string format = "N0") => new(what, Text(measured, format));

    private static string Text(double number, string format) => number.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One run and what it showed.</summary>
/// <param name="Letter">By which it is asked for.</param>
internal sealed record RunReport(char Letter, string Title, IReadOnlyList<Line> Lines)
{
    public bool Holds => Lines.All(line => line.Holds);
}
