using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Pairs;
using MentorBot.Core.People;
using MentorBot.Pairs;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using NodaTime;

namespace MentorBot.Edges.Teams;

/// <summary>Group chats and meetings: who is in them, and what they say there.</summary>
public sealed class GroupTalk(PairChat pairs, Library library)
{
    private const int RosterPage = 100;

    /// <summary>A group chat or a meeting's chat: not a channel, where a whole team listens.</summary>
    public static bool IsGroupChat(IActivity activity) => activity.Conversation.ConversationType == "groupChat";

    /// <summary>The answer to what was written or pressed, or to being added.</summary>
    public async Task<Replies> AnswerAsync(ITurnContext context, TurnInput input, CancellationToken cancellation)
    {
        var people = IsGroupChat(context.Activity) ? await PeopleAsync(context, cancellation) : [];
        var act = input.Act ?? PairActs.Read(input.Text ?? "") ?? Answer.Press("");
        var sender = await SenderAsync(context, cancellation);
        var answer = sender is { } id ? await pairs.AnswerAsync(people, id, act, cancellation) : null;
        if (answer is not var (page, language))
        {
            // Being added comes without a locale.
            var locale = ((Activity)context.Activity).Locale;
            var known = locale is null && sender is { } somebody ? await pairs.LanguageOfAsync(somebody, cancellation) : null;
            var words = library.Texts.Say(known ?? Languages.ForLocale(locale), "pair.notAPair");
            return input.AnswersInPlace ? new([], null, words) : new([new Reply(null, words, words)], null, null);
        }

        var card = PageCard.Json(page, language, null);
        return input.AnswersInPlace ? new([], card, null) : new([new Reply(card, null, page.Summary)], null, null);
    }

    /// <summary>Teams tells once that a scheduled meeting has ended, where the bot is in its chat.</summary>
    public async Task MeetingEndedAsync(ITurnContext context, Instant end, CancellationToken cancellation)
    {
        var people = await PeopleAsync(context, cancellation);
        if (people.Count == 2)
        {
            await pairs.MeetingEndedAsync(people, new MeetingId($"teams-{end.ToUnixTimeSeconds()}"), end, cancellation);
        }
    }

    private static async Task<PersonId?> SenderAsync(ITurnContext context, CancellationToken cancellation) =>
        (await Incoming.SenderAsync(context, nameNeeded: false, cancellation))?.Id;

    /// <summary>Everybody in the chat but this bot; also a guest without a directory id, who is nobody's mentor but reads along.</summary>
    private static async Task<IReadOnlyCollection<PersonId>> PeopleAsync(ITurnContext context, CancellationToken cancellation)
    {
        var people = new HashSet<PersonId>();
        string? more = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(context, RosterPage, more, cancellation);
            people.UnionWith((page.Members ?? [])
                .Where(m => m.Id != context.Activity.Recipient.Id)
                .Select(m => new PersonId(Guid.TryParse(m.AadObjectId, out var id) ? id.ToString() : m.Id ?? "")));
            more = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(more));
        return people;
    }
}
