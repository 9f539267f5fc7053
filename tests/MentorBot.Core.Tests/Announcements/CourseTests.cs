using MentorBot.Core.Announcements;
using NodaTime;
using static MentorBot.Core.Tests.Announcements.GivenAnnouncement;

namespace MentorBot.Core.Tests.Announcements;

public class CourseTests
{
    private static readonly Duration Kept = Duration.FromDays(365);

    private static readonly Announcement Out = HalfTime with
    {
        Stage = AnnouncementStage.Sending,
        Sending = new(HalfTime.By, "Sam Ek", "there") { BegunAt = Given.Now, Gathered = true, Card = "card" },
    };

    private static readonly Announcement Done = Out with
    {
        Stage = AnnouncementStage.Done,
        Sending = Out.Sending! with { EndedAt = Given.Now, Reported = true },
    };

    [Fact]
    public void Only_what_goes_out_can_be_stopped()
    {
        Assert.Equal(AnnouncementStage.Cancelled, Out.Stop()!.Stage);
        Assert.Null(Done.Stop());
        Assert.Null(Out.Stop()!.Stop());
        Assert.Null(HalfTime.Stop());
    }

    [Fact]
    public void What_is_done_can_be_tried_again_with_those_not_reached_by_whoever_asks()
    {
        var asked = new Sending(Given.Johan.Id, "Johan Berg", "johan's") { BegunAt = Given.Now + Duration.FromHours(1) };
        var again = Done.TryAgain(3, asked)!;

        Assert.Equal(AnnouncementStage.Sending, again.Stage);
        Assert.Equal(asked with { ByName = "Sam Ek", Gathered = true, Again = true }, again.Sending);
        Assert.Null(Done.TryAgain(0, asked));
        Assert.Null(Out.TryAgain(3, asked));
        Assert.Null(again.TryAgain(3, asked));
    }

    [Fact]
    public void Whose_sender_has_erased_themselves_it_is_from_whoever_tries_again()
    {
        var nobodys = Done.Without(HalfTime.By, address => address);

        Assert.Equal("Johan Berg", nobodys.TryAgain(3, new(Given.Johan.Id, "Johan Berg", "johan's"))!.Sending!.ByName);
    }

    [Fact]
    public void It_is_looked_after_at_its_times_and_erased_in_the_end()
    {
        Assert.Null(HalfTime.DueAt(Kept));
        Assert.Equal(Given.Now, Out.DueAt(Kept));
        Assert.Equal(Given.Now + Kept, Done.DueAt(Kept));
        Assert.Equal(Given.Now, (Done with { Sending = Done.Sending! with { Reported = false } }).DueAt(Kept));
        Assert.Equal(Given.Now, Out.Stop()!.DueAt(Kept));
        Assert.Equal(Given.Now + Kept, (HalfTime with { Stage = AnnouncementStage.Scheduled, SendAt = Given.Now + Kept }).DueAt(Kept));
    }
}
