using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using NodaTime;

namespace MentorBot.Edges.Teams;

/// <summary>Reads Teams' activities into what the product knows of.</summary>
public static class Incoming
{
    /// <summary>Who sent it. Teams names them only in part of its activities; the roster is asked when the product has no name yet.</summary>
    /// <returns>Null when Teams does not say who it is, so that nothing can be kept for them.</returns>
    public static async Task<Sender?> SenderAsync(ITurnContext context, bool nameNeeded, CancellationToken cancellation)
    {
        var activity = context.Activity;
        var (id, name) = (activity.From.AadObjectId, activity.From.Name);
        if (string.IsNullOrEmpty(id) || (nameNeeded && string.IsNullOrEmpty(name)))
        {
            try
            {
                var member = await TeamsInfo.GetMemberAsync(context, activity.From.Id!, cancellation);
                (id, name) = (id ?? member.AadObjectId, name ?? member.Name);
            }
            catch (ErrorResponseException)
            {
                // The roster is a courtesy: without it the greeting has no name.
            }
        }

        return Guid.TryParse(id, out var known)
            ? new(new PersonId(known.ToString()), name ?? "", activity.Locale, Zone(activity), Address.Of(activity))
            : null;
    }

    /// <summary>What makes this turn this turn, whatever id it comes under.</summary>
    public static TurnIdentity Identity(Activity activity) => new(
        string.Join('\n', activity.Type, activity.Name, activity.Conversation.Id, activity.From.Id, activity.ReplyToId, activity.Text, activity.Value?.ToString()),
        Instant.FromDateTimeOffset(activity.Timestamp ?? DateTimeOffset.UnixEpoch));

    /// <summary>A message: words, or a card submitted the old way.</summary>
    public static TurnInput Message(Activity activity)
    {
        var data = Data(activity.Value);
        return data is null
            ? new(null, activity.RemoveRecipientMention() ?? activity.Text ?? "", null)
            : new(Act(data), null, activity.ReplyToId);
    }

    /// <summary>A button pressed on a card.</summary>
    public static TurnInput Pressed(Activity activity, AdaptiveCardInvokeValue value)
    {
        var data = Data(value.Action.Data) ?? ImmutableDictionary<string, string>.Empty;
        return new(Act(data.ContainsKey(PageCard.Verb) ? data : data.Add(PageCard.Verb, value.Action.Verb ?? "")), null, activity.ReplyToId) { AnswersInPlace = true };
    }

    private static Answer Act(ImmutableDictionary<string, string> data) => new(data.GetValueOrDefault(PageCard.Verb, ""), data.Remove(PageCard.Verb));

    private static ImmutableDictionary<string, string>? Data(object? value)
    {
        if (value?.ToString() is not { } json || !json.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(json);
            return parsed.RootElement.EnumerateObject()
                .Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                .ToImmutableDictionary(p => p.Name, p => p.Value.ToString());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Zone(Activity activity) => string.IsNullOrEmpty(activity.LocalTimezone) ? null : activity.LocalTimezone;
}
