using CrashRuns.People;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace CrashRuns.Judging;

/// <summary>Holds what people got against what they should have got, and what they find in their journals against what they wrote.</summary>
internal sealed class Judge(IReadOnlyList<Pair> pairs, Life life, IReadOnlyList<Mentorship> mentorships, Losses losses)
{
    /// <summary>The clock stands still a little before it is told where to go.</summary>
    private static readonly Duration Slack = Duration.FromMinutes(2);

    private readonly List<string> _wrongs = [];

    /// <param name="journals">What each person reads in their own.</param>
    public Verdict Of(IReadOnlyDictionary<Somebody, string> journals)
    {
        var verdict = new Verdict { Wrongs = _wrongs };
        var due = pairs.SelectMany(Due.Of).ToList();
        var came = Came(due);
        foreach (var one in due)
        {
            var times = came.GetValueOrDefault(one, []);
            verdict = times.Count switch
            {
                // Who wrote the code is shown the question in answer to that, so that it tells nothing of whether the bot came with it.
                > 0 when one is { Kind: Kind.AskMentor, Pair.CameWithTheCode: true } && ClaimOf(one) is { Outcome: null or Outcome.Unsure } => Missed(verdict, one),
                > 0 when one is { Kind: Kind.AskMentor, Pair.CameWithTheCode: true } => verdict with { Sent = verdict.Sent + 1 },
                1 => verdict with { Sent = verdict.Sent + 1 },
                0 => Missed(verdict, one),
                > 1 when one.Kind == Kind.AskMentor && times.Count <= AsksOf(one) => verdict with { Sent = verdict.Sent + 1 },
                > 1 when one.Kind == Kind.Welcome && times.Zip(times.Skip(1)).All(pair => losses.DiedBetween(Moment(pair.First), Moment(pair.Second))) =>
                    verdict with { Sent = verdict.Sent + 1, Repeated = verdict.Repeated + times.Count - 1 },
                _ => Doubled(verdict, one, times),
            };
        }

        var uncalled = life.Arrivals.Count - came.Values.Sum(c => c.Count);
        _wrongs.AddRange(losses.Unexplained.Select(o => $"{o.Key} of {o.Mentorship} was taken on at {o.At} and left, although no process was killed then"));
        verdict = Written(verdict with { Due = due.Count, Uncalled = uncalled }, journals);
        foreach (var pair in pairs)
        {
            Compare(pair);
        }

        _wrongs.AddRange(life.Wrongs);
        return verdict;
    }

    /// <summary>Each message goes to the latest thing that was due by then, of its kind and for that person.</summary>
    private Dictionary<Due, List<Arrival>> Came(List<Due> due)
    {
        var byKind = due.ToLookup(d => (d.To, d.Kind));
        var came = new Dictionary<Due, List<Arrival>>();
        foreach (var arrival in life.Arrivals)
        {
            var at = Instant.FromDateTimeOffset(arrival.At);
            if (byKind[(arrival.To, arrival.Kind)].Where(d => d.From <= at + Slack).MaxBy(d => d.From) is not { } one)
            {
                _wrongs.Add($"{arrival.Kind} came to {arrival.To.Person} at {arrival.At:u} although nothing was due");
            }
            else if (came.TryGetValue(one, out var others))
            {
                others.Add(arrival);
            }
            else
            {
                came[one] = [arrival];
            }
        }

        return came;
    }

    private Verdict Missed(Verdict verdict, Due due)
    {
        switch (ClaimOf(due))
        {
            case { Outcome: null } claim when losses.Explain(claim):
                return verdict with { ClaimedByTheKilled = verdict.ClaimedByTheKilled + 1 };
            case { Outcome: Outcome.Unsure } or null when life.Hidden.Any(h => h.To == due.To && h.Kind == due.Kind):
                return verdict with { Unsure = verdict.Unsure + 1 };
            case var claim:
                _wrongs.Add($"{due.Kind} never came to {due.To.Person}; due from {due.From}, and {(claim is null ? "never taken on" : $"taken on at {claim.At}: {claim.Outcome}")}");
                return verdict with { Missing = verdict.Missing + 1 };
        }
    }

    private Verdict Doubled(Verdict verdict, Due due, List<Arrival> times)
    {
        _wrongs.Add($"{due.Kind} came to {due.To.Person} {times.Count} times: {string.Join(", ", times.Select(t => $"{t.At:u}"))}");
        return verdict with { Doubled = verdict.Doubled + 1 };
    }

    private Verdict Written(Verdict verdict, IReadOnlyDictionary<Somebody, string> journals)
    {
        foreach (var (who, journal) in journals)
        {
            var found = Marks.In(journal).CountBy(mark => mark).ToDictionary();
            _wrongs.AddRange(who.Written.Where(mark => !found.ContainsKey(mark)).Select(mark => $"{mark} was written by {who.Person} and is in no journal"));
            _wrongs.AddRange(who.GaveUp.Select(what => $"{who.Person} never got an answer to: {what}"));
            verdict = verdict with
            {
                Written = verdict.Written + who.Written.Count,
                Found = verdict.Found + who.Written.Count(found.ContainsKey),
                FoundTwice = verdict.FoundTwice + who.Written.Count(mark => found.GetValueOrDefault(mark) > 1 && !who.Plans.Contains(mark)),
            };
        }

        return verdict;
    }

    /// <summary>The two have one mentorship, and in it the meetings that they know of.</summary>
    private void Compare(Pair pair)
    {
        var theirs = mentorships.Where(m => m.Adept.Name == pair.Adept.Person.Name).ToList();
        if (theirs.Count != 1)
        {
            _wrongs.Add($"{pair.Adept.Person} has {theirs.Count} mentorships");
        }

        var booked = theirs.SelectMany(m => m.Meetings).Where(m => !m.IsCancelled).Select(m => m.Start).Order().ToList();
        var known = pair.Appointments.Select(a => Instant.FromDateTimeOffset(a.Start)).Order().ToList();
        if (!booked.SequenceEqual(known))
        {
            _wrongs.Add($"{pair.Adept.Person} knows of {known.Count} meetings, the bot of {booked.Count}");
        }
    }

    private static Instant Moment(Arrival arrival) => Instant.FromDateTimeOffset(arrival.At);

    /// <summary>How often the adept let the bot ask: an adept who gets no answer in time goes through it again, and asks anew.</summary>
    private int AsksOf(Due due) => mentorships.Where(m => m.Adept.Name == due.Pair.Adept.Person.Name)
        .Sum(m => m.Claims.Keys.Count(key => key.StartsWith($"{Kind.AskMentor}/", StringComparison.Ordinal)));

    private Claim? ClaimOf(Due due)
    {
        var theirs = mentorships.FirstOrDefault(m => m.Adept.Name == due.Pair.Adept.Person.Name);
        var about = due switch
        {
            { Start: { } start } => theirs?.Meetings.FirstOrDefault(m => m.Start == Instant.FromDateTimeOffset(start))?.Id.Value,
            { Kind: Kind.NudgeAgree } => (due.To == due.Pair.Adept ? Role.Adept : Role.Mentor).ToString(),
            _ => theirs?.Invitation?.Code,
        };
        return theirs?.Claims.Where(c => c.Key.StartsWith($"{due.Kind}/{about}/", StringComparison.Ordinal)).Select(c => c.Value).FirstOrDefault();
    }
}
