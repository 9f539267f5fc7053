using YearInTheLife;

namespace MentorBot.Tests.Conversations;

/// <summary>A small sample of the long run in <c>tests/YearInTheLife</c>.</summary>
public sealed class YearInTheLifeTests
{
    private static readonly YearOptions Sample = new(Mentorships: 6, Seed: 1, Months: 14, PerTenant: 6, AtOnce: 1, AtMost: TimeSpan.FromMinutes(5));

    [Fact]
    public async Task Nobody_is_disturbed_and_nothing_leaks_in_a_year_and_the_same_seed_brings_the_same_year()
    {
        var (once, again) = (Year.LiveAsync(Sample), Year.LiveAsync(Sample));
        var figures = await once;

        Assert.Empty(figures.Wrongs);

        // A year in which nothing happened would be without fault, too.
        Assert.Contains(figures.Courses, c => c.Ended == HowEnded.Together);
        Assert.True(figures.Courses.Sum(c => c.Held) > 15, $"{figures.Courses.Sum(c => c.Held)} meetings held");
        Assert.All(Enum.GetValues<Kind>(), kind => Assert.Contains(figures.Messages, m => m.Kind == kind));
        Assert.Equal(Report.Of(Sample, figures), Report.Of(Sample, await again));
    }
}
