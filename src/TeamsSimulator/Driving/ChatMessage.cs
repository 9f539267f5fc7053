using System.Text.Json.Nodes;
using TeamsSimulator.Cards;
using TeamsSimulator.Files;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>A message as a person sees it at the moment of looking: words, and often a card. It does not change when the chat does.</summary>
public sealed class ChatMessage
{
    private readonly Message _message;
    private readonly Lazy<List<JsonObject>> _cards;
    private readonly Lazy<List<CardParts>> _parts;

    internal ChatMessage(Conversation conversation, Message message)
    {
        Conversation = conversation;
        _message = message;

        // Read only when looked at: most messages in a long chat never are.
        _cards = new(() => [.. message.Cards()]);
        _parts = new(() => [.. Cards.Select(CardParts.Of)]);
    }

    /// <summary>The activity's id.</summary>
    public string Id => _message.Id;

    /// <summary>Simulated time of writing.</summary>
    public DateTimeOffset Time => _message.Time;

    /// <summary>Name of whoever wrote it.</summary>
    public string From => _message.FromName;

    public bool FromBot => _message.FromBot;

    public bool HasCard => Cards.Count > 0;

    /// <summary>The file that is offered on it; null for none.</summary>
    public FileOffer? Offer => FileOffer.On(_message);

    /// <summary>The name of the file that is shown on it; null for none.</summary>
    public string? FileName => _message.Attachments(FileOffer.InfoType).Select(a => a.GetProperty("name").GetString()).FirstOrDefault();

    /// <summary>Everything that can be read on it, a line each: words, card, labels, choices, buttons and files.</summary>
    public string Text => string.Join('\n', new[] { _message.Text }
        .Concat(Cards.SelectMany(CardText.Lines))
        .Concat([Offer?.Name ?? "", Offer?.Description ?? "", FileName ?? ""])
        .Where(line => line.Length > 0));

    /// <summary>The titles of its buttons, those of parts yet to be opened included.</summary>
    public IReadOnlyList<string> Buttons => [.. Pressable.Select(b => b.Title)];

    public IReadOnlyList<CardField> Fields => [.. _parts.Value.SelectMany(p => p.Fields)];

    /// <summary>The first card on it.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public JsonObject Json => Cards.Count > 0 ? Cards[0] : throw new InvalidOperationException($"There is no card on: {Text}");

    /// <summary>The whole activity as the bot or person sent it.</summary>
    public JsonObject Activity => JsonObject.Create(_message.Content)!;

    internal Conversation Conversation { get; }

    internal Message Message => _message;

    private List<JsonObject> Cards => _cards.Value;

    private IEnumerable<CardButton> Pressable => _parts.Value.SelectMany(p => p.Buttons);

    /// <summary>The field of that id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public CardField Field(string id) => Fields.FirstOrDefault(f => f.Id == id)
        ?? throw new InvalidOperationException($"There is no field {id}; there are: {string.Join(", ", Fields.Select(f => f.Id))}.");

    /// <summary>The button of that title.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public CardButton Button(string title) => Pressable.FirstOrDefault(b => b.Title == title)
        ?? throw new InvalidOperationException($"There is no button [{title}]; there are: {string.Join(" ", Buttons.Select(b => $"[{b}]"))}.\n{this}");

    public override string ToString()
    {
        var fields = string.Concat(Fields.Select(f => $"\n    <{f.Id}: {f.Label} = {f.Value}>"));
        return $"{Time:yyyy-MM-dd HH:mm} {From}: {Text.Replace("\n", "\n    ", StringComparison.Ordinal)}{fields}";
    }
}
