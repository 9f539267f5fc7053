using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Files;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Inbound;

/// <summary>What people do in Teams, and what Teams then tells the bot.</summary>
internal sealed class PersonActs(Tenant tenant, ActivityShapes shapes, BotPosts posts, Drive drive, Func<DateTimeOffset> now)
{
    /// <summary>Installs the app; Teams tells of it twice over.</summary>
    public async Task<BotAnswer> Install(Person person)
    {
        var chat = tenant.PersonalChat(person);
        tenant.Update(person, p => p.Installed = true);
        var answer = await posts.Deliver(shapes.Installation(person, chat, "add"));
        return answer.IsSuccess ? await posts.Deliver(shapes.MembersAdded(person, chat)) : answer;
    }

    public Task<BotAnswer> Uninstall(Person person)
    {
        tenant.Update(person, p => p.Installed = false);
        return posts.Deliver(shapes.Installation(person, tenant.PersonalChat(person), "remove"));
    }

    /// <summary>Writes in a chat. The bot hears it where it takes part: always in a personal chat, in a group or a channel when mentioned.</summary>
    /// <returns>The bot's answer; null where it does not hear.</returns>
    public async Task<BotAnswer?> Say(Person person, Conversation conversation, string text)
    {
        var shown = text.Replace($"<at>{BotIdentity.Name}</at>", BotIdentity.Name, StringComparison.Ordinal);
        var content = JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "message", ["text"] = shown });
        var message = tenant.Post(conversation, person.TeamsId, person.Name, now(), content);
        return Hears(person, conversation, text) ? await posts.Deliver(shapes.Message(person, conversation, text, message.Id)) : null;
    }

    /// <summary>Presses an Action.Execute or Action.Submit, whose data already holds the inputs.</summary>
    public async Task<PressOutcome> Press(Person person, Conversation conversation, string messageId, JsonObject action)
    {
        if ((string?)action["type"] == "Action.Submit")
        {
            var answer = await posts.Deliver(shapes.Submit(person, conversation, messageId, action["data"]));
            return new PressOutcome(answer.Status, Error: answer.IsSuccess ? null : $"The bot answered {answer.Status}.");
        }

        var outcome = InvokeAnswers.Read(await posts.Deliver(shapes.Execute(person, conversation, messageId, action)));
        if (outcome.Card is { } card)
        {
            tenant.Update(conversation, messageId, m => m with { Content = m.WithCard(card) });
        }

        return outcome;
    }

    /// <summary>Searches from the compose box of a chat, whether or not the bot is in it.</summary>
    public async Task<SearchOutcome> Search(Person person, Conversation conversation, string words, int skip = 0) =>
        SearchAnswers.Read(await posts.Deliver(shapes.Search(person, conversation, words, skip)));

    /// <summary>Puts a card that was found into a chat, as a message of the person's own; the bot hears nothing of it.</summary>
    public Message PutIn(Person person, Conversation conversation, JsonObject card)
    {
        var attachment = new JsonObject { ["contentType"] = Message.CardType, ["content"] = card.DeepClone() };
        var content = new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) };
        return tenant.Post(conversation, person.TeamsId, person.Name, now(), JsonSerializer.SerializeToElement(content));
    }

    /// <summary>Says yes or no to a file that the bot offers. For a yes Teams makes room in the person's OneDrive.</summary>
    public async Task<PressOutcome> AnswerFile(Person person, Conversation conversation, Message message, bool accepts)
    {
        if (FileOffer.On(message) is not { } offer)
        {
            return new PressOutcome(0, Error: "No file is offered there.");
        }

        var room = accepts ? drive.MakeRoom(person, offer.Name) : null;
        var context = accepts ? offer.AcceptContext : offer.DeclineContext;
        var answer = await posts.Deliver(shapes.FileConsent(person, conversation, message.Id, context, room));
        return new PressOutcome(answer.Status, Error: answer.IsSuccess ? null : $"The bot answered {answer.Status}.");
    }

    /// <summary>Adds the bot to a group chat or a team; as with an install, Teams tells of it twice over.</summary>
    public Task<BotAnswer> AddBot(Person by, Conversation group) => SetBot(by, group, isIn: true);

    /// <summary>Removes it, told twice over too. From then on it can't write there.</summary>
    public Task<BotAnswer> RemoveBot(Person by, Conversation group) => SetBot(by, group, isIn: false);

    public Task<BotAnswer> StartMeeting(Person by, Conversation chat, string title) =>
        posts.Deliver(shapes.Meeting("meetingStart", "StartTime", by, chat, title));

    public Task<BotAnswer> EndMeeting(Person by, Conversation chat, string title) =>
        posts.Deliver(shapes.Meeting("meetingEnd", "EndTime", by, chat, title));

    private async Task<BotAnswer> SetBot(Person by, Conversation group, bool isIn)
    {
        tenant.SetBot(group, isIn);
        var answer = await posts.Deliver(shapes.Installation(by, group, isIn ? "add" : "remove"));
        return answer.IsSuccess ? await posts.Deliver(shapes.BotInGroup(by, group, isIn)) : answer;
    }

    private static bool Hears(Person person, Conversation conversation, string text) => conversation.Kind switch
    {
        ConversationKind.Personal => person.Installed,
        ConversationKind.Group or ConversationKind.Channel => conversation.HasBot && text.Contains($"<at>{BotIdentity.Name}</at>", StringComparison.Ordinal),
        _ => false,
    };
}
