using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

public class ClaimingTests
{
    private static readonly Mentorship OnFriday = Booked("2026-09-18 13:00");
    private static readonly Errand Notice = OnFriday.OneDueAt(ErrandKind.TellBooked, "2026-09-14 10:00");

    [Fact]
    public void What_somebody_took_on_nobody_else_will()
    {
        var taken = OnFriday.Taking(Notice, Now);

        Assert.Empty(taken.DueAt(Now));
        Assert.Equal(new Claim(Now), taken.Claims[Notice.Key]);
    }

    [Theory]
    [InlineData(Outcome.Sent)]
    [InlineData(Outcome.Blocked)]
    [InlineData(Outcome.NotInstalled)]
    [InlineData(Outcome.Refused)]
    [InlineData(Outcome.Unsure)]
    [InlineData(Outcome.Dropped)]
    public void What_was_done_or_may_have_been_is_not_tried_again(Outcome outcome)
    {
        var done = OnFriday.Going(Notice, Now, outcome, retryAt: Now + Duration.FromMinutes(1));

        Assert.False(done.Claims[Notice.Key].MayBeTriedAgain);
        Assert.Empty(done.KindsDueAt("2026-09-15 10:00"));
    }

    [Fact]
    public void What_was_held_back_comes_again_at_its_time()
    {
        var heldBack = OnFriday.Going(Notice, Now, Outcome.Throttled, Sweden.At("2026-09-14 10:05"));

        Assert.Empty(heldBack.KindsDueAt("2026-09-14 10:04"));
        Assert.Equal("2026-09-14 10:05", heldBack.NextAfter("2026-09-14 10:04"));
        Assert.Equal([ErrandKind.TellBooked], heldBack.KindsDueAt("2026-09-14 10:05"));
    }

    [Fact]
    public void What_was_held_back_into_the_evening_waits_for_the_morning()
    {
        var heldBack = OnFriday.Going(Notice, Now, Outcome.Throttled, Sweden.At("2026-09-14 18:05"));

        Assert.Empty(heldBack.KindsDueAt("2026-09-14 18:05"));
        Assert.Equal("2026-09-15 08:00", heldBack.NextAfter("2026-09-14 18:05"));
    }

    [Fact]
    public void What_is_held_back_again_and_again_is_given_up_after_eight_tries()
    {
        var givenUp = Throttled(OnFriday, ErrandKind.TellBooked, "2026-09-14 10:00");

        Assert.Equal(8, givenUp.Claims[Notice.Key].Tries);
        Assert.Empty(givenUp.KindsDueAt("2026-09-14 12:00"));
    }

    [Fact]
    public void The_message_that_an_errand_became_is_remembered() =>
        Assert.Equal($"message-{Notice.Key}", OnFriday.Going(Notice, Now).Claims[Notice.Key].ActivityId);

    [Fact]
    public void What_nobody_took_on_has_no_outcome() => Assert.Same(OnFriday, OnFriday.Done(Notice, Outcome.Sent, null, "message"));

    [Fact]
    public void A_pair_is_never_asked_about_a_message_held_back_for_a_meeting_called_off_since()
    {
        var heldBack = Booked("2026-09-16 13:00").AllSentAt("2026-09-14 10:00");
        var question = heldBack.OneDueAt(ErrandKind.BeforeAdept, "2026-09-15 13:00");
        heldBack = heldBack.Going(question, Sweden.At("2026-09-15 13:00"), Outcome.Throttled, Sweden.At("2026-09-15 13:10"));

        Assert.DoesNotContain(ErrandKind.BeforeAdept, heldBack.CalledOff(Role.Adept, "2026-09-15 13:05").KindsDueAt("2026-09-15 13:10"));
    }

    /// <summary>Held back for a minute as often as it comes up.</summary>
    internal static Mentorship Throttled(Mentorship mentorship, ErrandKind kind, string from)
    {
        for (var (now, tries) = (Sweden.At(from), 0); mentorship.DueAt(now).FirstOrDefault(e => e.Kind == kind) is { } errand; now += Duration.FromMinutes(1))
        {
            Assert.True(tries++ < 20, "It is tried for ever.");
            mentorship = mentorship.Going(errand, now, Outcome.Throttled, now + Duration.FromMinutes(1));
        }

        return mentorship;
    }
}
