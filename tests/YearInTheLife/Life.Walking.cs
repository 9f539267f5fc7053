using System.Text.Json.Nodes;
using TeamsSimulator;

namespace YearInTheLife;

/// <summary>Sitting down with a card, page after page.</summary>
internal sealed partial class Life
{
    /// <summary>More pages than any dialog has.</summary>
    private const int MostPages = 18;

    private async Task Walk(Human who, Bond? bond, ChatMessage? page, Wish wish)
    {
        who.Sat++;
        for (var turned = 0; turned < MostPages && page is not null; turned++)
        {
            page = await Turn(who, bond, page, wish, turned);
        }
    }

    /// <returns>What is there then; null when they are done with it.</returns>
    private async Task<ChatMessage?> Turn(Human who, Bond? bond, ChatMessage page, Wish wish, int turned)
    {
        var fields = page.Fields.Select(f => f.Id).ToHashSet();
        object[] about = [who.Number, bond?.Number ?? 0, who.Sat, turned];
        bool May(double probability, string what) => chance.Is(probability, [.. about, what]);
        bool Shows(string key) => Has(who, page, key);
        Task<ChatMessage?> On(string key, object? values = null) => Press(who, bond, page, key, values);
        Task<ChatMessage?> Done() => Task.FromResult<ChatMessage?>(null);

        if (bond is not null && Which(who, bond, page) is { } which)
        {
            return await Press(who, bond, page, which);
        }

        if (fields.Contains("date") && fields.Contains("time"))
        {
            return await Fills(who, bond, page, turned < 4 ? wish : Wish.None);
        }

        if (fields.Contains("date"))
        {
            return await On(Shows("rest.pauseDo") ? "rest.pauseDo" : "rest.untilDo", new { date = wish.Until ?? SomeDay(who, 10, 40, about) });
        }

        if (fields.Overlaps(["who", "wording"]) || Shows("ask.iAsk"))
        {
            return await Asks(who, bond!, page, fields, May);
        }

        if (fields.Contains("rhythm"))
        {
            return await Frames(who, bond!, page);
        }

        if (fields.Contains("took"))
        {
            return await WritesAfter(who, bond, page, May);
        }

        if (fields.Contains("gnaws"))
        {
            return await On("dialog.save", new Dictionary<string, object?>
            {
                ["gnaws"] = Writes(who),
                ["contact"] = $"{chance.Between(1, 5, [.. about, "contact"])}",
                ["intention"] = $"{chance.Between(1, 5, [.. about, "intention"])}",
            });
        }

        if (fields.FirstOrDefault(f => f is "why" or "sign" or "plan" or "alive" or "one" or "midway" or "keep" or "organisation" or "kept" or "undone" or "thank" or "onward" or "since") is { } question)
        {
            return await Answers(who, bond, page, question, wish, May);
        }

        if (fields.Contains("sentence"))
        {
            return Shows("intention.holds") && May(0.75, "holds")
                ? await On("intention.holds")
                : await On("dialog.next", new { sentence = Writes(who) });
        }

        if (fields.Contains("words"))
        {
            return await On("dialog.next", new { words = Writes(who) });
        }

        if (Shows("parting.send") || Shows("rounding.send"))
        {
            return await Sends(who, bond!, page, May);
        }

        if (Shows("before.nothing") || Shows("before.done"))
        {
            return await Shares(who, bond!, page, May);
        }

        if (Shows("meeting.kindUnknown"))
        {
            var title = page.Buttons[chance.Between(0, page.Buttons.Count - 1, [.. about, "kind"])];
            return await Press(who, bond, page, new Pressed("kind", title));
        }

        if (Shows("after.howOften.Never"))
        {
            return await On(chance.Weighted<string>([("after.howOften.EveryTime", 0.5), ("after.howOften.Sometimes", 0.35), ("after.howOften.Never", 0.15)], who.Number, "how often"));
        }

        if (wish.HasTalked && Shows("next.writeNow") && !Shows("next.goOn"))
        {
            // First things first: the bot has them write while it is fresh, and the talk can be told of afterwards.
            return await Done();
        }

        string[] rest =
        [
            "whyNow.soItIs", "agreement.send", "agreement.settle",
            .. wish.Rests is { } rests ? [rests, .. rests == "rest.propose" ? ["rest.proposeOne"] : Array.Empty<string>()] : Array.Empty<string>(),
            .. wish.Leaves is { } leaves ? ["next.end", leaves] : Array.Empty<string>(),
            .. wish.CallsOff ? ["meeting.callOff", "meeting.cannot"] : Array.Empty<string>(),
            .. wish.Moves ? ["meeting.move"] : Array.Empty<string>(),
            .. wish.JustMet ? ["meeting.justMet"] : Array.Empty<string>(),
            .. wish.HasTalked ? ["halfTime.held", "ending.goodbye", "next.goOn", "next.roundOff"] : Array.Empty<string>(),
            .. wish is { Meets: not null, Moves: false } ? ["meeting.bookFirst", "meeting.book", "meeting.bookNew"] : Array.Empty<string>(),
        ];
        if (rest.FirstOrDefault(Shows) is { } key)
        {
            return await On(key);
        }

        return await Ends(who, bond, page, May);
    }

    /// <summary>The cards at the end of half-time and of rounding off, and ways into a dialog.</summary>
    private async Task<ChatMessage?> Ends(Human who, Bond? bond, ChatMessage page, Func<double, string, bool> may)
    {
        bool Shows(string key) => Has(who, page, key);
        if (Shows("halfTime.held") || Shows("ending.goodbye"))
        {
            var book = Shows("halfTime.book") ? "halfTime.book" : "ending.book";
            return bond is null || may(0.25, "talked already") ? await Press(who, bond, page, Shows("halfTime.held") ? "halfTime.held" : "ending.goodbye")
                : Shows(book) && Ahead(bond) is null && may(0.7, "books a talk") ? await Booking(who, bond, await Press(who, bond, page, book))
                : may(0.5, "says not yet") ? await Press(who, bond, page, "ending.notYet") : null;
        }

        if (Shows("ending.laterYes"))
        {
            return await Press(who, bond, page, may(0.6, "later") ? "ending.laterYes" : "ending.laterNo");
        }

        return Shows("goodbye.harvest") && may(0.5, "harvests")
            ? await Press(who, bond, page, "goodbye.harvest")
            : await Press(who, bond, page, "dialog.begin");
    }

    private async Task<ChatMessage?> Booking(Human who, Bond bond, ChatMessage? form)
    {
        await Walk(who, bond, form, new Wish { Meets = WhenToMeet(bond) });
        return null;
    }

    /// <summary>One of several mentorships is meant.</summary>
    private static Pressed? Which(Human who, Bond bond, ChatMessage page)
    {
        if (bond.Other(who) is not { } other)
        {
            return null;
        }

        return page.Buttons.FirstOrDefault(b => (Says.First([b], "dialog.whichAdept", who.Swedish) ?? Says.First([b], "dialog.whichMentor", who.Swedish)) is not null && Mentions(b, other.GivenName)) is { } title
            ? new Pressed("dialog.which", title)
            : null;
    }

    private async Task<ChatMessage?> Answers(Human who, Bond? bond, ChatMessage page, string question, Wish wish, Func<double, string, bool> may)
    {
        if (wish.GivesUp && question == "sign")
        {
            return null;
        }

        var go = Has(who, page, "dialog.next") ? "dialog.next" : "dialog.save";
        if (wish.HasTalked || may(question is "organisation" or "thank" or "onward" ? 0.45 : 0.12, "skips"))
        {
            return await Press(who, bond, page, "dialog.skip");
        }

        if (question is "alive" or "one" && may(0.06, "writes in the chat"))
        {
            await Say(who, Writes(who));
            return who.NewestCard() is { } next && next.Id != page.Id ? next : who.Newest(m => m.Id == page.Id);
        }

        return await Press(who, bond, page, go, new Dictionary<string, object?> { [question] = Writes(who) });
    }

    private async Task<ChatMessage?> WritesAfter(Human who, Bond? bond, ChatMessage page, Func<double, string, bool> may)
    {
        if (may(0.08, "tomorrow"))
        {
            return await Press(who, bond, page, Has(who, page, "after.tomorrow") ? "after.tomorrow" : "after.nextWorkingDay");
        }

        var plans = may(0.7, "plans");
        var values = new Dictionary<string, object?> { ["took"] = Writes(who), ["if"] = plans ? Writes(who) : "", ["then"] = plans ? Writes(who) : "" };
        return await Press(who, bond, page, may(0.15, "more") ? "after.more" : "dialog.save", values);
    }

    private async Task<ChatMessage?> Asks(Human who, Bond bond, ChatMessage page, HashSet<string> fields, Func<double, string, bool> may)
    {
        if (fields.Contains("who"))
        {
            if (bond.Asked >= bond.ThoughtOf.Count || may(0.05, "not yet"))
            {
                return await Press(who, bond, page, "ask.notYet");
            }

            var asked = bond.ThoughtOf[bond.Asked];
            return await Press(who, bond, page, "dialog.next", new { who = asked.Person, called = asked.GivenName });
        }

        if (fields.Contains("wording"))
        {
            return await Press(who, bond, page, "dialog.next");
        }

        // The letter stands on the card: what is in it is meant for the other's eyes.
        bond.Asked++;
        if (!bond.AskedNow!.Bonds.Contains(bond))
        {
            bond.AskedNow.Bonds.Add(bond);
        }

        watch.Shares(string.Join('\n', page.Fields.Select(f => f.Value)), bond.AskedNow!);
        if (Has(who, page, "ask.letTheBot") && may(0.5, "lets the bot ask"))
        {
            await Press(who, bond, page, "ask.letTheBot");
            BotAsks(bond);
        }
        else if (await Press(who, bond, page, "ask.iAsk") is { } letter)
        {
            AsksInPerson(bond, letter);
        }

        return null;
    }

    private async Task<ChatMessage?> Frames(Human who, Bond bond, ChatMessage page)
    {
        string Part(string part) => chance.Is(0.6, bond.Number, who.Number, part, bond.Nos) ? Writes(who) : "";
        var (rhythm, months) = bond.ProposedFrame ? (page.Field("rhythm").Value, page.Field("months").Value) : ($"{bond.RhythmDays}", $"{bond.Months}");
        var values = new Dictionary<string, object?>
        {
            ["rhythm"] = rhythm,
            ["months"] = months,
            ["stays"] = Writes(who),
            ["cancelling"] = Part("cancelling"),
            ["chafing"] = Part("chafing"),
            ["done"] = Part("done"),
        };
        bond.ProposedFrame = true;
        watch.Shares(string.Join('\n', values.Values), bond.Other(who)!);
        return await Press(who, bond, page, "dialog.next", values);
    }

    private async Task<ChatMessage?> Sends(Human who, Bond bond, ChatMessage page, Func<double, string, bool> may)
    {
        if (Has(who, page, "rounding.send") && may(0.3, "keeps the thanks"))
        {
            return await Press(who, bond, page, "rounding.keepToMyself");
        }

        watch.Shares(page.Text, bond.Other(who)!);
        return await Press(who, bond, page, Has(who, page, "rounding.send") ? "rounding.send" : "parting.send");
    }

    /// <summary>Shares the first text on offer, or nothing.</summary>
    private async Task<ChatMessage?> Shares(Human who, Bond bond, ChatMessage page, Func<double, string, bool> may)
    {
        if (!Has(who, page, "before.shareDo") || may(0.55, "shares nothing more"))
        {
            return await Press(who, bond, page, Has(who, page, "before.done") ? "before.done" : "before.nothing");
        }

        watch.Shares(AboveTheFirst(page.Json, Says.Of("before.shareDo", who.Swedish)), bond.Other(who)!);
        return await Press(who, bond, page, "before.shareDo");
    }

    /// <summary>What stands right above the first button of that title.</summary>
    private static string AboveTheFirst(JsonObject card, string title)
    {
        JsonNode? above = null;
        foreach (var element in card["body"]!.AsArray())
        {
            if (element?["actions"] is JsonArray actions && actions.Any(a => (string?)a?["title"] == title))
            {
                // As text, since a card's JSON writes other letters than these as numbers.
                return above is null ? "" : string.Join('\n', Strings(above));
            }

            above = element;
        }

        return "";
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
