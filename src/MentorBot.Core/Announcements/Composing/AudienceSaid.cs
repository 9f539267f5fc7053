using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>An audience as it stands inside a sentence: "alla adepter som läser svenska". Plain text.</summary>
public static class AudienceSaid
{
    public static string In(Scene scene, Audience audience)
    {
        var whom = audience.Kind == AudienceKind.Channel
            ? scene.Desk.Channels.FirstOrDefault(channel => channel.Id == audience.Channel) is { } known ? Channel(scene, known) : scene.Plain("announce.aChannel")
            : scene.Plain($"announce.audience{audience.Kind}").InsideASentence();
        return audience is { Language: { } language, Kind: not AudienceKind.Channel } ? scene.Plain($"announce.reading{language}", ("whom", whom)) : whom;
    }

    public static string Channel(Scene scene, TeamsChannel channel) => channel switch
    {
        { Name.Length: > 0, Team.Length: > 0 } => scene.Plain("announce.channelIn", ("channel", channel.Name), ("team", channel.Team)),
        { Name.Length: > 0 } => scene.Plain("announce.channel", ("channel", channel.Name)),
        { Team.Length: > 0 } => scene.Plain("announce.channel", ("channel", channel.Team)),
        _ => scene.Plain("announce.aChannel"),
    };
}
