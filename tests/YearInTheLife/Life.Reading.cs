using TeamsSimulator;

namespace YearInTheLife;

/// <summary>What people do with what comes unasked, and what they know afterwards.</summary>
internal sealed partial class Life
{
    /// <summary>Somebody has got a message: they will look at it when they do, if they do.</summary>
    private void Plan(Arrival arrival)
    {
        var who = arrival.To;
        Notices(arrival);
        if (Lets(who, arrival.Kind.ToString()) is { } wait)
        {
            At(who, arrival.At + wait, () => Reads(who, arrival));
        }
    }

    /// <summary>What the mere message tells.</summary>
    private static void Notices(Arrival arrival)
    {
        var who = arrival.To;
        if (BondOf(who, arrival.Text) is not { } bond)
        {
            return;
        }

        if (Says.IsIn(arrival.Text, "ending.disappeared", who.Swedish))
        {
            bond.Ends(HowEnded.Disappeared, arrival.At);
        }

        if (Says.IsIn(arrival.Text, "ending.erased", who.Swedish))
        {
            bond.Ends(HowEnded.Away, arrival.At);
        }

        if (Says.IsIn(arrival.Text, "nudge.later", who.Swedish))
        {
            bond.HeardLater = true;
        }
    }

    private async Task Reads(Human who, Arrival arrival)
    {
        if (who.Newest(m => m.Id == arrival.Id) is not { HasCard: true } card || BondOf(who, arrival.Text) is not { } bond)
        {
            return;
        }

        object[] about = [who.Number, bond.Number, arrival.Kind, who.Reached];
        bool May(double probability, string what) => chance.Is(probability, [.. about, what]);
        bool Shows(string key) => Has(who, card, key);
        if (Shows("invitation.yes"))
        {
            await AnswersInvitation(who, bond, reminded: arrival.Kind == Kind.Nudge);
        }
        else if (new[] { "agreement", "pause", "goodbye" }.FirstOrDefault(p => Shows($"{p}.yes") && Says.IsIn(card.Text, $"{p}.proposed", who.Swedish)) is { } proposal)
        {
            await Decides(who, bond, card, proposal, arrival.Kind == Kind.Nudge, May);
        }
        else if (Shows("ending.haveTold"))
        {
            await Press(who, bond, card, May(0.7, "has told") ? "ending.haveTold" : May(0.5, "not yet") ? "ending.notYet" : "ending.stays");
        }
        else if (arrival.Kind == Kind.Nudge)
        {
            await IsNudged(who, bond, card, May);
        }
        else if (arrival.Kind == Kind.Prompt)
        {
            await IsPrompted(who, bond, card, May);
        }
        else if (Shows("meeting.bookFirst"))
        {
            if (IsMet(who, 0.95, 0.7, 0.35, 0.1, "books at once", bond.Number))
            {
                await Books(bond, card);
            }
        }
        else if (Shows("meeting.bookNew") && May(0.7, "books anew"))
        {
            await Books(bond, card);
        }
        else if (Shows("invitation.askAnother"))
        {
            if (bond.Ended is null && May(0.8, "asks another"))
            {
                await Walk(who, bond, await Press(who, bond, card, "invitation.askAnother"), Wish.None);
            }
        }
        else if (Shows("goodbye.harvest") && May(0.5, "harvests"))
        {
            await Walk(who, bond, await Press(who, bond, card, "goodbye.harvest"), Wish.None);
        }
        else if (Shows("ending.harvest") && May(0.35, "harvests alone"))
        {
            await Walk(who, bond, await Press(who, bond, card, "ending.harvest"), Wish.None);
        }
        else if (Shows("meeting.move") && May(0.05, "looks again"))
        {
            await Command(who, "möte", "meeting");
        }
    }

    private async Task IsPrompted(Human who, Bond bond, ChatMessage card, Func<double, string, bool> may)
    {
        if (Has(who, card, "mentor.another"))
        {
            if (may(0.2, "another question"))
            {
                await Press(who, bond, await Press(who, bond, card, "mentor.another"), "mentor.myPart");
            }

            return;
        }

        await Walk(who, bond, card, Wish.None);
    }

    private async Task IsNudged(Human who, Bond bond, ChatMessage card, Func<double, string, bool> may)
    {
        bool Shows(string key) => Has(who, card, key);
        if (!IsMet(who, 0.9, 0.72, 0.5, 0.2, "heeds", bond.Number, who.Reached))
        {
            if (may(0.5, "waves it away"))
            {
                await Press(who, bond, card, "dialog.notNow");
            }
        }
        else if (Shows("next.startOver"))
        {
            // Becalmed: time, contact or drive?
            await Becalmed(who, bond, card);
        }
        else if (Shows("meeting.bookFirst") || Shows("meeting.book"))
        {
            await Books(bond, card);
        }
        else if (Shows("next.end"))
        {
            // To the mentor it is mostly enough to know.
            await Press(who, bond, card, "dialog.notNow");
        }
        else if (new[] { "next.goOn", "invitation.askAnother", "next.ask", "next.agree", "dialog.begin", "next.roundOff" }.FirstOrDefault(Shows) is { } key)
        {
            await Walk(who, bond, await Press(who, bond, card, key), Wish.None);
        }
    }

    private async Task Becalmed(Human who, Bond bond, ChatMessage card)
    {
        switch (chance.Weighted<string>([("book", 0.55), ("pause", 0.12), ("over", 0.08), ("off", 0.15), ("no", 0.1)], bond.Number, "becalmed", who.Reached))
        {
            case "book":
                await Books(bond, card);
                break;
            case "pause":
                await Walk(who, bond, await Press(who, bond, card, "next.pause"), new Wish { Rests = "rest.propose", Until = SomeDay(who, 20, 60, bond.Number, "becalmed pause", who.Reached) });
                break;
            case "over":
                await Walk(who, bond, await Press(who, bond, card, "next.startOver"), Wish.None);
                break;
            case "off":
                await Walk(who, bond, await Press(who, bond, card, "next.roundOff"), Wish.None);
                break;
            default:
                await Press(who, bond, card, "dialog.notNow");
                break;
        }
    }

    private async Task Decides(Human who, Bond bond, ChatMessage card, string proposal, bool reminded, Func<double, string, bool> may)
    {
        if (!reminded && may(0.12, "leaves it"))
        {
            return;
        }

        if (may(proposal == "goodbye" ? 0.93 : 0.83, "yes"))
        {
            await Walk(who, bond, await Press(who, bond, card, $"{proposal}.yes"), Wish.None);
        }
        else if (proposal == "agreement" && bond.Nos < 2 && may(0.5, "proposes something else"))
        {
            bond.Nos++;
            await Walk(who, bond, await Press(who, bond, card, "agreement.change"), Wish.None);
        }
        else
        {
            bond.Nos++;
            await Press(who, bond, card, $"{proposal}.no");
        }
    }

    /// <summary>Which of theirs a message is about: it names the other.</summary>
    private static Bond? BondOf(Human who, string text) =>
        who.Bonds.Where(b => b.Other(who) is { } other && Mentions(text, other.GivenName)).OrderBy(b => b.Ended is not null).FirstOrDefault()
        ?? (who.Bonds.Count(b => b.Ended is null) == 1 ? who.Bonds.Find(b => b.Ended is null) : null);

    /// <summary>What pressing has led to, as the card tells.</summary>
    private void Learn(Human who, Bond? bond, ChatMessage page, string key, ChatMessage? shown)
    {
        if (bond is null || shown is null)
        {
            return;
        }

        bool Tells(string text) => Says.IsIn(shown.Text, text, who.Swedish);
        switch (key)
        {
            case "whyNow.soItIs":
                bond.Comes(Where.Match, Now);
                break;
            case "invitation.yes" when Tells("invitation.said.Yes") && bond.Mentor is null:
                bond.Mentor = who;
                bond.Comes(Where.Agreement, Now);
                break;
            case "agreement.yes" or "agreement.send" or "agreement.settle" when Tells("agreement.agreed"):
                bond.Comes(Where.Working, Now);
                break;
            case "meeting.bookDo" when Tells("meeting.booked"):
                Booked(bond, _meets);
                break;
            case "meeting.moveDo" when Tells("meeting.moved") && Ahead(bond) is { } moved:
                moved.Start = _meets;
                Expect(bond, moved);
                break;
            case "meeting.callOff" or "meeting.cannot" when Tells("meeting.calledOff") && Ahead(bond) is { } off:
                off.CalledOff = true;
                off.Edition++;
                if (who == bond.Adept)
                {
                    PlansToBook(bond, TimeSpan.FromDays(chance.Between(1, 9, bond.Number, "anew", bond.Meetings.Count)));
                }

                break;
            case "meeting.justMet":
                bond.Meetings.Add(new Appointment { Start = Now, Held = true });
                break;
            case "dialog.next" or "dialog.skip" or "intention.holds" when who == bond.Adept && bond.IsUnderWay:
                MovesOn(bond, page);
                break;
            case "halfTime.held" when Tells("halfTime.isHeld"):
                bond.Comes(Where.WorkingAgain, Now);
                break;
            case "goodbye.yes" when Tells("goodbye.over"):
            case "ending.goodbye" when Tells("ending.endedTogether"):
                bond.Ends(HowEnded.Together, Now);
                break;
            case "parting.send" when Tells("parting.isSent"):
            case "ending.haveTold" or "parting.haveToldNow" when Tells("ending.left"):
                bond.Ends(HowEnded.Early, Now);
                break;
            case "parting.putDown" when Tells("parting.isPutDown"):
                bond.Ends(HowEnded.PutDown, Now);
                break;
            case "parting.tellMyself" when Tells("parting.waits"):
                TellsFirst(who, bond);
                break;
            case "rest.stop" when Tells("rest.stopped"):
                who.QuietSince = Now;
                break;
        }
    }

    /// <summary>The adept's first answer takes half-time up, or begins rounding off.</summary>
    private void MovesOn(Bond bond, ChatMessage page)
    {
        var fields = page.Fields.Select(f => f.Id).ToHashSet();
        if (fields.Contains("kept") && bond.Now < Where.Closing)
        {
            bond.Comes(Where.Closing, Now);
            WillTalk(bond, "last talk");
        }
        else if (fields.Contains("midway") && bond.Now < Where.Midpoint)
        {
            bond.Comes(Where.Midpoint, Now);
            WillTalk(bond, "half-time talk");
        }
    }

    /// <summary>They find a time for the talk, in a meeting of theirs or elsewhere, and most say so.</summary>
    private void WillTalk(Bond bond, string talk)
    {
        if (chance.Is(0.6, bond.Number, talk, "booked"))
        {
            At(bond.Adept, Now + TimeSpan.FromDays(chance.Between(1, 12, bond.Number, talk, "books")), () => Books(bond, null));
        }

        if (chance.Is(0.8, bond.Number, talk, "told"))
        {
            At(bond.Adept, Now + TimeSpan.FromDays(chance.Between(20, 45, bond.Number, talk, "tells")), () => SaysTheyTalked(bond));
        }
    }

    private void TellsFirst(Human who, Bond bond)
    {
        bond.LeavingBy = who;
        if (bond.Other(who) is { } other)
        {
            At(who, Now + TimeSpan.FromDays(chance.Between(1, 4, bond.Number, "tells in")), async () =>
            {
                await who.Person.SaysTo(other.Person, who.Swedish ? "Jag behöver sluta." : "I need to stop.");
                if (chance.Is(0.5, bond.Number, "says so"))
                {
                    await Press(who, bond, NewestWith(who, "parting.haveToldNow"), "parting.haveToldNow");
                }
            });
        }
    }
}
