using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

public class MovingTests
{
    private static readonly Instant Later = Sweden.At("2026-10-01 10:00");

    [Fact]
    public void Half_time_is_taken_up_and_held()
    {
        var begun = Pair.BeginHalfTime(Role.Adept, Now).OrThrow();
        var held = begun.HoldHalfTime(Role.Adept, Later).OrThrow();

        Assert.Equal((Stage.Midpoint, Now), (begun.Stage(), begun.HalfTimeBegunAt));
        Assert.Equal((Stage.Working, Now, Later), (held.Stage(), held.HalfTimeBegunAt, held.HalfTimeAt));
    }

    [Fact]
    public void Again_changes_nothing()
    {
        var begun = Pair.BeginHalfTime(Role.Adept, Now).OrThrow();
        var held = begun.HoldHalfTime(Role.Adept, Now).OrThrow();
        var closing = held.BeginClosing(Role.Adept, Now).OrThrow();

        Assert.Same(begun, begun.BeginHalfTime(Role.Adept, Later).Accepted);
        Assert.Same(held, held.HoldHalfTime(Role.Adept, Later).Accepted);
        Assert.Same(closing, closing.BeginClosing(Role.Adept, Later).Accepted);
    }

    [Fact]
    public void The_talk_can_be_held_without_preparing_for_it() =>
        Assert.Equal(Now, Pair.HoldHalfTime(Role.Adept, Now).OrThrow().HalfTimeBegunAt);

    [Fact]
    public void Half_time_is_over_once_rounding_off_has_begun()
    {
        var closing = Pair.BeginClosing(Role.Adept, Now).OrThrow();

        Assert.Equal(Stage.Closing, closing.Stage());
        Assert.Equal(Refusal.StageOver, closing.BeginHalfTime(Role.Adept, Later).Refusal);
        Assert.Equal(Refusal.StageOver, closing.HoldHalfTime(Role.Adept, Later).Refusal);
    }

    [Fact]
    public void Half_time_is_not_taken_up_again_when_it_has_been_held() =>
        Assert.Equal(Refusal.StageOver, Pair.HoldHalfTime(Role.Adept, Now).OrThrow().BeginHalfTime(Role.Adept, Later).Refusal);

    [Fact]
    public void Only_the_adept_moves_the_stage() => Assert.All(
        [Pair.BeginHalfTime(Role.Mentor, Now), Pair.HoldHalfTime(Role.Mentor, Now), Pair.BeginClosing(Role.Mentor, Now)],
        refused => Assert.Equal(Refusal.AdeptLeads, refused.Refusal));

    [Fact]
    public void Nothing_moves_before_there_is_a_mentor() => Assert.All(
        [Alone.BeginHalfTime(Role.Adept, Now), Alone.HoldHalfTime(Role.Adept, Now), Alone.BeginClosing(Role.Adept, Now)],
        refused => Assert.Equal(Refusal.NoMentorYet, refused.Refusal));

    [Fact]
    public void Nothing_moves_after_the_goodbye()
    {
        var ended = Pair.TellForMe(Role.Mentor, "Tack.", Now).OrThrow();

        Assert.All(
            [ended.BeginHalfTime(Role.Adept, Later), ended.HoldHalfTime(Role.Adept, Later), ended.BeginClosing(Role.Adept, Later)],
            refused => Assert.Equal(Refusal.Ended, refused.Refusal));
    }

    [Fact]
    public void Each_rounds_off_once_and_for_themselves()
    {
        var both = Pair.RoundsOff(Role.Adept, Now).RoundsOff(Role.Mentor, Later);

        Assert.Equal((Now, Later), (both.RoundedOff[Role.Adept], both.RoundedOff[Role.Mentor]));
        Assert.Same(both, both.RoundsOff(Role.Adept, Later));
    }
}
