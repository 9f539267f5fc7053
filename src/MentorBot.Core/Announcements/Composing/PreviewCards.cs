using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>An announcement as it will be seen, and below it whom it reaches.</summary>
public static class PreviewCards
{
    public static Step.End Show(Scene scene, Announcement announcement) => new(new()
    {
        Summary = scene.Plain("announce.summary"),
        Lines = [new(scene.Say("announce.goesTo", ("audience", AudienceSaid.In(scene, announcement.Audience)), ("time", AtWhatTime(scene, announcement))), LineStyle.Question), .. Heads(scene, announcement)],
        Buttons =
        [
            Composer.About(scene, announcement, announcement.SendAt is null ? "announce.send" : "announce.schedule", AnnounceActs.Send) with { Primary = true },
            Composer.About(scene, announcement, "announce.change", AnnounceActs.Edit),
            ShelfCards.All(scene),
        ],
    })
    {
        Changes = new() { Samples = Samples(scene, announcement, ShelfCards.From(scene), "announce.savedBelow") },
    };

    /// <summary>The very card, in each language that there is; it carries the organizer's name, as it will when they send it.</summary>
    /// <param name="scene">The organizer's.</param>
    /// <param name="announcement">What is shown.</param>
    /// <param name="from">Whom it is from.</param>
    /// <param name="first">The key of what takes the pressed card's place.</param>
    public static ImmutableArray<Sample> Samples(Scene scene, Announcement announcement, string from, string first) =>
    [
        new(new() { Summary = scene.Plain("announce.summary"), Lines = [new(scene.Say(first), LineStyle.Quiet)] }, scene.Language),
        .. Languages(announcement.Message).Select(language => new Sample(AnnouncementCards.For(announcement, language, from, scene.Library.Texts), language)),
    ];

    private static IEnumerable<Language> Languages(Message message)
    {
        if (message.Swedish.Text.Length > 0)
        {
            yield return Language.Swedish;
        }

        if (message.English.Text.Length > 0)
        {
            yield return Language.English;
        }
    }

    private static string AtWhatTime(Scene scene, Announcement announcement) => announcement.SendAt is { } at
        ? StandingCards.Said(scene, at)
        : scene.Plain("announce.atOnce");

    private static IEnumerable<Line> Heads(Scene scene, Announcement announcement)
    {
        if (scene.Desk.Heads is not var (census, outside))
        {
            yield return new(scene.Say("announce.headsChannel"));
            yield break;
        }

        yield return new(scene.Say("announce.headsReached", Count(census.Reached)));
        if (census.Later > 0)
        {
            yield return new(scene.Say("announce.headsLater", Count(census.Later)));
        }

        if (announcement.NowToAll && outside > 0)
        {
            yield return new(scene.Say("announce.headsOutside", Count(outside)));
        }

        if (census.WithoutApp > 0)
        {
            yield return new(scene.Say("announce.headsWithoutApp", Count(census.WithoutApp)));
        }

        if (census.Removed > 0)
        {
            yield return new(scene.Say("announce.headsRemoved", Count(census.Removed)));
        }

        if (census.Left > 0)
        {
            yield return new(scene.Say(announcement.Necessary ? "announce.headsLeftAll" : "announce.headsLeft", Count(census.Left)));
        }

        (string, string) Count(int people) =>
            ("people", people == 1 ? scene.Plain("announce.onePerson") : scene.Plain("announce.people", ("count", Numbers.Said(scene, people))));
    }
}
