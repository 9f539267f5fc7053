using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Announcements.GivenAnnouncement;

namespace MentorBot.Core.Tests.Announcements;

/// <summary>Monday 14 September 2026, 10.00, when nothing else is said.</summary>
public class GatheringTests
{
    private static readonly Recipient Waiting = new(Somebody.Id, "there", Language.Swedish);

    private static Recipient? Of(RollEntry entry) => Gathering.RecipientOf(entry, Reach.Of(entry, HalfTime, Sweden.Closed, Given.Now));

    private static Recipient Again(RollEntry? entry, string now) => Gathering.Again(Waiting, entry, HalfTime, Sweden.Closed, Sweden.At(now));

    [Fact]
    public void Who_is_written_to_stands_there_with_their_hours() =>
        Assert.Equal(Waiting with { NotAfter = Sweden.At("2026-09-14 18:00") }, Of(Somebody));

    [Fact]
    public void Who_has_removed_the_app_stands_there_as_not_reached() =>
        Assert.Equal(Delivered.NotInstalled, Of(Somebody with { Removed = true })!.Outcome);

    [Fact]
    public void Who_has_chosen_to_get_none_does_not_stand_there() => Assert.Null(Of(Somebody with { Muted = true }));

    [Theory]
    [InlineData(null, null, true)] // never asked
    [InlineData("2026-09-14 10:00", null, true)] // their hours have just opened
    [InlineData("2026-09-14 10:01", null, false)] // not yet
    [InlineData(null, "2026-09-14 10:00", true)] // their hours have ended
    [InlineData(null, "2026-09-14 18:00", false)] // they still go on
    public void Who_has_waited_is_asked_after_again(string? notBefore, string? notAfter, bool isAsked)
    {
        var recipient = Waiting with { NotBefore = At(notBefore), NotAfter = At(notAfter) };

        Assert.Equal(isAsked, Gathering.HasToAskAgain(recipient, HalfTime, Given.Now));
        Assert.False(Gathering.HasToAskAgain(recipient, HalfTime with { NowToAll = true }, Given.Now));
        Assert.False(Gathering.HasToAskAgain(recipient with { Outcome = Delivered.Sent }, HalfTime, Given.Now));

        static Instant? At(string? time) => time is null ? null : Sweden.At(time);
    }

    [Fact]
    public void Meanwhile_somebody_may_have_gone_or_muted_or_closed_for_the_day()
    {
        Assert.Equal(Sweden.At("2026-09-15 08:00"), Again(Somebody, "2026-09-14 18:30").NotBefore);
        Assert.Equal(Sweden.At("2026-09-14 18:00"), Again(Somebody, "2026-09-14 12:00").NotAfter);
        Assert.Equal(Delivered.NotInstalled, Again(Somebody with { Removed = true }, "2026-09-14 12:00").Outcome);
        Assert.Equal(Delivered.Cancelled, Again(Somebody with { Muted = true }, "2026-09-14 12:00").Outcome);
        Assert.Equal(Delivered.Cancelled, Again(null, "2026-09-14 12:00").Outcome);
    }

    [Fact]
    public void A_parked_chunk_goes_sentto_those_whose_time_it_is()
    {
        var late = Waiting with { To = new("late") };
        var parked = new Chunk(HalfTime.Id, 0) { Recipients = [Waiting, late], Parked = true };
        var known = new Dictionary<PersonId, RollEntry?> { [Waiting.To] = Somebody, [late.To] = new(late.To) { Zone = "America/New_York" } };

        var sent = parked.HandOut(HalfTime, known, Sweden.Closed, Given.Now);

        Assert.False(sent.Parked);
        Assert.Equal([0], sent.Ready(Given.Now, 2).ToArray());
        Assert.Same(sent, sent.HandOut(HalfTime, known, Sweden.Closed, Given.Now));
        Assert.True(parked.HandOut(HalfTime, known, Sweden.Closed, Sweden.At("2026-09-13 10:00")).Parked);
    }

    [Fact]
    public void A_channel_gets_it_in_the_language_that_was_chosen_for_it()
    {
        var channel = new Audience(AudienceKind.Channel, Language.English, "19:channel");

        Assert.Equal((Language.English, Delivered.Waiting), (Gathering.ToChannel(channel, "there").Language, Gathering.ToChannel(channel, "there").Outcome));
        Assert.Equal(Language.Swedish, Gathering.ToChannel(channel with { Language = null }, "there").Language);
        Assert.Equal(Delivered.NotInstalled, Gathering.ToChannel(channel, null).Outcome);
    }

    [Fact]
    public void Progress_adds_up_what_the_chunks_tell()
    {
        var tonight = Sweden.At("2026-09-14 19:00");
        var progress = Progress.Of(
        [
            new(new(200, 56, 0, 0, 1), "a", NodaConstants.UnixEpoch, Parked: false),
            new(new(100, 100, 56, 0, 0), "b", tonight, Parked: true),
            new(new(0, 10, 0, 0, 0), "c", tonight + Duration.FromHours(1), Parked: true),
        ]);

        Assert.Equal(new Progress(new(300, 166, 56, 0, 1), 56, tonight), progress);
        Assert.Equal(Duration.FromSeconds(56), progress.TimeLeft(Given.Now, Given.Now + Duration.FromSeconds(356)));
        Assert.Null(Progress.Of([]).TimeLeft(Given.Now, Given.Now + Duration.FromSeconds(9)));
    }
}
