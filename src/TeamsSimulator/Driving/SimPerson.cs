using System.Text.Json.Nodes;
using TeamsSimulator.Cards;
using TeamsSimulator.Connector;
using TeamsSimulator.Inbound;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>One person at their Teams client. What they do waits for the bot's answer.</summary>
public sealed class SimPerson
{
    private readonly TeamsHost _host;

    internal SimPerson(TeamsHost host, Person entry)
    {
        _host = host;
        Entry = entry;
    }

    public string Name => Entry.Name;

    public string GivenName => Entry.GivenName;

    public string AadObjectId => Entry.AadObjectId;

    /// <summary>The "29:…" id by which the bot knows them.</summary>
    public string TeamsId => Entry.TeamsId;

    public string Upn => Entry.Upn;

    /// <summary>The language of their client; a change tells with the next activity.</summary>
    public string Locale
    {
        get => Entry.Locale;
        set => _host.Tenant.Update(Entry, p => p.Locale = value);
    }

    /// <summary>The IANA zone of their device; a change tells with the next activity.</summary>
    public string Zone
    {
        get => Entry.Zone;
        set => _host.Tenant.Update(Entry, p => p.Zone = value);
    }

    /// <summary>Id of their chat with the bot.</summary>
    public string ConversationId => Personal.Id;

    /// <summary>Their chat with the bot, as it stands now.</summary>
    public Chat Chat => Look($"{Name} and {BotIdentity.Name}", Personal);

    /// <summary>The newest message with a card in their chat with the bot.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ChatMessage LastCard => Chat.LastOrDefault(m => m.HasCard) ?? throw Unmet("a card");

    /// <summary>The last activity that Teams posted to the bot on their behalf.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public JsonObject LastPosted => _host.Traffic.Since().LastOrDefault(e => !e.FromBot && e.Person == Name)?.Body is { } body
        ? JsonObject.Create(body)!
        : throw new InvalidOperationException($"{Name} has done nothing yet.");

    internal Person Entry { get; }

    private Conversation Personal => _host.Tenant.PersonalChat(Entry);

    /// <summary>Installs the app.</summary>
    public async Task Installs() => MustSucceed(await _host.Acts.Install(Entry), "installing");

    public async Task Uninstalls() => MustSucceed(await _host.Acts.Uninstall(Entry), "uninstalling");

    /// <summary>Blocks the bot, of which it is told nothing.</summary>
    public void Blocks() => _host.Tenant.Update(Entry, p => p.Blocked = true);

    public void Unblocks() => _host.Tenant.Update(Entry, p => p.Blocked = false);

    /// <summary>Writes to the bot.</summary>
    /// <exception cref="InvalidOperationException">They have not installed it, or it did not take the message.</exception>
    public Task Says(string text) => Entry.Installed
        ? SaysIn(Personal, text)
        : throw new InvalidOperationException($"{Name} has not installed the bot, so it does not hear \"{text}\".");

    /// <summary>Writes to somebody else, without the bot.</summary>
    public Task SaysTo(SimPerson other, string text) => SaysIn(_host.Tenant.ChatBetween(Entry, other.Entry), text);

    /// <summary>Writes in a group; the bot hears it if it is mentioned.</summary>
    public Task SaysIn(GroupChat group, string text, bool mentionsBot = false) =>
        SaysIn(group.Conversation, mentionsBot ? $"<at>{BotIdentity.Name}</at> {text}" : text);

    /// <summary>Their chat with somebody else, as it stands now.</summary>
    public Chat ChatWith(SimPerson other) => Look($"{Name} and {other.Name}", _host.Tenant.ChatBetween(Entry, other.Entry));

    /// <summary>Lets the bot work off what is due, then finds the newest message from it that has this text anywhere on it.</summary>
    /// <exception cref="InvalidOperationException">There is none; the exception holds the chat.</exception>
    public async Task<ChatMessage> Sees(string text)
    {
        await _host.Clock.Settle();
        return Find(text) ?? throw Unmet($"\"{text}\"");
    }

    /// <summary>Lets the bot work off what is due, then makes sure that no message from it has this text on it.</summary>
    /// <exception cref="InvalidOperationException">One has.</exception>
    public async Task DoesNotSee(string text)
    {
        await _host.Clock.Settle();
        if (Find(text) is not null)
        {
            throw new InvalidOperationException($"{Name} should not see \"{text}\".\n{Chat.Transcript()}");
        }
    }

    /// <summary>Fills in fields and presses a button. Fields not given keep what stands in them.</summary>
    /// <param name="values">
    /// An object whose properties name fields, such as <c>new { date = "2026-12-01", who = mentor }</c>. A choice may be given by its title.
    /// </param>
    /// <param name="expectError">Whether an error is an answer as good as any; otherwise it throws.</param>
    public async Task<PressAnswer> Presses(ChatMessage message, string button, object? values = null, bool expectError = false)
    {
        var pressed = message.Button(button);
        switch (pressed.Type)
        {
            case "Action.OpenUrl":
                return PressAnswer.Local(message, new Uri((string)pressed.Action["url"]!));
            case "Action.ShowCard" or "Action.ToggleVisibility":
                return PressAnswer.Local(message);
        }

        var outcome = await _host.Acts.Press(Entry, message.Conversation, message.Id, CardFilling.Press(pressed, values));
        if (outcome.Error is not null && !expectError)
        {
            throw new InvalidOperationException($"[{button}] pressed by {Name} was answered {outcome.Status}: {outcome.Error}\n{Chat.Transcript()}");
        }

        return PressAnswer.Of(outcome, Look("", message.Conversation).FirstOrDefault(m => m.Id == message.Id));
    }

    /// <summary>Presses a button on the newest message that has it.</summary>
    public Task<PressAnswer> Presses(string button, object? values = null, bool expectError = false) =>
        Presses(Chat.LastOrDefault(m => m.Buttons.Contains(button)) ?? throw Unmet($"[{button}]"), button, values, expectError);

    /// <summary>Makes the coming sends to this person go wrong.</summary>
    public void FailsNext(Fault fault, int times = 1) => _host.Faults.Add(fault, times, AadObjectId);

    public override string ToString() => Name;

    private async Task SaysIn(Conversation conversation, string text)
    {
        if (await _host.Acts.Say(Entry, conversation, text) is { } answer)
        {
            MustSucceed(answer, $"\"{text}\"");
        }
    }

    private ChatMessage? Find(string text) =>
        Chat.LastOrDefault(m => m.FromBot && m.Text.Contains(text, StringComparison.CurrentCulture));

    private Chat Look(string title, Conversation conversation) =>
        new(title, [.. _host.Tenant.Messages(conversation).Select(m => new ChatMessage(conversation, m))]);

    private InvalidOperationException Unmet(string what) => new($"{Name} does not see {what}.\n{Chat.Transcript()}");

    private void MustSucceed(BotAnswer answer, string what)
    {
        if (!answer.IsSuccess)
        {
            throw new InvalidOperationException($"The bot answered {answer.Status} to {what} from {Name}: {answer.Body}\n{Chat.Transcript()}");
        }
    }
}
