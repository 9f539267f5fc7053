using System.Collections.Immutable;
using System.Diagnostics;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public class MeasuredAlone;

/// <summary>When nothing else is tested, since what is busy beside it would be measured, too.</summary>
[Collection(nameof(MeasuredAlone))]
public class ChoosingSpeedTests
{
    private const int Rounds = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The best round counts: a busy machine says nothing of the code, nor does code that is not warm yet.</summary>
    [Fact]
    public void Choosing_takes_under_50_microseconds()
    {
        var library = Given.Library.Questions;
        var draw = new Draw("seed")
        {
            Seen = library.Questions.Take(400).Select(q => q.Id).ToImmutableList(),
            Without = library.Questions.TakeLast(40).Select(q => q.Id).ToHashSet(),
            LeansTo = new HashSet<QuestionTheme> { QuestionTheme.Contact, QuestionTheme.Trying, QuestionTheme.ReportingBack },
        };
        TimeSpan Round()
        {
            var since = Stopwatch.GetTimestamp();
            for (var i = 0; i < Rounds; i++)
                library.Choose(Wishes.AtAnyTime(QuestionRole.Adept, QuestionStage.Working), draw);
            return Stopwatch.GetElapsedTime(since) / Rounds;
        }

        var began = Stopwatch.GetTimestamp();
        var best = Round();
        while (best.TotalMicroseconds >= 50 && Stopwatch.GetElapsedTime(began) < Patience)
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Round().Ticks));
        Assert.InRange(best.TotalMicroseconds, 0, 50);
    }
}
