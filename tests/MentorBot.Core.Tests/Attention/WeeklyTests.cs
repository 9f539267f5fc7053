using MentorBot.Core.Attention;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Attention;

/// <summary>One nudge a week over all mentorships, the most pressing first.</summary>
public class WeeklyTests
{
    private static readonly Errand Book = Due(ErrandKind.NudgeBook);

    [Fact]
    public void Nobody_waits_who_has_had_none() => Assert.Null(Weekly.HeldBackUntil(Ina, Book, [], Now));

    [Theory]
    [InlineData("2026-09-07 10:01", "2026-09-14 10:01")]
    [InlineData("2026-09-14 09:59", "2026-09-21 09:59")]
    [InlineData("2026-09-07 10:00", null)] // a week ago to the minute
    public void The_next_waits_until_a_week_after_the_last(string last, string? until)
    {
        var held = Weekly.HeldBackUntil(Ina with { NudgedAt = Sweden.At(last) }, Book, [], Now);

        Assert.Equal(until, held is { } at ? Sweden.Local(at) : null);
    }

    [Fact]
    public void What_presses_more_elsewhere_goes_first()
    {
        Assert.Equal(Now + Weekly.Week, Weekly.HeldBackUntil(Ina, Book, [Due(ErrandKind.NudgeAwaits)], Now));
        Assert.Null(Weekly.HeldBackUntil(Ina, Due(ErrandKind.NudgeAwaits), [Book], Now));
    }

    [Fact]
    public void What_presses_no_more_holds_nothing_back() => Assert.Null(Weekly.HeldBackUntil(Ina, Book, [Due(ErrandKind.NudgeBecalmed)], Now));

    [Fact]
    public void A_message_that_is_no_nudge_holds_nothing_back() => Assert.Null(Weekly.HeldBackUntil(Ina, Book, [Due(ErrandKind.TellBooked)], Now));

    /// <summary>Somebody awaits your answer, ending, first meeting, half-time, no booking.</summary>
    [Fact]
    public void The_order_is_the_missions()
    {
        ErrandKind[] order = [ErrandKind.NudgeAwaits, ErrandKind.NudgeClosing, ErrandKind.NudgeFirstMeeting, ErrandKind.NudgeHalfTime, ErrandKind.NudgeBook];

        Assert.Equal(order, order.Reverse().OrderBy(kind => Due(kind).Urgency));
        Assert.Equal(order.Length, order.Select(kind => Due(kind).Urgency).Distinct().Count());
    }

    [Fact]
    public void Every_nudge_has_its_place_and_nothing_else_has() =>
        Assert.All(Enum.GetValues<ErrandKind>(), kind => Assert.Equal(kind.ToString().StartsWith("Nudge", StringComparison.Ordinal), Due(kind) is { IsNudge: true, Urgency: > 0 }));

    [Fact]
    public void News_is_what_the_other_did_and_a_nudge_is_none() =>
        Assert.All(Enum.GetValues<ErrandKind>(), kind => Assert.False(Due(kind) is { IsNudge: true, IsNews: true }, $"{kind}"));

    private static Errand Due(ErrandKind kind) => new(kind, Role.Adept, "", 0, Now, Instant.MaxValue);
}
