using TeamsSimulator;

namespace YearInTheLife;

/// <summary>How soon somebody answers, if at all.</summary>
internal enum Temper
{
    Eager,
    Ordinary,
    Slow,
    Silent,
}

/// <summary>One person: their client, their manner, and the mentorships they know of.</summary>
/// <param name="number">Unique within the run.</param>
internal sealed class Human(int number, SimPerson person, Temper temper)
{
    private int _written;

    public int Number => number;

    public SimPerson Person => person;

    public Temper Temper => temper;

    public string GivenName => person.GivenName;

    public bool Swedish { get; } = !person.Locale.StartsWith("en", StringComparison.Ordinal);

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(person.Zone);

    public List<Bond> Bonds { get; } = [];

    public bool Installed { get; set; }

    /// <summary>When they first installed it; null if they never did.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Their account is gone.</summary>
    public bool Gone { get; set; }

    /// <summary>Since when nothing unasked may reach them: stopped, uninstalled or gone. Null when it may.</summary>
    public DateTimeOffset? QuietSince { get; set; }

    /// <summary>How many messages came unasked so far.</summary>
    public int Reached { get; set; }

    /// <summary>When they last said or pressed something.</summary>
    public DateTimeOffset Did { get; set; }

    /// <summary>How often they sat down with a card.</summary>
    public int Sat { get; set; }

    /// <summary>How often they pressed something.</summary>
    public int Pressed { get; set; }

    /// <summary>The newest message from the bot that is as wanted.</summary>
    public ChatMessage? Newest(Func<ChatMessage, bool> wanted)
    {
        // From the end: in a long chat most messages need never be read again.
        var chat = person.Chat;
        for (var at = chat.Count - 1; at >= 0; at--)
        {
            if (chat[at].FromBot && wanted(chat[at]))
            {
                return chat[at];
            }
        }

        return null;
    }

    public ChatMessage? NewestCard() => Newest(m => m.HasCard);

    /// <summary>A mark that stands in one text alone, by which it is known wherever it turns up.</summary>
    public string NewMark() => $"§{number}x{++_written}§";

    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    public DateTimeOffset Instant(DateTime local) =>
        new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));

    public override string ToString() => person.Name;
}
