using MentorBot.Core.People;

namespace MentorBot.Core.Announcements;

/// <summary>What an organizer may do about an announcement that has been sent.</summary>
public static class Course
{
    /// <summary>Whoever has not got it gets it no more.</summary>
    /// <returns>Null when there is nothing to stop.</returns>
    public static Announcement? Stop(this Announcement announcement) =>
        announcement.Stage == AnnouncementStage.Sending ? announcement with { Stage = AnnouncementStage.Cancelled } : null;

    /// <summary>Whoever was not reached is tried once more, on behalf of whoever asks for it: theirs is the next report.</summary>
    /// <param name="announcement">One that is done.</param>
    /// <param name="failed">How many were not reached.</param>
    /// <param name="asked">Who asks, and when. Recipients read the name that the others have read, while it is known.</param>
    /// <returns>Null when it is on its way, was stopped, or nobody is left to try.</returns>
    public static Announcement? TryAgain(this Announcement announcement, int failed, Sending asked) =>
        announcement is { Stage: AnnouncementStage.Done, Sending: { Reported: true } sending } && failed > 0
            ? announcement with
            {
                Stage = AnnouncementStage.Sending,
                Sending = asked with
                {
                    ByName = sending.ByName.Length > 0 ? sending.ByName : asked.ByName,
                    Gathered = true,
                    Census = sending.Census,
                    Again = true,
                },
            }
            : null;

    /// <summary>An organizer has erased themselves: it is nobody's from now on. What is planned is a draft again, since nobody would hear of it.</summary>
    /// <param name="announcement">Any.</param>
    /// <param name="gone">Who has erased themselves.</param>
    /// <param name="place">The address of whoever sent it, without them: what is on its way may still have to open conversations.</param>
    public static Announcement Without(this Announcement announcement, PersonId gone, Func<string, string> place)
    {
        var sending = announcement.Sending is { } one && one.By == gone
            ? one with { By = PersonId.Nobody, ByName = one.EndedAt is null ? one.ByName : "", Address = place(one.Address), Card = null }
            : announcement.Sending;
        var isPlanned = announcement.Stage == AnnouncementStage.Scheduled && sending?.By == PersonId.Nobody;
        return announcement with
        {
            By = announcement.By == gone ? PersonId.Nobody : announcement.By,
            EditedBy = announcement.EditedBy == gone ? PersonId.Nobody : announcement.EditedBy,
            Stage = isPlanned ? AnnouncementStage.Draft : announcement.Stage,
            Sending = isPlanned ? null : sending,
        };
    }
}
