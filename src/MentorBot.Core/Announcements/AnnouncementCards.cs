using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;

namespace MentorBot.Core.Announcements;

/// <summary>An announcement as those see it whom it is for. The preview is the very same card.</summary>
public static class AnnouncementCards
{
    /// <summary>No more announcements, but the necessary ones.</summary>
    public const string Mute = "announcements.off";

    /// <summary>Announcements again.</summary>
    public const string Unmute = "announcements.on";

    /// <param name="announcement">What is announced.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="from">Whom they read it is from.</param>
    /// <param name="texts">What the bot says around it.</param>
    public static Page For(Announcement announcement, Language language, string from, Texts texts)
    {
        var message = announcement.Message;
        var wording = message.For(language);
        return new()
        {
            // Notifications and chat lists are read over shoulders: who it is from, and nothing of what it says.
            Summary = texts.Say(language, "announcement.summary", ("from", from)),
            Lines =
            [
                new(CardText.Of(wording.Text)) { Picture = message.Picture is { } picture ? new Photo(picture, wording.PictureSays) : null },
                .. message.IsGathering ? [new Line(Purpose(wording, language, texts))] : Array.Empty<Line>(),
                new(texts.Say(language, "announcement.from", ("from", Markdown.Escape(from))), LineStyle.Quiet),
                .. announcement.Necessary ? [new Line(texts.Say(language, "announcement.necessary"), LineStyle.Quiet)] : Array.Empty<Line>(),
            ],
            // What it is about comes before how to be spared.
            Buttons =
            [
                .. message.Link is { } link ? [Button.Link(wording.LinkTitle is { Length: > 0 } title ? title : texts.Say(language, "announcement.more"), link)] : Array.Empty<Button>(),
                .. MayBeMuted(announcement) ? [new Button(texts.Say(language, "announcement.mute"), Mute).OnANewCard()] : Array.Empty<Button>(),
            ],
        };
    }

    /// <summary>A purpose is one line, in italics, which a break would end.</summary>
    private static string Purpose(Wording wording, Language language, Texts texts) =>
        $"*{texts.Say(language, "announcement.purpose", ("purpose", Markdown.Escape(wording.Purpose.ReplaceLineEndings(" "))))}*";

    /// <summary>A channel is nobody's to mute for the others.</summary>
    private static bool MayBeMuted(Announcement announcement) => !announcement.Necessary && announcement.Audience.Kind != AudienceKind.Channel;
}
