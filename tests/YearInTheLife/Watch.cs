using System.Text.Json;
using System.Text.RegularExpressions;
using TeamsSimulator.Traffic;

namespace YearInTheLife;

/// <summary>What a message that came unasked is about, told from its outside.</summary>
public enum Kind
{
    /// <summary>Tied to a stage.</summary>
    Nudge,

    /// <summary>Tied to a meeting: questions before and after it, and the mentor's card.</summary>
    Prompt,

    /// <summary>What the other did, or the bot must say.</summary>
    News,
}

/// <summary>A message that came unasked.</summary>
/// <param name="Id">Its activity.</param>
/// <param name="AtOnce">Outside of hours, about a meeting that could not wait.</param>
internal sealed record Arrival(Human To, string Id, DateTimeOffset At, Kind Kind, string Text, bool AtOnce);

/// <summary>Stands at the door between Teams and the bot, and looks at everything that passes. Safe for concurrent use.</summary>
internal sealed partial class Watch
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The clock runs on a little while the bot sends.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    /// <summary>Somebody who did something so recently is there still.</summary>
    private static readonly TimeSpan JustThere = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Human> _people = [];
    private readonly Dictionary<string, (int Owner, HashSet<int> Readers)> _marks = [];
    private readonly Dictionary<int, DateTimeOffset> _nudged = [];
    private readonly Queue<Arrival> _unread = [];

    /// <summary>Who does something just now: what the bot says to them is its answer.</summary>
    public Human? Acting { get; set; }

    public List<Arrival> Arrivals { get; } = [];

    public List<string> Wrongs { get; } = [];

    public int Answers { get; private set; }

    public int Presses { get; set; }

    public int Turns { get; private set; }

    public int Refused { get; private set; }

    public void Knows(Human human)
    {
        lock (_gate)
        {
            _people[human.Person.Name] = human;
        }
    }

    /// <summary>Somebody writes a text with this mark, for nobody else's eyes.</summary>
    public void Writes(Human owner, string mark)
    {
        lock (_gate)
        {
            _marks[mark] = (owner.Number, []);
        }
    }

    /// <summary>Texts with these marks were shared or sent on purpose.</summary>
    public void Shares(string text, Human with)
    {
        lock (_gate)
        {
            foreach (var mark in MarksIn(text).Where(_marks.ContainsKey))
            {
                _marks[mark].Readers.Add(with.Number);
            }
        }
    }

    public void Wrong(string what)
    {
        lock (_gate)
        {
            Wrongs.Add(what);
        }
    }

    /// <summary>What has come unasked since this was last asked.</summary>
    public IReadOnlyList<Arrival> Unread()
    {
        lock (_gate)
        {
            Arrival[] unread = [.. _unread];
            _unread.Clear();
            return unread;
        }
    }

    public void Sees(Exchange exchange)
    {
        lock (_gate)
        {
            if (exchange.Person is not { } name || !_people.TryGetValue(name, out var human))
            {
                return;
            }

            if (exchange.FromBot)
            {
                SeesSent(exchange, human);
            }
            else
            {
                SeesAnswered(exchange, human);
            }
        }
    }

    private void SeesAnswered(Exchange exchange, Human human)
    {
        Turns++;
        var text = TextOf(exchange.Answer);
        var status = exchange.Answer is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("statusCode", out var code) ? code.GetInt32() : exchange.Status;
        if (exchange.Status is < 200 or >= 300 || status >= 400)
        {
            Wrongs.Add($"a turn failed: {exchange.ActivityType} of {human} at {exchange.At:u} was answered {exchange.Status}/{status}");
        }

        Look(text, human, exchange.At);
    }

    private void SeesSent(Exchange exchange, Human human)
    {
        if (!exchange.IsSend)
        {
            return;
        }

        var text = TextOf(exchange.Body);
        if (exchange.Status is < 200 or >= 300)
        {
            Refused++;
            return;
        }

        Look(text, human, exchange.At);
        if (exchange.Method != "POST")
        {
            return;
        }

        if (human == Acting)
        {
            Answers++;
            return;
        }

        var kind = KindOf(exchange.Body!.Value, text, human.Swedish);
        var letsIn = Almanac.Lets(human, exchange.At) || Almanac.Lets(human, exchange.At - Slack);
        var atOnce = !letsIn && kind != Kind.Nudge && (CannotWait(human, exchange.At) || (kind == Kind.Prompt && exchange.At - human.Did < JustThere));
        var arrival = new Arrival(human, (string?)exchange.Answer?.GetProperty("id").GetString() ?? "", exchange.At, kind, text, atOnce);
        Arrivals.Add(arrival);
        _unread.Enqueue(arrival);
        Judge(arrival, letsIn);
    }

    private void Judge(Arrival arrival, bool letsIn)
    {
        var (human, at) = (arrival.To, arrival.At);
        if (!letsIn && !arrival.AtOnce)
        {
            Wrongs.Add($"outside of hours: {arrival.Kind} to {human} at {human.Local(at):ddd yyyy-MM-dd HH:mm:ss} in {human.Zone.Id}: {Short(arrival.Text)}");
        }

        if (human.QuietSince is { } since && at > since + Slack)
        {
            Wrongs.Add($"after they wanted no more: {arrival.Kind} to {human} at {at:u}: {Short(arrival.Text)}");
        }

        if (arrival.Kind == Kind.Nudge)
        {
            if (_nudged.TryGetValue(human.Number, out var last) && at - last < Week - Slack)
            {
                Wrongs.Add($"two nudges within a week to {human}: {last:u} and {at:u}: {Short(arrival.Text)}");
            }

            _nudged[human.Number] = at;
        }
    }

    /// <summary>A meeting of theirs begins before they may be written to again, or was to when it was moved or called off.</summary>
    private static bool CannotWait(Human human, DateTimeOffset at)
    {
        var opens = Almanac.NextOpening(human, at);
        return human.Bonds.SelectMany(b => b.Meetings).Any(m => m.Start > at - TimeSpan.FromHours(2) && m.Start <= opens);
    }

    private void Look(string text, Human human, DateTimeOffset at)
    {
        foreach (var mark in MarksIn(text).Distinct())
        {
            if (_marks.TryGetValue(mark, out var known) && known.Owner != human.Number && !known.Readers.Contains(human.Number))
            {
                Wrongs.Add($"a private text of person {known.Owner} was shown to {human} at {at:u}");
            }
        }

        if (Says.IsIn(text, "dialog.trouble", human.Swedish))
        {
            Wrongs.Add($"a turn failed: the bot apologised to {human} at {at:u}");
        }
    }

    private static Kind KindOf(JsonElement body, string text, bool swedish)
    {
        var summary = body.TryGetProperty("summary", out var said) ? said.GetString() ?? "" : "";
        bool Is(string key) => summary == Says.Of(key, swedish);
        bool Tells(string key) => Says.IsIn(text, key, swedish);
        return (Is("nudge.summary") || Tells("proposal.waits") || Tells("nudge.asked") || (Is("ending.summary") && Tells("ending.haveYouTold"))) ? Kind.Nudge
            : Is("before.summary") || Is("after.summary") || (Is("meeting.summary") && Tells("mentor.another")) ? Kind.Prompt
            : Kind.News;
    }

    /// <summary>Every string in it, a line each.</summary>
    private static string TextOf(JsonElement? json)
    {
        var lines = new List<string>();
        if (json is { } element)
        {
            Collect(element, lines);
        }

        return string.Join('\n', lines);
    }

    private static void Collect(JsonElement element, List<string> lines)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                lines.Add(element.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, lines);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Collect(property.Value, lines);
                }

                break;
        }
    }

    private static string Short(string text) => text.Length <= 300 ? text.ReplaceLineEndings(" ") : text[..300].ReplaceLineEndings(" ");

    private static IEnumerable<string> MarksIn(string text) => Mark().Matches(text).Select(m => m.Value);

    [GeneratedRegex("§[0-9]+x[0-9]+§")]
    private static partial Regex Mark();
}
