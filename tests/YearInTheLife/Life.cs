using TeamsSimulator;

namespace YearInTheLife;

/// <summary>
/// The people of one tenant living through the months: what they set out to do, what comes of what the bot says to them, and the clock that
/// goes from one to the next. All they do is saying and pressing in their chats.
/// </summary>
internal sealed partial class Life(SimulatedTeams teams, Watch watch, Chance chance, Bounds bounds)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Number)> _agenda = new();
    private int _planned;

    private DateTimeOffset Now => teams.Clock.Now;

    /// <summary>Lets time pass to the end, stopping wherever somebody does something or the bot says that something is due.</summary>
    public async Task Run(DateTimeOffset end)
    {
        var due = await teams.Clock.JumpTo(Now);
        var latest = DateTimeOffset.MinValue;
        while (true)
        {
            bounds.Check(Now);
            var next = _agenda.TryPeek(out _, out var first) && first.At < end ? first.At : end;
            if (due < next && due > latest)
            {
                latest = due.Value;
                due = await teams.Clock.JumpTo(latest);
            }
            else if (next > Now)
            {
                due = await teams.Clock.JumpTo(next);
            }
            else if (_agenda.Count == 0 || first.At >= end)
            {
                return;
            }
            else
            {
                await Trying(_agenda.Dequeue());
                due = await teams.Clock.JumpTo(Now);
            }

            // Those of one moment come in no order of their own.
            foreach (var arrival in watch.Unread().OrderBy(a => a.To.Number).ThenBy(a => a.Kind).ThenBy(a => BondOf(a.To, a.Text)?.Number))
            {
                arrival.To.Reached++;
                Plan(arrival);
            }
        }
    }

    private async Task Trying(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (InvalidOperationException failed)
        {
            watch.Wrong($"a turn failed at {Now:u}: {failed.Message[..Math.Min(failed.Message.Length, 1500)]}");
        }
        finally
        {
            watch.Acting = null;
        }
    }

    private void At(DateTimeOffset when, Func<Task> act) => _agenda.Enqueue(act, (when, _planned++));

    /// <summary>Somebody does something at a time at which they are up; nothing comes of it once they are gone or have removed the app.</summary>
    private void At(Human who, DateTimeOffset when, Func<Task> act) => At(Awake(who, when), () => who is { Gone: false, Installed: true } ? act() : Task.CompletedTask);

    /// <summary>That moment, or the next at which somebody has their hands on Teams. Some do so on days off, and in the evening.</summary>
    private DateTimeOffset Awake(Human who, DateTimeOffset when)
    {
        var local = who.Local(when);
        if (local.Hour < 7)
        {
            local = local.Date.AddHours(8).AddMinutes(local.Minute);
        }
        else if (local.Hour >= 21)
        {
            local = local.Date.AddDays(1).AddHours(8).AddMinutes(local.Minute);
        }

        var day = DateOnly.FromDateTime(local);
        var works = who.Temper == Temper.Eager ? 0.15 : 0.05;
        return Almanac.IsClosed(day) && !chance.Is(works, who.Number, "day off", day.DayNumber)
            ? who.Instant(Almanac.Open(day).ToDateTime(TimeOnly.FromDateTime(local)))
            : who.Instant(local);
    }

    /// <summary>How long somebody lets a card lie; null when for ever.</summary>
    private TimeSpan? Lets(Human who, string card)
    {
        object[] about = [who.Number, "lets lie", card, who.Reached];
        var minutes = chance.Between(4, 90, [.. about, "minutes"]);
        return chance.Weighted<int?>(
            who.Temper switch
            {
                Temper.Eager => [(0, 0.8), (1, 0.17), (null, 0.03)],
                Temper.Ordinary => [(0, 0.5), (1, 0.3), (5, 0.08), (null, 0.12)],
                Temper.Slow => [(0, 0.15), (1, 0.3), (5, 0.35), (null, 0.2)],
                _ => [(0, 0.1), (5, 0.1), (null, 0.8)],
            },
            about) is { } days ? TimeSpan.FromDays(days) + TimeSpan.FromMinutes(minutes) : null;
    }

    private bool IsMet(Human who, double eager, double ordinary, double slow, double silent, params object[] about) => chance.Is(
        who.Temper switch
        {
            Temper.Eager => eager,
            Temper.Ordinary => ordinary,
            Temper.Slow => slow,
            _ => silent,
        },
        [who.Number, .. about]);

    private async Task Say(Human who, string words)
    {
        watch.Acting = who;
        who.Did = Now;
        await who.Person.Says(words);
    }

    private Task Command(Human who, string swedish, string english) => Say(who, who.Swedish ? swedish : english);

    /// <summary>A text with a mark of its own. It has words enough to be one.</summary>
    private string Writes(Human who)
    {
        var mark = who.NewMark();
        watch.Writes(who, mark);
        return who.Swedish ? $"Det här är mitt {mark} och jag vet inte än." : $"This one is mine {mark} and I don't know yet.";
    }

    /// <summary>Presses, sometimes twice or on something old, and looks at what is there then.</summary>
    private async Task<ChatMessage?> Press(Human who, Bond? bond, ChatMessage message, Pressed pressed)
    {
        watch.Acting = who;
        who.Did = Now;
        watch.Presses++;
        var title = pressed.Title;
        var answer = await who.Person.Presses(message, title, pressed.Values, expectError: true);
        if (answer.Error is not null)
        {
            watch.Wrong($"a turn failed: [{title}] pressed by {who} at {Now:u}: {answer.Error}");
        }

        var shown = answer.Card is not null ? answer.Message : who.NewestCard();
        Learn(who, bond, message, pressed.Key, shown);
        if (chance.Is(0.03, who.Number, "presses twice", ++who.Pressed))
        {
            watch.Presses++;
            await who.Person.Presses(message, title, pressed.Values, expectError: true);
            shown = answer.Card is not null ? who.Newest(m => m.Id == message.Id) : who.NewestCard();
        }

        return shown;
    }

    /// <summary>Presses the button of that name, if the card has it.</summary>
    private Task<ChatMessage?> Press(Human who, Bond? bond, ChatMessage? message, string key, object? values = null) =>
        message is not null && Title(who, message, key) is { } title
            ? Press(who, bond, message, new Pressed(key, title, values))
            : Task.FromResult<ChatMessage?>(null);

    private static string? Title(Human who, ChatMessage message, string key) => Says.First(message.Buttons, key, who.Swedish);

    private static bool Has(Human who, ChatMessage? message, string key) => message is not null && Title(who, message, key) is not null;

    private static ChatMessage? NewestWith(Human who, string key) => who.Newest(m => Has(who, m, key));

    /// <param name="Key">The button's text, by its key.</param>
    /// <param name="Title">The button as it stands on the card.</param>
    /// <param name="Values">What is filled in.</param>
    private sealed record Pressed(string Key, string Title, object? Values = null);
}
