using MentorBot.Core.Attention;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Lives;

/// <summary>A message that went out, with everybody as they were just before.</summary>
/// <param name="At">When.</param>
/// <param name="To">Who got it, or would have: see <paramref name="IsGone"/>.</param>
/// <param name="IsGone">The person's account is gone, so it came back.</param>
/// <param name="Mentorship">As it was.</param>
/// <param name="Errand">What.</param>
internal sealed record Message(Instant At, Person To, bool IsGone, Mentorship Mentorship, Errand Errand)
{
    public override string ToString() => $"{Errand.Kind} about {Errand.About}/{Errand.Edition} to the {Errand.To} {To.Name} in {Mentorship.Id} at {At} ({To.Zone})";
}

/// <summary>A life while it is lived: the people, their mentorships, and a courier that does as the delivery does, without sending anything.</summary>
internal sealed class World
{
    /// <summary>Few rules, so that a life is short to live through; the shipped calendar has its own tests.</summary>
    public static readonly ClosedDays Closed = new(new ClosedCalendar(
        new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday },
        ClosesSqueezeDays: false,
        [new DayRule.Yearly(new(5, 1), new(5, 1))],
        [new DayRule.Yearly(new(7, 6), new(8, 2)), new DayRule.Yearly(new(12, 22), new(1, 6))]));

    private static readonly Instant Start = Sweden.At("2026-08-20 10:00");

    private readonly Instant?[] _next;
    private readonly int _luck;
    private Instant _downUntil = Instant.MinValue;
    private int _tosses;

    private World(Script script)
    {
        _luck = script.Luck;
        People = [.. Enumerable.Range(0, Script.People).Select(i => new Person { Id = new($"p{i}"), Name = $"P{i}", Zone = script.Zones[i], Hours = script.Hours[i] })];
        Mentorships = [.. script.Pairs.Select((two, i) => Deeds.Begun(new($"m{i}"), People[two.Adept], People[two.Mentor], two.IsPaired, Now))];
        _next = [.. Mentorships.Select(_ => (Instant?)Now)];
    }

    public Instant Now { get; private set; } = Start;

    public Person[] People { get; }

    public Mentorship[] Mentorships { get; }

    public HashSet<PersonId> Gone { get; } = [];

    /// <summary>In the order in which they went.</summary>
    public List<Message> Messages { get; } = [];

    /// <summary>What was found wrong while it was lived, of what cannot be seen from the messages.</summary>
    public List<string> Skipped { get; } = [];

    public static World Live(Script script)
    {
        var world = new World(script);
        var end = Start + Duration.FromDays(30 * script.Months);
        foreach (var deed in script.Deeds)
        {
            world.GoOnTo(Instant.Min(end, world.Now + Duration.FromMinutes(deed.Wait)));
            world.LookForWhatWasSkipped(deed.Which % world.Mentorships.Length);
            Deeds.Do(world, script, deed);
        }

        world.GoOnTo(end);
        return world;
    }

    public void Change(int index, Mentorship after)
    {
        if (!ReferenceEquals(Mentorships[index], after))
        {
            Mentorships[index] = after;
            _next[index] = Now;
        }
    }

    public void Change(Person person)
    {
        People[Array.FindIndex(People, p => p.Id == person.Id)] = person;
        for (var i = 0; i < Mentorships.Length; i++)
        {
            Change(i, Mentorships[i].Knowing(person));
        }
    }

    public void GoDown(Duration time) => _downUntil = Now + time;

    private void GoOnTo(Instant end)
    {
        for (var hops = 0; Coming() is { } at && at <= end; hops++)
        {
            Assert.True(hops < 5000, "It is woken for ever.");
            Now = at;
            for (var i = 0; i < Mentorships.Length; i++)
            {
                if (_next[i] <= Now)
                {
                    Run(i);
                }
            }
        }

        Now = end;
    }

    /// <summary>At a moment for which nobody was woken nothing is due.</summary>
    private void LookForWhatWasSkipped(int index)
    {
        if (_downUntil <= Now)
        {
            Skipped.AddRange(Mentorships[index].Due(Closed, Now).Select(e => $"{e.Key} to the {e.To} in m{index} is due at {Now} since {e.DueAt}, and nobody was woken for it."));
        }
    }

    /// <summary>The next wake-up; while the process is down they gather.</summary>
    private Instant? Coming() => _next.Min() is { } next ? Instant.Max(Instant.Max(next, _downUntil), Now) : null;

    private void Run(int index)
    {
        for (var rounds = 0; Mentorships[index].Due(Closed, Now).FirstOrDefault() is { } errand; rounds++)
        {
            Assert.True(rounds < 100, "There is more due than there can be.");
            Go(index, errand);
        }

        _next[index] = Mentorships[index].NextDue(Closed, Now);
    }

    private void Go(int index, Errand errand)
    {
        var before = Mentorships[index];
        var to = People.First(p => p.Id == (before.PartyOf(errand.To)?.Id ?? before.Invitation!.To));
        var taken = before.Taking(errand, Now);
        var (outcome, retryAt) = Outcomes(index, errand, before, to);
        if (outcome is Outcome.Sent or Outcome.Gone)
        {
            Messages.Add(new(Now, to, outcome == Outcome.Gone, before, errand));
        }

        Mentorships[index] = outcome is { } known ? taken.Done(errand, known, retryAt, known == Outcome.Sent ? errand.Key : null) : taken;
        if (outcome == Outcome.Sent && errand.IsNudge)
        {
            People[Array.FindIndex(People, p => p.Id == to.Id)] = to with { NudgedAt = Now };
        }
    }

    /// <summary>Null when the process dies in that very moment.</summary>
    private (Outcome? Outcome, Instant? RetryAt) Outcomes(int index, Errand errand, Mentorship before, Person to)
    {
        // The delivery knows a mentor-to-be, whom the mentorship does not know yet.
        if (before.PartyOf(errand.To) is null)
        {
            var hours = Party.Of(to).Attention(Closed);
            if (to.Stopped)
            {
                return (Outcome.Dropped, null);
            }

            if (!hours.IsOpen(Now))
            {
                return (Outcome.Postponed, hours.MoveLater(Now));
            }

            if (errand.IsNudge && to.SnoozedUntil > Now)
            {
                return (Outcome.Postponed, to.SnoozedUntil);
            }
        }

        if (errand.IsNudge && Weekly.HeldBackUntil(to, errand, Elsewhere(index, to), Now) is { } until)
        {
            return (Outcome.Postponed, until);
        }

        if (Gone.Contains(to.Id))
        {
            return (Outcome.Gone, null);
        }

        return Toss() switch
        {
            < 2 => (null, null),
            < 8 => (Outcome.Throttled, Now + Duration.FromMinutes(1 + (10 * Toss()))),
            _ => (Outcome.Sent, null),
        };
    }

    private IEnumerable<Errand> Elsewhere(int index, Person to) => Mentorships
        .Where((m, i) => i != index)
        .SelectMany(m => m.Due(Closed, Now).Where(e => (m.PartyOf(e.To)?.Id ?? m.Invitation?.To) == to.Id));

    /// <summary>0–99, the same in every living of the same script.</summary>
    private int Toss() => (int)((uint)((_luck + (++_tosses * 7919)) * 2654435761L) >> 8) % 100;
}
