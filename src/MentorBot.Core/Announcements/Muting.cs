using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements;

/// <summary>Wanting no more announcements, and wanting them again. Those that are necessary come all the same, and whoever mutes is told so.</summary>
public static class Muting
{
    /// <returns>Null for what is neither.</returns>
    public static Step.End? Do(Answer act, Scene scene) => act.Verb switch
    {
        AnnouncementCards.Mute => Decided(scene, mutes: true),
        AnnouncementCards.Unmute => Decided(scene, mutes: false),
        _ => null,
    };

    private static Step.End Decided(Scene scene, bool mutes) => new(new()
    {
        Summary = scene.Plain("announcement.mutingSummary"),
        Lines = [new(scene.Say(mutes ? "announcement.muted" : "announcement.unmuted"))],
        Buttons = [mutes ? new(scene.Plain("announcement.unmute"), AnnouncementCards.Unmute) : new(scene.Plain("announcement.mute"), AnnouncementCards.Mute)],
    })
    {
        Changes = new() { Me = scene.Me with { MutesAnnouncements = mutes } },
    };
}
