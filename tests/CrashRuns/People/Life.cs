using System.Globalization;
using CrashRuns.Judging;
using NodaTime;
using TeamsSimulator;

namespace CrashRuns.People;

/// <summary>
/// Pairs meeting every week: they find each other, book, answer what they are asked, and write for themselves. Who does something at the same
/// time does it at the same time. Whatever comes, they do by their own plans, so that what is due does not hang on what was lost.
/// </summary>
internal sealed class Life(SimulatedTeams teams, Store store, Chance chance, IReadOnlyList<Pair> pairs, RunOptions options)
{
    private const int AtOnce = 6;

    /// <summary>Longer than a wake-up stays with whoever took it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(130);

    /// <summary>A wake-up is put into the queue a little after it was decided when it is to come.</summary>
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <summary>What has not been done after so many looks is no longer waited for, and found to be missing in the end.</summary>
    private const int MostLooks = 8;

    /// <summary>People look at the clock in such steps.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private readonly PriorityQueue<(Somebody Who, Func<Task> Act), (DateTimeOffset At, int Number)> _agenda = new();
    private readonly List<Arrival> _arrivals = [];
    private readonly List<Arrival> _hidden = [];
    private readonly Lock _gate = new();
    private readonly Queue<Arrival> _unread = [];
    private int _planned;

    /// <summary>Monday 11 January 2027, 07.00 in Stockholm.</summary>
    public static readonly DateTimeOffset Begins = new(2027, 1, 11, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The last meetings are a Friday's; by the Wednesday after, everything has been asked.</summary>
    public DateTimeOffset Ends => Begins.AddDays((7 * options.Weeks) + 2);

    /// <summary>Everything that came, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>What Teams refused with an error that may hide a message which was shown.</summary>
    public IReadOnlyList<Arrival> Hidden => _hidden;

    public List<string> Wrongs { get; } = [];

    /// <summary>Business time up to which everything that was taken on had been written down.</summary>
    public Instant QuietSince { get; private set; } = Instant.MinValue;

    /// <summary>Simulated time.</summary>
    public DateTimeOffset Now => teams.Clock.Now;

    public void Receives(Arrival arrival)
    {
        lock (_gate)
        {
            (arrival.IsHidden ? _hidden : _arrivals).Add(arrival);
            if (!arrival.IsHidden)
            {
                _unread.Enqueue(arrival);
            }
        }
    }

    public async Task RunAsync(Bounds bounds)
    {
        pairs.ToList().ForEach(Plan);
        var stuck = 0;
        var latest = Instant.MinValue;
        while (true)
        {
            bounds.Check(Now);
            var next = _agenda.TryPeek(out _, out var first) && first.At < Ends ? first.At : Ends;
            var due = await DueAsync();
            stuck = due == latest && due <= Instant.FromDateTimeOffset(Now) ? stuck + 1 : 0;
            latest = due;
            var at = stuck > MostLooks ? next : Earlier(next, Later(due.ToDateTimeOffset()));
            if (at > Now)
            {
                await SettleAsync(at);
            }
            else if (next == Ends)
            {
                return;
            }
            else
            {
                await ActAsync();
                await SettleAsync(Now);
            }

            Read();
        }
    }

    /// <summary>Everybody writes something once more.</summary>
    public async Task WriteOnceMoreAsync()
    {
        await Parallel.ForEachAsync(pairs.SelectMany(p => new[] { p.Adept, p.Mentor }), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (who, _) =>
            await TryAsync(() => ReflectsAsync(who)));
        await SettleAsync(Now + Step);
    }

    /// <summary>Something due that could not be done yet lies with a process that is dead: it comes back when its lease is over.</summary>
    private DateTimeOffset Later(DateTimeOffset due) => due > Now ? due + AMoment : Now + Lease;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private async Task<Instant> DueAsync() =>
        await store.NextAsync(Instant.FromDateTimeOffset(Now)) is { } due && due < Instant.FromDateTimeOffset(Ends) ? due : Instant.FromDateTimeOffset(Ends);

    private async Task SettleAsync(DateTimeOffset at)
    {
        await teams.Clock.JumpTo(at);
        QuietSince = Instant.FromDateTimeOffset(at);
    }

    /// <summary>What is in the agenda for now, of several people at the same time.</summary>
    private async Task ActAsync()
    {
        List<(Somebody Who, Func<Task> Act)> acts = [];
        while (_agenda.TryPeek(out var next, out var when) && when.At <= Now)
        {
            _agenda.Dequeue();
            acts.Add(next);
        }

        await Parallel.ForEachAsync(acts.GroupBy(a => a.Who), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (persons, _) =>
        {
            foreach (var (_, act) in persons)
            {
                options.Faults?.Strike(teams);
                await TryAsync(act);
            }
        });
        options.Faults?.Strike(teams);
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (InvalidOperationException failed)
        {
            lock (_gate)
            {
                Wrongs.Add($"somebody could not do what they wanted at {Now:u}: {failed.Message[..Math.Min(1500, failed.Message.Length)]}");
            }
        }
    }

    private void At(Somebody who, DateTimeOffset when, Func<Task> act)
    {
        var at = Begins + (Step * Math.Ceiling((when - Begins) / Step));
        _agenda.Enqueue((who, act), (at, _planned++));
    }

    /// <summary>A moment in Stockholm, so many days after the beginning.</summary>
    private static DateTimeOffset On(int day, int hour, int minute = 0)
    {
        var local = Begins.Date.AddDays(day).AddHours(hour).AddMinutes(minute);
        return new(local, Stockholm.GetUtcOffset(local));
    }

    private void Plan(Pair pair)
    {
        var (adept, mentor, day) = (pair.Adept, pair.Mentor, pair.Number % 2);
        int Minutes(int from, int to, params object[] about) => chance.Between(from, to, [pair.Number, .. about]);
        At(mentor, On(day, 8, Minutes(0, 50, "mentor")), mentor.InstallsAsync);
        At(adept, On(day, 9, Minutes(0, 300, "adept")), () => AsksAsync(pair));
        At(mentor, On(day, 16), () => ComesRoundAsync(pair));
        for (var week = 0; week < options.Weeks; week++)
        {
            var booking = (7 * week) + day + 1;
            At(adept, On(booking, 9, Minutes(0, 300, "books", week)), () => BooksAsync(pair, On(booking + 2, Minutes(9, 15, "meets", booking))));
        }

        for (var at = day + 1; On(at, 18) < Ends; at++)
        {
            foreach (var who in new[] { adept, mentor }.Where(w => (at % 7) < 5 && chance.Is(0.15, w.Number, "reflects", at)))
            {
                At(who, On(at, 8, Minutes(0, 540, "reflects", who.Number, at)), () => ReflectsAsync(who));
            }
        }
    }

    private static async Task AsksAsync(Pair pair)
    {
        var adept = pair.Adept;
        await adept.InstallsAsync();
        var want = Says.Of("welcome.want", swedish: true);
        for (var tries = 0; tries < 5 && adept.Newest(_ => true)?.Text.Contains("Koden är", StringComparison.Ordinal) != true; tries++)
        {
            if (adept.Newest(m => m.Buttons.Contains(want)) is { } welcome && tries == 0)
            {
                await adept.PressesAsync(welcome, want);
            }
            else
            {
                await adept.SaysAsync("skaffa mentor");
            }

            await adept.WalksAsync(adept.Newest(_ => true), pair.Mentor.Person);
        }
    }

    /// <summary>By the afternoon the mentor has said yes; where the bot has not come with the question, with the code that the adept told.</summary>
    private async Task ComesRoundAsync(Pair pair)
    {
        for (var tries = 0; tries < 5 && pair.AgreedAt is null; tries++)
        {
            await SaysYesAsync(pair);
            if (pair.AgreedAt is null)
            {
                pair.CameWithTheCode = true;
                var code = System.Text.RegularExpressions.Regex.Matches(pair.Adept.Person.Chat.Transcript(), "[2-9A-Z]{4}-[2-9A-Z]{4}").LastOrDefault()?.Value;
                await pair.Mentor.SaysAsync(code ?? "hej");
            }
        }
    }

    private async Task SaysYesAsync(Pair pair)
    {
        var yes = Says.Of("invitation.yes", swedish: true);
        if (pair.AgreedAt is null && pair.Mentor.Newest(m => m.Buttons.Contains(yes)) is { } question
            && await pair.Mentor.PressesAsync(question, yes) is { } answered && !answered.Buttons.Contains(yes))
        {
            pair.AgreedAt = Now;
        }
    }

    /// <summary>Books, and looks afterwards where nobody said that it was booked.</summary>
    private async Task BooksAsync(Pair pair, DateTimeOffset start)
    {
        var adept = pair.Adept;
        var local = TimeZoneInfo.ConvertTime(start, Stockholm);
        var shown = $"{local.ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE"))} klockan {local:HH.mm}";
        for (var tries = 0; tries < 6; tries++)
        {
            await adept.SaysAsync("möte");
            var overview = adept.Newest(m => m.Fields.Count == 0 && m.Buttons.Contains(Says.Of("meeting.justMet", swedish: true)));
            if (overview?.Text.Contains(shown, StringComparison.Ordinal) == true)
            {
                pair.Appointments.Add(new(start, Now));
                return;
            }

            if (overview is null || await adept.PressesAsync(overview, Says.Of("meeting.book", swedish: true)) is not { } form || form.Fields.All(f => f.Id != "date"))
            {
                continue;
            }

            var booked = await adept.PressesAsync(form, Says.Of("meeting.bookDo", swedish: true), new Dictionary<string, object?>
            {
                ["date"] = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            });
            if (booked is not null && Says.IsIn(booked.Text, "meeting.booked", swedish: true))
            {
                pair.Appointments.Add(new(start, Now));
                return;
            }
        }

        adept.GaveUp.Add($"booking {shown}");
    }

    private static async Task ReflectsAsync(Somebody who)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            await who.SaysAsync("reflektera");
            if (who.Newest(_ => true) is { } card && card.Fields.Any(f => f.Id == "free"))
            {
                await who.WalksAsync(card);
                return;
            }
        }

        who.GaveUp.Add("reflecting");
    }

    /// <summary>Plans when everybody who has got something looks at it, if they do.</summary>
    private void Read()
    {
        while (true)
        {
            Arrival arrival;
            lock (_gate)
            {
                if (!_unread.TryDequeue(out arrival!))
                {
                    return;
                }
            }

            var pair = pairs.First(p => p.Adept == arrival.To || p.Mentor == arrival.To);
            object[] about = [arrival.To.Number, arrival.Kind, arrival.At.DayOfYear];
            var at = arrival.At + TimeSpan.FromMinutes(chance.Between(4, 90, [.. about, "minutes"]));
            var heeds = arrival.Kind switch
            {
                Kind.AskMentor or Kind.RemindAdept => 1,
                Kind.BeforeAdept => 0.9,
                Kind.AfterAdept => 0.8,
                Kind.AfterMentor => 0.8,
                _ => 0,
            };
            if (chance.Is(heeds, about))
            {
                At(arrival.To, at, () => arrival.Kind == Kind.AskMentor ? SaysYesAsync(pair) : AnswersAsync(pair, arrival.To));
            }
        }
    }

    private async Task AnswersAsync(Pair pair, Somebody who)
    {
        var before = who.Wrote;
        await who.WalksAsync(who.Newest(Walking.IsOpen));
        if (who == pair.Adept && who.Wrote != before && pair.Appointments.LastOrDefault(a => a.Start + Appointment.Length <= Now) is { } met)
        {
            met.WroteAt ??= who.Wrote;
        }
    }
}
