using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Turns;

/// <summary>What Teams tells of a person in passing, with every activity.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As Teams gives it; empty where it gives none.</param>
/// <param name="Locale">Null where the activity names none.</param>
/// <param name="Zone">IANA zone; null where the activity names none.</param>
/// <param name="Address">Where to reach them, as the Teams edge keeps it.</param>
public sealed record Sender(PersonId Id, string Name, string? Locale, string? Zone, string Address)
{
    /// <summary>False when it is the bot that turns to them: then nothing new is known, least of all that they still have the app.</summary>
    public bool IsHere { get; init; } = true;
}

/// <summary>A pressed button, or a message in the chat.</summary>
/// <param name="Act">The button with its data and the card's fields; null for a message.</param>
/// <param name="Text">The message; null for a button.</param>
/// <param name="CardId">The message that carries the pressed card.</param>
public sealed record TurnInput(Answer? Act, string? Text, string? CardId)
{
    /// <summary>False when the bot turns to the person, who has said and pressed nothing.</summary>
    public bool IsTheirs => Act is not null || Text is not null;

    /// <summary>True for Action.Execute, whose answer may be a card in the pressed one's place.</summary>
    public bool AnswersInPlace { get; init; }
}

/// <summary>Recognises a turn that comes again.</summary>
/// <param name="Content">What makes it this turn: conversation, sender, time, words and data.</param>
/// <param name="At">When Teams says it was made.</param>
public sealed record TurnIdentity(string Content, Instant At);
