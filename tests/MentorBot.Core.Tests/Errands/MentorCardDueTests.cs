using MentorBot.Core.Errands;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>The mentor's card of before a meeting is kept as things stand.</summary>
public class MentorCardDueTests
{
    private static readonly Mentorship CardSent =
        Booked("2026-09-16 13:00").AllSentAt("2026-09-14 10:00").AllSentAt("2026-09-15 13:00").AllSentAt("2026-09-16 10:00");

    [Fact]
    public void A_card_just_sent_is_as_it_should_be() => Assert.Empty(CardSent.KindsDueAt("2026-09-16 10:30"));

    [Fact]
    public void What_is_shared_before_the_card_is_on_it()
    {
        var shared = Shared(Booked("2026-09-16 13:00"), "Chefen slutar", "2026-09-15 14:00");

        Assert.DoesNotContain(ErrandKind.UpdateMentorCard, shared.AllSentAt("2026-09-16 10:00").KindsDueAt("2026-09-16 11:00"));
    }

    [Fact]
    public void What_is_shared_afterwards_updates_it_at_once_and_once()
    {
        var shared = Shared(CardSent, "Chefen slutar", "2026-09-16 10:40");

        Assert.True(shared.OneDueAt(ErrandKind.UpdateMentorCard, "2026-09-16 10:40").AtOnce);
        Assert.Empty(shared.AllSentAt("2026-09-16 10:41").KindsDueAt("2026-09-16 10:41"));
    }

    [Fact]
    public void Every_further_share_updates_it_again()
    {
        var twice = Shared(Shared(CardSent, "Chefen slutar", "2026-09-16 10:40").AllSentAt("2026-09-16 10:41"), "Ny chef", "2026-09-16 10:50");

        Assert.Equal([ErrandKind.UpdateMentorCard], twice.KindsDueAt("2026-09-16 10:50"));
    }

    [Fact]
    public void An_update_that_was_held_back_comes_again_at_its_time()
    {
        var shared = Shared(CardSent, "Chefen slutar", "2026-09-16 10:40");
        var update = shared.OneDueAt(ErrandKind.UpdateMentorCard, "2026-09-16 10:40");

        var heldBack = shared.Going(update, Sweden.At("2026-09-16 10:40"), Outcome.Throttled, Sweden.At("2026-09-16 10:42"));

        Assert.Empty(heldBack.KindsDueAt("2026-09-16 10:41"));
        Assert.Equal("2026-09-16 10:42", heldBack.NextAfter("2026-09-16 10:41"));
        Assert.Equal([ErrandKind.UpdateMentorCard], heldBack.KindsDueAt("2026-09-16 10:42"));
    }

    [Fact]
    public void An_update_that_never_arrives_is_not_tried_for_ever() =>
        Assert.Empty(ClaimingTests.Throttled(Shared(CardSent, "Chefen slutar", "2026-09-16 10:40"), ErrandKind.UpdateMentorCard, "2026-09-16 10:40").KindsDueAt("2026-09-16 12:00"));

    [Fact]
    public void A_move_and_a_calling_off_update_it()
    {
        Assert.Contains(ErrandKind.UpdateMentorCard, CardSent.Moved("2026-09-17 15:00", "2026-09-16 10:40").KindsDueAt("2026-09-16 10:40"));
        Assert.Contains(ErrandKind.UpdateMentorCard, CardSent.CalledOff(Role.Adept, "2026-09-16 10:40").KindsDueAt("2026-09-16 10:40"));
    }

    [Fact]
    public void A_card_that_was_never_sent_is_not_updated()
    {
        var shared = Shared(Booked("2026-09-16 13:00"), "Chefen slutar", "2026-09-14 10:00");

        Assert.DoesNotContain(ErrandKind.UpdateMentorCard, shared.KindsDueAt("2026-09-14 10:00"));
        Assert.Null(shared.CardBefore(First));
    }

    private static Mentorship Shared(Mentorship mentorship, string text, string at) =>
        mentorship.Share(First, Shareable.Alive, text, Sweden.At(at)).OrThrow();
}
