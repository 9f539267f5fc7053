using TeamsSimulator;

namespace YearInTheLife;

/// <summary>Booking, moving, calling off, meeting; and what a pair does when it has met.</summary>
internal sealed partial class Life
{
    /// <summary>What was last put into a form: people do one thing at a time here.</summary>
    private DateTimeOffset _meets;

    /// <summary>The adept sits down to book some time from now.</summary>
    private void PlansToBook(Bond bond, TimeSpan wait)
    {
        var gap = bond.Meetings.Count;
        At(bond.Adept, Now + wait, () => gap == bond.Meetings.Count || bond.Meetings.Count == 0 ? Books(bond, null) : Task.CompletedTask);
    }

    /// <summary>Books, on a card that is there or by the command.</summary>
    private async Task Books(Bond bond, ChatMessage? card)
    {
        if (!bond.IsUnderWay || Ahead(bond) is not null)
        {
            return;
        }

        if (card is null)
        {
            await Command(bond.Adept, "möte", "meeting");
            card = bond.Adept.NewestCard();
        }

        await Walk(bond.Adept, bond, card, new Wish { Meets = WhenToMeet(bond) });
    }

    private Appointment? Ahead(Bond bond) => bond.Meetings.FirstOrDefault(m => !m.CalledOff && m.Start > Now);

    /// <summary>Some working day from now on, or about when the rhythm asks for it; at a decent hour.</summary>
    private DateTimeOffset WhenToMeet(Bond bond)
    {
        object[] about = [bond.Number, "meets", bond.Meetings.Count];
        var soonest = DateOnly.FromDateTime(bond.Adept.Local(Now)).AddDays(chance.Between(1, 10, about));
        var last = bond.Meetings.LastOrDefault(m => m.Held);
        var byRhythm = last is null ? soonest : DateOnly.FromDateTime(bond.Adept.Local(last.Start)).AddDays(bond.RhythmDays + chance.Between(-3, 4, [.. about, "rhythm"]));
        var day = Almanac.Open(byRhythm > soonest ? byRhythm : soonest);
        return bond.Adept.Instant(day.ToDateTime(new TimeOnly(chance.Between(9, 15, [.. about, "hour"]), 30 * chance.Between(0, 1, [.. about, "half"]))));
    }

    private void Booked(Bond bond, DateTimeOffset start)
    {
        var meeting = new Appointment { Start = start };
        bond.Meetings.Add(meeting);
        Expect(bond, meeting);
        var change = chance.Weighted<string>(
            [("none", 0.78), ("moves", 0.11), ("calls off", 0.05), ("mentor cannot", 0.06)], bond.Number, "change", bond.Meetings.Count);
        if (change == "none")
        {
            return;
        }

        var edition = meeting.Edition;
        var before = TimeSpan.FromHours(chance.Between(1, 100, bond.Number, "changes", bond.Meetings.Count));
        var by = change == "mentor cannot" ? bond.Mentor! : bond.Adept;
        At(by, start - before > Now ? start - before : Now + TimeSpan.FromMinutes(10), () =>
            meeting.Edition != edition || meeting.CalledOff || meeting.Start <= Now || !bond.IsUnderWay ? Task.CompletedTask : Changes(bond, by, change));
    }

    private async Task Changes(Bond bond, Human by, string change)
    {
        await Command(by, "möte", "meeting");
        await Walk(by, bond, by.NewestCard(), change == "moves"
            ? new Wish { Moves = true, Meets = Ahead(bond)!.Start + TimeSpan.FromDays(chance.One([1, 2, 3, 7, 14], bond.Number, "moves by", bond.Meetings.Count)) }
            : new Wish { CallsOff = true });
    }

    /// <summary>When its hour has passed, the two have met, whatever the bot knows.</summary>
    private void Expect(Bond bond, Appointment meeting)
    {
        var edition = ++meeting.Edition;
        At(meeting.Start + TimeSpan.FromMinutes(61), () =>
        {
            if (meeting.Edition == edition && !meeting.CalledOff && bond.IsUnderWay && bond is { Adept.Gone: false, Mentor.Gone: false })
            {
                meeting.Held = true;
                HaveMet(bond);
            }

            return Task.CompletedTask;
        });
    }

    private void HaveMet(Bond bond)
    {
        var adept = bond.Adept;
        var times = bond.Meetings.Count(m => m.Held);
        if (bond.Now is Where.Midpoint or Where.Closing && chance.Is(0.75, bond.Number, "talked", times))
        {
            At(adept, Now + TimeSpan.FromHours(chance.Between(5, 72, bond.Number, "says so", times)), () => SaysTheyTalked(bond));
        }

        if (times == 1 && chance.Is(0.25, bond.Number, "agrees unasked"))
        {
            At(adept, Now + TimeSpan.FromHours(3), async () =>
            {
                await Command(adept, "överens", "agreement");
                await Walk(adept, bond, adept.NewestCard(), Wish.None);
            });
        }

        // On the rhythm, late (when nudged), or not before somebody asks what is wrong.
        var books = chance.Weighted<string>([("soon", 0.62), ("late", 0.28), ("not", 0.1)], bond.Number, "books", times);
        if (books == "soon" && bond.Now < Where.Closing)
        {
            PlansToBook(bond, TimeSpan.FromDays(chance.Between(0, Math.Min(14, bond.RhythmDays), bond.Number, "books in", times)) + TimeSpan.FromHours(2));
        }

        if (chance.Is(0.02, bond.Number, "just met", times))
        {
            var met = Now + TimeSpan.FromDays(chance.Between(3, 12, bond.Number, "just met in", times));
            At(adept, met, async () =>
            {
                if (bond.IsUnderWay)
                {
                    await Command(adept, "möte", "meeting");
                    await Walk(adept, bond, adept.NewestCard(), new Wish { JustMet = true });
                }
            });
        }
    }

    private async Task SaysTheyTalked(Bond bond)
    {
        if (bond is { IsUnderWay: true, Now: Where.Midpoint or Where.Closing })
        {
            var adept = bond.Adept;
            var card = NewestWith(adept, bond.Now == Where.Midpoint ? "halfTime.held" : "ending.goodbye");
            if (card is null)
            {
                await Command(adept, "nästa steg", "next step");
                card = adept.NewestCard();
            }

            await Walk(adept, bond, card, new Wish { HasTalked = true });
        }
    }

    private async Task<ChatMessage?> Fills(Human who, Bond? bond, ChatMessage form, Wish wish)
    {
        if (wish.Meets is not { } start || bond is null)
        {
            await Press(who, bond, form, "dialog.notNow");
            return null;
        }

        _meets = start;
        var local = who.Local(start);
        var place = "";
        if (chance.Is(0.5, bond.Number, "place", bond.Meetings.Count))
        {
            place = Writes(who);
            watch.Shares(place, bond.Mentor!);
        }

        var shown = await Press(who, bond, form, Has(who, form, "meeting.moveDo") ? "meeting.moveDo" : "meeting.bookDo", new Dictionary<string, object?>
        {
            ["date"] = DateOnly.FromDateTime(local),
            ["time"] = TimeOnly.FromDateTime(local),
            ["place"] = place,
        });

        // The form is still there when something about it was refused.
        return shown?.Fields.Any(f => f.Id == "date") == true ? shown : null;
    }
}
