using AdaptiveCards;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Time;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MentorBot.Edges.Teams;

/// <summary>
/// Searches for questions from the compose box of any chat, also of one that the bot is not in. Nothing is saved, and what was searched for is
/// in no log.
/// </summary>
public sealed class QuestionSearches(Documents documents, Library library, Links links, BusinessClock clock)
{
    /// <summary>What Teams calls a search.</summary>
    public const string InvokeName = "composeExtension/query";

    /// <summary>What the app's manifest calls that which is searched for.</summary>
    private const string Parameter = "q";

    /// <summary>How a hit looks in the list: a title and a line. It is never put into a chat.</summary>
    private const string PreviewType = "application/vnd.microsoft.card.thumbnail";

    public async Task<MessagingExtensionResponse> AnswerAsync(IActivity activity, MessagingExtensionQuery query, CancellationToken cancellation)
    {
        if (await SearcherAsync(activity, cancellation) is not { } me)
        {
            return Said(library.Texts.Say(LanguageOf(activity), "search.unknown"));
        }

        var scene = new Scene(me, await MentorshipAsync(me, cancellation), clock.Now, library, links, default);
        return Read(query) is { } read ? Listed(QuestionSearch.Find(scene, read), me.Language) : Said(scene.Plain("search.notRead"));
    }

    /// <summary>To what is no search that Teams would send.</summary>
    public MessagingExtensionResponse NotRead(IActivity activity) => Said(library.Texts.Say(LanguageOf(activity), "search.notRead"));

    /// <summary>A word in place of a list.</summary>
    public static MessagingExtensionResponse Said(string text) => new() { ComposeExtension = new() { Type = "message", Text = text } };

    /// <summary>Null for who has never met the bot, also where somebody else has told it of them.</summary>
    private async Task<Person?> SearcherAsync(IActivity activity, CancellationToken cancellation) =>
        Guid.TryParse(activity.From?.AadObjectId, out var id)
        && (await documents.LoadAsync<Person>(Person.NameOf(new(id.ToString())), cancellation))?.Value is { Welcomed: true } person
            ? person
            : null;

    private async Task<Mentorship?> MentorshipAsync(Person me, CancellationToken cancellation) => Acts.OnlyOne(me) is { } one
        ? (await documents.LoadAsync<Mentorship>(Mentorship.NameOf(one), cancellation))?.Value
        : null;

    private static QuestionQuery? Read(MessagingExtensionQuery query)
    {
        var (skip, count) = (query.QueryOptions?.Skip ?? 0, query.QueryOptions?.Count ?? QuestionQuery.Most);
        return query.Parameters?.FirstOrDefault(parameter => parameter?.Name == Parameter)?.Value switch
        {
            null => new("", skip, count),
            string words => new(words, skip, count),
            _ => null,
        };
    }

    private static MessagingExtensionResponse Listed(QuestionsFound found, Language language) => found.Word is { } word
        ? Said(word)
        : new()
        {
            ComposeExtension = new() { Type = "result", AttachmentLayout = AttachmentLayoutTypes.List, Attachments = [.. found.Hits.Select(hit => Listed(hit, language))] },
        };

    private static MessagingExtensionAttachment Listed(QuestionHit hit, Language language) => new()
    {
        ContentType = AdaptiveCard.ContentType,
        Content = PageCard.Plain(PageCard.Json(hit.Card, language, null)),
        Preview = new() { ContentType = PreviewType, Content = new Dictionary<string, object> { ["title"] = hit.Question, ["text"] = hit.About } },
    };

    private static Language LanguageOf(IActivity activity) => Languages.ForLocale(((Activity)activity).Locale);
}
