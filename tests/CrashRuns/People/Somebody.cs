using System.Globalization;
using TeamsSimulator;

namespace CrashRuns.People;

/// <summary>
/// One person at their client. What they do is done until it is answered: a message comes again by Teams, a button is pressed again by hand,
/// with the same words in the fields.
/// </summary>
/// <param name="number">Unique within the run.</param>
internal sealed class Somebody(int number, SimPerson person, SimulatedTeams teams, Chance chance)
{
    private const int MostTries = 12;

    private static readonly string Trouble = Says.Of("dialog.trouble", swedish: true);
    private static readonly string Below = Says.Of("dialog.below", swedish: true);

    private readonly Dictionary<string, string> _typed = [];
    private int _acts;

    public int Number => number;

    public SimPerson Person => person;

    /// <summary>The marks of what they wrote and know to have been taken.</summary>
    public List<string> Written { get; } = [];

    /// <summary>The marks of plans among them, which the journal tells once more where it asks what came of them.</summary>
    public HashSet<string> Plans { get; } = [];

    /// <summary>How often something had to be done again because nobody answered.</summary>
    public int Again { get; private set; }

    /// <summary>What never got an answer, however often it was tried.</summary>
    public List<string> GaveUp { get; } = [];

    /// <summary>Simulated time of their last press of a button that saves an answer after a meeting.</summary>
    public DateTimeOffset? Wrote { get; private set; }

    public Task InstallsAsync() => UntilHeardAsync(person.Installs, "installing");

    /// <summary>Writes to the bot; now and then Teams brings it once more although it was answered.</summary>
    public async Task SaysAsync(string words)
    {
        await UntilHeardAsync(() => person.Says(words), words);
        if (chance.Is(0.05, number, "comes again", ++_acts))
        {
            await teams.Redelivers(person.LastPosted, sameId: chance.Is(0.5, number, "same id", _acts));
        }
    }

    /// <summary>Presses a button, now and then twice at once, until somebody answers.</summary>
    /// <param name="card">The message as they see it.</param>
    /// <param name="button">Its title.</param>
    /// <param name="values">What is filled in, by field.</param>
    /// <returns>The card that is in front of them then; null when nobody answers.</returns>
    public async Task<ChatMessage?> PressesAsync(ChatMessage card, string button, IDictionary<string, object?>? values = null)
    {
        var twice = chance.Is(0.05, number, "presses twice", ++_acts);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => person.Presses(card, button, values, expectError: true)));
            if (answers.LastOrDefault(a => a.Error is null && a.Toast != Trouble) is { } answer)
            {
                Written.AddRange((values?.Values ?? []).OfType<string>().SelectMany(Marks.In).Except(Written).ToList());
                return answer.Toast == Below ? Newest(_ => true) : answer.Message;
            }

            Again++;
            twice = false;
            card = Newest(m => m.Id == card.Id) ?? card;
            if (!card.Buttons.Contains(button))
            {
                return card;
            }
        }

        GaveUp.Add(button);
        return null;
    }

    /// <summary>Notes that they have answered the question after a meeting.</summary>
    public void WroteNow() => Wrote = teams.Clock.Now;

    /// <summary>What they type into a field of a card: the same words as long as they stand before that card.</summary>
    public string Types(ChatMessage card, string field)
    {
        var place = $"{card.Id}/{field}";
        if (!_typed.TryGetValue(place, out var words))
        {
            _typed[place] = words = string.Create(CultureInfo.InvariantCulture, $"Det här är mitt {Marks.New(number, _typed.Count)} och inget annat.");
        }

        if (field is "if" or "then")
        {
            Plans.UnionWith(Marks.In(words));
        }

        return words;
    }

    /// <summary>The newest message from the bot with a card that is as wanted.</summary>
    public ChatMessage? Newest(Func<ChatMessage, bool> wanted)
    {
        var chat = person.Chat;
        for (var at = chat.Count - 1; at >= 0; at--)
        {
            if (chat[at] is { FromBot: true, HasCard: true } message && wanted(message))
            {
                return message;
            }
        }

        return null;
    }

    private async Task UntilHeardAsync(Func<Task> act, string what)
    {
        try
        {
            await act();
            return;
        }
        catch (InvalidOperationException)
        {
            Again++;
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await teams.Redelivers(person.LastPosted, sameId: chance.Is(0.5, number, "same id", ++_acts)) is >= 200 and < 300)
            {
                return;
            }

            Again++;
        }

        GaveUp.Add(what);
    }
}
