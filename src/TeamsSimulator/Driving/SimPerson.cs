using System.Text.Json.Nodes;
using TeamsSimulator.Cards;
using TeamsSimulator.Connector;
using TeamsSimulator.Files;
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
    public Chat Chat => Look.All;

    /// <summary>The newest message with a card in their chat with the bot.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ChatMessage LastCard => Look.Newest(m => m.HasCard) ?? throw Look.Unmet(Name, "a card");

    /// <summary>The last activity that Teams posted to the bot on their behalf.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public JsonObject LastPosted => _host.Traffic.LastPostedFor(Name)?.Body is { } body
        ? JsonObject.Create(body)!
        : throw new InvalidOperationException($"{Name} has done nothing yet.");

    internal Person Entry { get; }

    private Conversation Personal => _host.Tenant.PersonalChat(Entry);

    private ChatLook Look => new(_host, Personal, $"{Name} and {BotIdentity.Name}");

    private Person Acting => Entry.HasLeft ? throw new InvalidOperationException($"{Name} has left the organisation.") : Entry;

    /// <summary>Installs the app.</summary>
    public async Task Installs() => MustSucceed(await _host.Acts.Install(Acting), "installing");

    public async Task Uninstalls() => MustSucceed(await _host.Acts.Uninstall(Acting), "uninstalling");

    /// <summary>Blocks the bot, of which it is told nothing.</summary>
    public void Blocks() => _host.Tenant.Update(Entry, p => p.Blocked = true);

    public void Unblocks() => _host.Tenant.Update(Entry, p => p.Blocked = false);

    /// <summary>Their account is deleted, of which the bot is told nothing. They do nothing more, and the connector misses them.</summary>
    public void LeavesTheOrganisation() => _host.Tenant.Update(Entry, p => p.HasLeft = true);

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

    /// <summary>Searches for a question from the compose box of a group; without words, as when the box has just been opened.</summary>
    /// <param name="skip">Questions that are shown already.</param>
    /// <exception cref="InvalidOperationException">The bot did not answer as Teams wants it.</exception>
    public Task<QuestionsFound> SearchesForQuestion(string words, GroupChat group, int skip = 0) => SearchesIn(group.Conversation, words, skip);

    /// <summary>The same in their chat with somebody else, which the bot is not in.</summary>
    public Task<QuestionsFound> SearchesForQuestion(string words, SimPerson with, int skip = 0) =>
        SearchesIn(_host.Tenant.ChatBetween(Entry, with.Entry), words, skip);

    /// <summary>Puts a question that was found into a group, as a message of their own.</summary>
    public ChatMessage PutsIn(GroupChat group, FoundQuestion question) => PutsIn(group.Conversation, question);

    /// <summary>The same into their chat with somebody else.</summary>
    public ChatMessage Sends(FoundQuestion question, SimPerson to) => PutsIn(_host.Tenant.ChatBetween(Entry, to.Entry), question);

    /// <summary>Their chat with somebody else, as it stands now.</summary>
    public Chat ChatWith(SimPerson other) => new ChatLook(_host, _host.Tenant.ChatBetween(Entry, other.Entry), $"{Name} and {other.Name}").All;

    /// <summary>Lets the bot work off what is due, then finds the newest message from it that has this text anywhere on it.</summary>
    /// <exception cref="InvalidOperationException">There is none; the exception holds the chat.</exception>
    public Task<ChatMessage> Sees(string text) => Look.Sees(Name, text);

    /// <summary>Lets the bot work off what is due, then makes sure that no message from it has this text on it.</summary>
    /// <exception cref="InvalidOperationException">One has.</exception>
    public Task DoesNotSee(string text) => Look.DoesNotSee(Name, text);

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

        var outcome = await _host.Acts.Press(ActingIn(message.Conversation), message.Conversation, message.Id, CardFilling.Press(pressed, values));
        var look = new ChatLook(_host, message.Conversation, message.Conversation.Name ?? Name);
        if (outcome.Error is not null && !expectError)
        {
            throw new InvalidOperationException($"[{button}] pressed by {Name} was answered {outcome.Status}: {outcome.Error}\n{look.All.Transcript()}");
        }

        return PressAnswer.Of(outcome, look.Newest(m => m.Id == message.Id));
    }

    /// <summary>Presses a button on the newest message that has it.</summary>
    public Task<PressAnswer> Presses(string button, object? values = null, bool expectError = false) =>
        PressesNewest(Look, button, values, expectError);

    /// <summary>Presses a button on the newest message in a group that has it; a card in answer takes the pressed one's place for everybody.</summary>
    public Task<PressAnswer> PressesIn(GroupChat group, string button, object? values = null, bool expectError = false) =>
        PressesNewest(group.Look, button, values, expectError);

    /// <summary>Says yes to the newest file that the bot offers.</summary>
    /// <exception cref="InvalidOperationException">None is offered, or the bot did not take the answer.</exception>
    public Task AllowsFile() => AnswersFile(accepts: true);

    /// <summary>Says no to it.</summary>
    /// <exception cref="InvalidOperationException">None is offered, or the bot did not take the answer.</exception>
    public Task DeclinesFile() => AnswersFile(accepts: false);

    /// <summary>What lies in their OneDrive, oldest first.</summary>
    public IReadOnlyList<DriveFile> Files => _host.Drive.FilesOf(Entry);

    /// <summary>Their OneDrive answers the coming uploads with that status, and keeps nothing.</summary>
    public void RefusesUploads(int status, int times = 1) => _host.Drive.Refuse(Entry, status, times);

    /// <summary>Makes the coming sends to this person go wrong.</summary>
    public void FailsNext(Fault fault, int times = 1) => _host.Faults.Add(fault, times, AadObjectId);

    public override string ToString() => Name;

    /// <summary>The person, as somebody who does something in that chat.</summary>
    /// <exception cref="InvalidOperationException">They have left the organisation, or are not in the chat.</exception>
    internal Person ActingIn(Conversation conversation) => conversation.Members.Contains(AadObjectId)
        ? Acting
        : throw new InvalidOperationException($"{Name} is not in {conversation.Name ?? "that chat"}.");

    private Task<PressAnswer> PressesNewest(ChatLook look, string button, object? values, bool expectError) =>
        Presses(look.Newest(m => m.Buttons.Contains(button)) ?? throw look.Unmet(Name, $"[{button}]"), button, values, expectError);

    private async Task<QuestionsFound> SearchesIn(Conversation conversation, string words, int skip)
    {
        var outcome = await _host.Acts.Search(ActingIn(conversation), conversation, words, skip);
        return outcome.Error is null
            ? new([.. outcome.Hits.Select(hit => new FoundQuestion(hit))], outcome.Word)
            : throw new InvalidOperationException($"{Name}'s search was answered {outcome.Status}: {outcome.Error}");
    }

    private ChatMessage PutsIn(Conversation conversation, FoundQuestion question) =>
        new(conversation, _host.Acts.PutIn(ActingIn(conversation), conversation, question.Hit.Card));

    private async Task AnswersFile(bool accepts)
    {
        var offered = Look.Newest(m => m.Offer is not null) ?? throw Look.Unmet(Name, "an offered file");
        var outcome = await _host.Acts.AnswerFile(ActingIn(offered.Conversation), offered.Conversation, offered.Message, accepts);
        if (outcome.Error is not null)
        {
            throw new InvalidOperationException($"{Name}'s answer to {offered.Offer!.Name}: {outcome.Error}\n{Chat.Transcript()}");
        }
    }

    private async Task SaysIn(Conversation conversation, string text)
    {
        if (await _host.Acts.Say(ActingIn(conversation), conversation, text) is { } answer)
        {
            MustSucceed(answer, $"\"{text}\"");
        }
    }

    private void MustSucceed(BotAnswer answer, string what)
    {
        if (!answer.IsSuccess)
        {
            throw new InvalidOperationException($"The bot answered {answer.Status} to {what} from {Name}: {answer.Body}\n{Chat.Transcript()}");
        }
    }
}
