using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Inbound;

/// <summary>The activities Teams posts to a bot, in the shapes it gives them.</summary>
internal sealed class ActivityShapes(Tenant tenant, Func<string> serviceUrl, Func<DateTimeOffset> now)
{
    private const string Utc = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>A chat message; where the bot is mentioned, the text names it as Teams does.</summary>
    public JsonObject Message(Person person, Conversation conversation, string text, string id)
    {
        var activity = Written("message", person, conversation, id, id);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        if (conversation.Kind is ConversationKind.Group or ConversationKind.Channel)
        {
            activity["entities"]!.AsArray().Insert(0, new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = BotIdentity.TeamsId, ["name"] = BotIdentity.Name },
                ["text"] = $"<at>{BotIdentity.Name}</at>",
            });
        }

        return activity;
    }

    /// <summary>What an Action.Submit sends: a message without text, with the action's data as its value.</summary>
    public JsonObject Submit(Person person, Conversation conversation, string replyToId, JsonNode? value)
    {
        var activity = Written("message", person, conversation, NewId(), replyToId);
        activity["replyToId"] = replyToId;
        activity["value"] = value?.DeepClone();
        return activity;
    }

    /// <summary>What an Action.Execute sends.</summary>
    public JsonObject Execute(Person person, Conversation conversation, string replyToId, JsonObject action)
    {
        var activity = Written("invoke", person, conversation, NewId(), replyToId);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = replyToId;
        activity["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" };
        return activity;
    }

    /// <summary>What searching from the compose box of a chat sends, with each pause in typing.</summary>
    /// <param name="words">What is typed so far; empty when the box has just been opened.</param>
    /// <param name="skip">Hits that are shown already.</param>
    public JsonObject Search(Person person, Conversation conversation, string words, int skip)
    {
        var activity = Written("invoke", person, conversation, NewId());
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = "fraga",
            ["parameters"] = new JsonArray(words.Length == 0
                ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
                : new JsonObject { ["name"] = "q", ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 25 },
        };
        return activity;
    }

    /// <summary>What somebody says to a file that the bot offers.</summary>
    /// <param name="room">Where to put it; null for a no.</param>
    public JsonObject FileConsent(Person person, Conversation conversation, string replyToId, JsonNode? context, JsonObject? room)
    {
        var activity = Written("invoke", person, conversation, NewId());
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = replyToId;
        var value = new JsonObject { ["type"] = "fileUpload", ["action"] = room is null ? "decline" : "accept", ["context"] = context?.DeepClone() };
        if (room is not null)
        {
            value["uploadInfo"] = room;
        }

        activity["value"] = value;
        return activity;
    }

    /// <param name="action">add or remove.</param>
    public JsonObject Installation(Person person, Conversation conversation, string action)
    {
        var activity = Bare("installationUpdate", person, conversation, NewId());
        activity["action"] = action;
        activity["channelData"] = Places.TeamData(conversation, happened: null);
        activity["locale"] = person.Locale;
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = person.Locale });
        return activity;
    }

    /// <summary>The person and the bot have come into their personal chat.</summary>
    public JsonObject MembersAdded(Person person, Conversation conversation)
    {
        var activity = Bare("conversationUpdate", person, conversation, NewId());
        activity["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = person.TeamsId, ["aadObjectId"] = person.AadObjectId },
            new JsonObject { ["id"] = BotIdentity.TeamsId });
        return activity;
    }

    /// <summary>Somebody has added the bot to a group chat or a team, or removed it.</summary>
    public JsonObject BotInGroup(Person by, Conversation group, bool isIn)
    {
        var activity = Named("conversationUpdate", by, group, NewId());
        activity["channelData"] = Places.TeamData(group, isIn ? "teamMemberAdded" : "teamMemberRemoved");
        activity[isIn ? "membersAdded" : "membersRemoved"] = new JsonArray(new JsonObject { ["id"] = BotIdentity.TeamsId });
        return activity;
    }

    /// <summary>A scheduled meeting has started, or ended, in a chat that the bot is in.</summary>
    /// <param name="which">meetingStart or meetingEnd.</param>
    /// <param name="timeField">StartTime or EndTime, whose value is now.</param>
    public JsonObject Meeting(string which, string timeField, Person by, Conversation chat, string title)
    {
        var activity = Named("event", by, chat, NewId());

        // A chat is one meeting's, so its id is made of the chat's, as Teams makes it.
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes($"0#{chat.Id}#0"));
        activity["channelData"]!["meeting"] = new JsonObject { ["id"] = id };
        activity["name"] = "application/vnd.microsoft." + which;
        activity["value"] = new JsonObject
        {
            ["MeetingType"] = "Scheduled",
            ["Title"] = title,
            ["Id"] = id,
            ["JoinUrl"] = "https://teams.microsoft.com/l/meetup-join/" + Uri.EscapeDataString(chat.Id),
            [timeField] = NowInUtc(),
        };
        return activity;
    }

    private string NowInUtc() => now().UtcDateTime.ToString(Utc, CultureInfo.InvariantCulture);

    private string NewId() => tenant.NextActivityId(now());

    /// <param name="thread">The message that the thread began with, which matters in a channel.</param>
    private JsonObject Written(string type, Person person, Conversation conversation, string id, string? thread = null)
    {
        var activity = Named(type, person, conversation, id);
        activity["conversation"] = Places.Conversation(conversation, thread);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.Zone);
        activity["localTimestamp"] = TimeZoneInfo.ConvertTime(now(), zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = person.Zone;
        activity["locale"] = person.Locale;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = person.Locale,
            ["country"] = person.Locale[^2..],
            ["platform"] = "Web",
            ["timezone"] = person.Zone,
        });
        return activity;
    }

    private JsonObject Named(string type, Person person, Conversation conversation, string id)
    {
        var activity = Bare(type, person, conversation, id);
        activity["from"]!["name"] = person.Name;
        return activity;
    }

    private JsonObject Bare(string type, Person person, Conversation conversation, string id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl(),
        ["timestamp"] = NowInUtc(),
        ["from"] = new JsonObject { ["id"] = person.TeamsId, ["aadObjectId"] = person.AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = BotIdentity.TeamsId, ["name"] = BotIdentity.Name },
        ["conversation"] = Places.Conversation(conversation, thread: null),
        ["channelData"] = Places.ChannelData(conversation),
    };
}
