using TeamsSimulator.Inbound;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>A chat between several people, or a team's channel.</summary>
public sealed class GroupChat
{
    private readonly TeamsHost _host;

    internal GroupChat(TeamsHost host, Conversation conversation)
    {
        _host = host;
        Conversation = conversation;
        Look = new ChatLook(host, conversation, Name);
    }

    /// <summary>For a channel, its team's.</summary>
    public string Name => Conversation.Team?.Name ?? Conversation.Name ?? "";

    /// <summary>The conversation's id, by which the bot knows it.</summary>
    public string Id => Conversation.Id;

    /// <summary>What is in it now.</summary>
    public Chat Chat => Look.All;

    internal Conversation Conversation { get; }

    internal ChatLook Look { get; }

    /// <summary>Adds the bot, which Teams tells it of.</summary>
    /// <exception cref="InvalidOperationException">It did not take that.</exception>
    public async Task AddsBot(SimPerson by) => MustSucceed(await _host.Acts.AddBot(by.ActingIn(Conversation), Conversation), "being added");

    /// <summary>Removes the bot, which Teams tells it of.</summary>
    /// <exception cref="InvalidOperationException">It did not take that.</exception>
    public async Task RemovesBot(SimPerson by) => MustSucceed(await _host.Acts.RemoveBot(by.ActingIn(Conversation), Conversation), "being removed");

    /// <summary>Lets the bot work off what is due, then finds the newest message from it that has this text anywhere on it.</summary>
    /// <exception cref="InvalidOperationException">There is none; the exception holds the chat.</exception>
    public Task<ChatMessage> Sees(string text) => Look.Sees(Name, text);

    /// <summary>Lets the bot work off what is due, then makes sure that no message from it has this text on it.</summary>
    /// <exception cref="InvalidOperationException">One has.</exception>
    public Task DoesNotSee(string text) => Look.DoesNotSee(Name, text);

    public override string ToString() => Name;

    internal void MustSucceed(BotAnswer answer, string what)
    {
        if (!answer.IsSuccess)
        {
            throw new InvalidOperationException($"The bot answered {answer.Status} to {what} in {Name}: {answer.Body}\n{Chat.Transcript()}");
        }
    }
}
