using System.Globalization;
using System.Text;

namespace YearInTheLife;

/// <summary>The figures as plain tables, in Markdown.</summary>
public static class Report
{
    /// <summary>More than this in an ordinary week, and people begin to look away.</summary>
    private const int LittleInAWeek = 5;

    private static readonly Where[] Stages = Enum.GetValues<Where>();

    /// <summary>The report with what the machine took, which no two runs have in common.</summary>
    public static string Whole(YearOptions options, Figures figures) => Of(options, figures) + Invariant($"""

        ## The machine
        {figures.Minutes:0.0} minutes on {Environment.ProcessorCount} cores with .NET {Environment.Version}, {figures.Tenants} simulated tenants, {options.AtOnce} at a time.

        """);

    /// <summary>What the same seed gives again.</summary>
    public static string Of(YearOptions options, Figures figures)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"""
            # A year in the life of {figures.Courses.Count} mentorships

            Every mentorship was lived through the bot's front door, in a simulated Teams: people said and pressed in their chats, and read what they were sent.
            Their manners and what befell them were drawn from seed {options.Seed}; time went from Monday 11 January 2027 for {options.Months} months, the summer and
            two Christmases included. The run is repeated with `dotnet run --project tests/YearInTheLife -c Release -- --mentorships {options.Mentorships} --seed {options.Seed}`.

            | | |
            |---|---|
            | mentorships | {figures.Courses.Count} |
            | people who had the app | {figures.There.Count} |
            | things people said or pressed, as Teams told the bot | {figures.Turns} |
            | of these, buttons pressed | {figures.Presses} |
            | messages in answer | {figures.Answers} |
            | messages that came unasked | {figures.Messages.Count} |
            | sends that Teams refused, to people who were gone | {figures.Refused} |

            How people were drawn: two of ten answer at once, half of them the same day or the next, two of ten after days, one of ten hardly ever. Six of ten book the next
            meeting of themselves, three when nudged, one not before it has been quiet for long. Agreed times are 3, 6, 9 or 12 months (8, 37, 25 and 30 %).


            """));
        Reached(text, figures);
        Endings(text, figures);
        Received(text, figures);
        Kept(text, figures);
        return text.ToString();
    }

    private static void Reached(StringBuilder text, Figures figures)
    {
        text.Append("""
            ## How far they came
            How many had reached each stage by the end of that week, whether or not they went on since.

            ![Stages over weeks](stages.svg)


            """);
        text.AppendLine("| week | why now | choosing | agreeing | under way | halfway | past half-time | rounding off | ended |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var week = 4; week * 7 <= figures.Days; week += 4)
        {
            Row(text, week);
        }

        Row(text, figures.Days / 7 + 1);
        text.AppendLine();

        void Row(StringBuilder to, int week) =>
            to.AppendLine(Invariant($"| {week} | {string.Join(" | ", Stages.Select(s => Counts.ReachedBy(figures, s, (week * 7) - 1)))} |"));
    }

    private static void Endings(StringBuilder text, Figures figures)
    {
        var all = figures.Courses;
        int How(HowEnded how) => all.Count(c => c.Ended == how);
        var alive = all.Where(c => c.Ended is null).ToList();
        text.Append(Invariant($"""
            ## How they ended
            | | mentorships |
            |---|--:|
            | together, both having said so | {How(HowEnded.Together)} |
            | early, one of the two left | {How(HowEnded.Early)} |
            | one of the two disappeared from the organisation | {How(HowEnded.Disappeared)} |
            | one of the two removed the app and stayed away | {How(HowEnded.Away)} |
            | put down before there was a mentor | {How(HowEnded.PutDown)} |
            | not yet: rounding off | {alive.Count(c => Last(c) == Where.Closing)} |
            | not yet: under way | {alive.Count(c => Last(c) is Where.Working or Where.Midpoint or Where.WorkingAgain)} |
            | not yet: both had said yes, no frame agreed on | {alive.Count(c => Last(c) == Where.Agreement)} |
            | never found a mentor | {alive.Count(c => Last(c) == Where.Match)} |
            | never found the words | {alive.Count(c => Last(c) == Where.Intention)} |
            | heard from the bot again three months after, as they had wished | {all.Count(c => c.HeardLater)} |

            Meetings: {all.Sum(c => c.Booked)} booked, {all.Sum(c => c.CalledOff)} called off, {all.Sum(c => c.Held)} held; {Spread.Of(all.Where(c => c.Held > 0).Select(c => c.Held)).Median} in the median mentorship that met at all.
            Asked before somebody said yes: one {all.Count(c => c.Asked == 1)} times, two {all.Count(c => c.Asked == 2)} times, more {all.Count(c => c.Asked > 2)} times.


            """));

        static Where? Last(Course course) => course.Path.Count == 0 ? null : course.Path[^1].Where;
    }

    private static void Received(StringBuilder text, Figures figures)
    {
        text.Append("""
            ## What came unasked to one person
            Answers to what people said or pressed themselves are not counted. A nudge is tied to a stage; a prompt to a meeting: the questions before and after it, the one
            reminder, and the mentor's card; news is what the other did. A person may be in two mentorships at once.

            ![Messages per person and week](messages.svg)

            | in a week | mean | median | 95th | most |
            |---|--:|--:|--:|--:|

            """);
        Rows(text, kind => Counts.ByWeek(figures, kind));
        text.Append("""

            | in a year | mean | median | 95th | most |
            |---|--:|--:|--:|--:|

            """);
        Rows(text, kind => Counts.ByYear(figures, kind));
        var weeks = Counts.ByWeek(figures, _ => true);
        var week = Spread.Of(weeks);
        var year = Spread.Of(Counts.ByYear(figures, _ => true));
        var quiet = 100.0 * weeks.Count(c => c == 0) / Math.Max(1, weeks.Count);
        var busy = 100.0 * weeks.Count(c => c > LittleInAWeek) / Math.Max(1, weeks.Count);
        text.Append(Invariant($"""

            **Is it little enough?** In {quiet:0} % of all weeks a person got nothing. The median year brought {year.Median} messages, about {year.Median / 52.0:0.0} a week; one year in twenty {year.P95}
            or more, the fullest {year.Most}. The fullest week of anybody had {week.Most}. {busy:0.00} % of all weeks had more than {LittleInAWeek}, {(busy < 1
                ? "so for nearly everybody it is little: most of it is tied to a meeting that the two booked themselves, and nudges are the smallest part."
                : "which is too often to call it little.")} {(week.Most > 2 * LittleInAWeek
                    ? $"A week of {week.Most} is not little."
                    : $"Even the fullest week stays at or below {2 * LittleInAWeek}.")}


            """));

        void Rows(StringBuilder to, Func<Func<Message, bool>, IReadOnlyList<int>> counted)
        {
            foreach (var (name, kind) in new (string, Func<Message, bool>)[]
            {
                ("all", _ => true), ("nudges", m => m.Kind == Kind.Nudge), ("prompts around meetings", m => m.Kind == Kind.Prompt), ("news", m => m.Kind == Kind.News),
            })
            {
                var spread = Spread.Of(counted(kind));
                to.AppendLine(Invariant($"| {name} | {spread.Mean:0.00} | {spread.Median} | {spread.P95} | {spread.Most} |"));
            }
        }
    }

    private static void Kept(StringBuilder text, Figures figures)
    {
        int With(string beginning) => figures.Wrongs.Count(w => w.StartsWith(beginning, StringComparison.Ordinal));
        text.Append(Invariant($"""
            ## What must not be
            | | |
            |---|--:|
            | sent outside of somebody's hours or on a closed day | {With("outside of hours")} |
            | not counted there: sent at once, about a meeting that began before the next opening | {figures.Messages.Count(m => m.AtOnce)} |
            | two nudges to somebody within seven days | {With("two nudges")} |
            | anything unasked after somebody stopped it, removed the app or was gone | {With("after they wanted no more")} |
            | a private text in front of somebody else's eyes | {With("a private text")} |
            | turns that failed | {With("a turn failed")} |
            | a stage told otherwise than its people know it | {With("the bot says")} |

            """));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
