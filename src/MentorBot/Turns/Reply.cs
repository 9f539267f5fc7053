using MentorBot.Core.Announcements;

namespace MentorBot.Turns;

/// <summary>
/// Something to say, as a value: held until the state is saved, and kept with it, so that it can be said again when the
/// process ended in between.
/// </summary>
/// <param name="Card">The card as JSON, or null for plain text.</param>
/// <param name="Text">Plain text, or null for a card.</param>
/// <param name="Summary">The line in notifications; says nothing private.</param>
public sealed record Reply(string? Card, string? Text, string Summary)
{
    /// <summary>The message to change instead of sending a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>A file that Teams asks whether to take; neither card nor text then.</summary>
    public FileOffer? Offers { get; init; }

    /// <summary>The dialog whose page this is; its message is remembered, so that the page can be turned from the chat.</summary>
    public string? Dialog { get; init; }
}

/// <summary>A file that is made once it is wanted.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Description">What is in it; seen on the card, and says nothing private.</param>
/// <param name="SizeInBytes">Roughly how large it will be.</param>
public sealed record FileOffer(string Name, string Description, long SizeInBytes)
{
    /// <summary>The announcement whose report it is; null for what is kept about the person.</summary>
    public AnnouncementId? Report { get; init; }
}

/// <summary>Everything that a turn answers with.</summary>
/// <param name="Messages">To the chat, in order.</param>
/// <param name="InvokeCard">The card that takes the pressed one's place, as JSON.</param>
/// <param name="InvokeText">A word instead, which leaves the pressed card as it is.</param>
public sealed record Replies(IReadOnlyList<Reply> Messages, string? InvokeCard, string? InvokeText)
{
    public static Replies None { get; } = new([], null, null);
}
