using AdaptiveCards;
using MentorBot.Core.Announcements;
using MentorBot.Core.Content;
using MentorBot.Core.People;
using MentorBot.Edges.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Announcements;

/// <summary>An announcement's card in both languages, drawn once for however many it goes to.</summary>
public sealed class Rendered
{
    private readonly (object Card, string Summary) _swedish;
    private readonly (object Card, string Summary) _english;

    public Rendered(Announcement announcement, Texts texts)
    {
        Sending = announcement.Sending!;
        (_swedish, _english) = (Draw(Language.Swedish), Draw(Language.English));

        (object Card, string Summary) Draw(Language language)
        {
            var page = AnnouncementCards.For(announcement, language, Sending.ByName, texts);
            return (PageCard.Plain(PageCard.Json(page, language, null)), page.Summary);
        }
    }

    public Sending Sending { get; }

    /// <summary>A message of its own each time: the connector writes into it.</summary>
    public IActivity In(Language language)
    {
        var (card, summary) = language == Language.Swedish ? _swedish : _english;
        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });
        activity.Summary = summary;
        return activity;
    }
}
