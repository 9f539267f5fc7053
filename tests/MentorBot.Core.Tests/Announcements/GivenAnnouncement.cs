using MentorBot.Core.Announcements;

namespace MentorBot.Core.Tests.Announcements;

/// <summary>The half-time gathering, in both languages, written by the organizer Sam Ek.</summary>
internal static class GivenAnnouncement
{
    public static Announcement HalfTime { get; } = new()
    {
        Id = new("0123456789abcdef0123456789abcdef"),
        By = Given.Stranger.Id,
        EditedBy = Given.Stranger.Id,
        EditedAt = Given.Now,
        Message = new(
            new("**Halvtidsträff 14 april.**\n\nVi ses i foajén.", "att få syn på vad ni gör för mycket av", "Anmäl dig", "En foajé i eftermiddagsljus"),
            new("**Half-time gathering on 14 April.**\n\nWe meet in the foyer.", "to see what you do too much of", "Sign up", "A foyer in afternoon light"))
        {
            IsGathering = true,
            Picture = new("https://www.example.com/foyer.png"),
            Link = new("https://www.example.com/half-time"),
        },
    };

    public static RollEntry Somebody { get; } = new(Given.Ina.Id) { Address = "there", Zone = "Europe/Stockholm" };
}
