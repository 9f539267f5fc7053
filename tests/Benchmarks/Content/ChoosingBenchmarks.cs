using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using MentorBot.Core.Questions;

namespace Benchmarks;

/// <summary>Choosing one question, for somebody who has been asked many. It is to take under 50 µs.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ChoosingBenchmarks
{
    private readonly QuestionLibrary _questions = Shipped.Questions();

    private Draw _draw = new("");

    /// <summary>How many questions the person has been asked; 400 are remembered at most.</summary>
    [Params(0, 400)]
    public int Seen { get; set; }

    [GlobalSetup]
    public void Remember() => _draw = new("7f3a")
    {
        Seen = _questions.Questions.Take(Seen).Select(question => question.Id).ToImmutableList(),
        Without = _questions.Questions.TakeLast(Seen / 10).Select(question => question.Id).ToHashSet(),
        LeansTo = new HashSet<QuestionTheme> { QuestionTheme.Contact, QuestionTheme.Trying, QuestionTheme.ReportingBack },
    };

    [Benchmark]
    public Question? AfterAMeeting() => _questions.Choose(Wishes.AfterMeeting(QuestionRole.Adept, "exploring"), _draw);

    [Benchmark]
    public Question? AtAnyTime() => _questions.Choose(Wishes.AtAnyTime(QuestionRole.Adept, QuestionStage.Working), _draw);
}
