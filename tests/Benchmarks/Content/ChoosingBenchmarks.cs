using BenchmarkDotNet.Attributes;
using MentorBot.Core.Questions;

namespace Benchmarks;

/// <summary>Choosing one question, for somebody who has been asked many. It is to take under 50 µs.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ChoosingBenchmarks
{
    private readonly QuestionLibrary _questions = Shipped.Questions();

    private string[] _seen = [];

    /// <summary>How many questions the person has been asked; 400 are remembered at most.</summary>
    [Params(0, 400)]
    public int Seen { get; set; }

    [GlobalSetup]
    public void Remember() => _seen = [.. _questions.Questions.Take(Seen).Select(question => question.Id)];

    [Benchmark]
    public Question? AfterAMeeting() => _questions.Choose(Wishes.AfterMeeting(QuestionRole.Adept, "exploring"), _seen, "7f3a");

    [Benchmark]
    public Question? AtAnyTime() => _questions.Choose(Wishes.AtAnyTime(QuestionRole.Adept, QuestionStage.Working), _seen, "7f3a");
}
