using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>A look into one chat: at all of it, or from the newest message on.</summary>
/// <param name="title">What the chat is called in a transcript.</param>
internal sealed class ChatLook(TeamsHost host, Conversation conversation, string title)
{
    public Chat All => new(title, [.. conversation.Log.All.Select(m => new ChatMessage(conversation, m))]);

    /// <summary>The newest message that is as wanted; null when none is.</summary>
    public ChatMessage? Newest(Func<ChatMessage, bool> wanted) =>
        conversation.Log.NewestFirst.Select(m => new ChatMessage(conversation, m)).FirstOrDefault(wanted);

    /// <summary>Lets the bot work off what is due, then finds its newest message that has this text anywhere on it.</summary>
    /// <param name="who">Who looks, in the exception's words.</param>
    /// <exception cref="InvalidOperationException">There is none; the exception holds the chat.</exception>
    public async Task<ChatMessage> Sees(string who, string text)
    {
        await host.Clock.Settle();
        return Saying(text) ?? throw Unmet(who, $"\"{text}\"");
    }

    /// <summary>Lets the bot work off what is due, then makes sure that no message from it has this text on it.</summary>
    /// <exception cref="InvalidOperationException">One has.</exception>
    public async Task DoesNotSee(string who, string text)
    {
        await host.Clock.Settle();
        if (Saying(text) is not null)
        {
            throw new InvalidOperationException($"{who} should not see \"{text}\".\n{All.Transcript()}");
        }
    }

    public InvalidOperationException Unmet(string who, string what) => new($"{who} does not see {what}.\n{All.Transcript()}");

    private ChatMessage? Saying(string text) => Newest(m => m.FromBot && m.Text.Contains(text, StringComparison.CurrentCulture));
}
