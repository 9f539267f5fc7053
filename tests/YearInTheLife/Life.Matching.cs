using System.Text.RegularExpressions;
using TeamsSimulator;

namespace YearInTheLife;

/// <summary>Finding the words, asking somebody, and the answer.</summary>
internal sealed partial class Life
{
    /// <summary>Somebody wants a mentor, from that moment on.</summary>
    public void Wants(Bond bond, DateTimeOffset from)
    {
        bond.Adept.Bonds.Add(bond);
        At(Awake(bond.Adept, from), () => Begin(bond));
        Fate(bond, from);
    }

    private async Task Begin(Bond bond)
    {
        var adept = bond.Adept;
        if (adept.Gone)
        {
            return;
        }

        var welcome = await Installs(adept) ?? NewestWith(adept, "welcome.want");
        bond.Comes(Where.Intention, Now);
        ThinksAgain(bond, Now);
        var page = Has(adept, welcome, "welcome.want")
            ? await Press(adept, bond, welcome, "welcome.want")
            : await Finds(adept);
        await Walk(adept, bond, page, new Wish { GivesUp = chance.Is(0.08, bond.Number, "gives up") });
    }

    /// <summary>Who has no mentor after weeks thinks of it again, or puts it down.</summary>
    private void ThinksAgain(Bond bond, DateTimeOffset from)
    {
        foreach (var days in new[] { 35, 70, 130 })
        {
            At(bond.Adept, from + TimeSpan.FromDays(days + chance.Between(0, 9, bond.Number, "thinks again", days)), async () =>
            {
                if (bond is { Mentor: null, Ended: null } && chance.Is(0.65, bond.Number, "does", days))
                {
                    await (days == 130 ? PutsDown(bond) : Walk(bond.Adept, bond, await Finds(bond.Adept), Wish.None));
                }
            });
        }
    }

    private async Task PutsDown(Bond bond)
    {
        await Command(bond.Adept, "nästa steg", "next step");
        await Press(bond.Adept, bond, await Press(bond.Adept, bond, bond.Adept.NewestCard(), "next.putDown"), "parting.putDown");
    }

    private async Task<ChatMessage?> Finds(Human adept)
    {
        await Command(adept, "skaffa mentor", "find a mentor");
        return adept.NewestCard();
    }

    /// <returns>The card that greets; null where they had the app.</returns>
    private async Task<ChatMessage?> Installs(Human who)
    {
        if (who.Installed)
        {
            return null;
        }

        watch.Acting = who;
        await who.Person.Installs();
        who.Installed = true;
        who.Since ??= Now;
        who.QuietSince = who.QuietSince is null || who.Gone ? who.QuietSince : null;
        return who.NewestCard();
    }

    /// <summary>The adept asks by themselves, in a chat that the bot is not in; the other comes with the code.</summary>
    private void AsksInPerson(Bond bond, ChatMessage letter)
    {
        var asked = bond.AskedNow!;
        var code = Code().Match(letter.Text).Value;
        watch.Shares(letter.Text, asked);
        if (IsMet(asked, 0.97, 0.93, 0.85, 0.6, "comes with a code", bond.Number))
        {
            At(Awake(asked, Now + TimeSpan.FromHours(chance.Between(1, 90, bond.Number, "hears", bond.Asked))), () => ComesWithCode(bond, asked, code));
        }
    }

    private async Task ComesWithCode(Bond bond, Human asked, string code)
    {
        if (asked.Gone || bond.Ended is not null)
        {
            return;
        }

        await Installs(asked);
        if (NewestWith(asked, "welcome.asked") is { } welcome && chance.Is(0.5, bond.Number, "types the code"))
        {
            await Press(asked, null, await Press(asked, null, welcome, "welcome.asked"), "dialog.next", new { code = code.ToLowerInvariant() });
        }
        else
        {
            await Say(asked, code);
        }

        await AnswersInvitation(asked, bond, reminded: false);
    }

    /// <summary>The bot was let to ask. Who does not have the app hears of it from the adept, or not.</summary>
    private void BotAsks(Bond bond)
    {
        var asked = bond.AskedNow!;
        if (!asked.Installed && IsMet(asked, 0.95, 0.9, 0.8, 0.5, "installs", bond.Number))
        {
            At(Awake(asked, Now + TimeSpan.FromHours(chance.Between(1, 120, bond.Number, "installs", bond.Asked))), async () =>
            {
                if (!asked.Gone)
                {
                    await Installs(asked);
                    await AnswersInvitation(asked, bond, reminded: false);
                }
            });
        }
    }

    private async Task AnswersInvitation(Human asked, Bond bond, bool reminded)
    {
        var question = asked.Newest(m => Has(asked, m, "invitation.yes") && Mentions(m.Text, bond.Adept.GivenName));
        var answer = chance.Weighted<string?>(
            reminded ? [("invitation.yes", 0.55), ("invitation.no", 0.25), (null, 0.2)] : [("invitation.yes", 0.8), ("invitation.no", 0.09), ("invitation.talk", 0.07), (null, 0.04)],
            bond.Number, "answer", bond.Asked, reminded);
        if (question is null || answer is null)
        {
            return;
        }

        await Press(asked, bond, question, answer);
        if (answer == "invitation.talk")
        {
            At(asked, Now + TimeSpan.FromDays(chance.Between(2, 8, bond.Number, "talks")), async () =>
            {
                var still = asked.Newest(m => Has(asked, m, "invitation.yes") && Mentions(m.Text, bond.Adept.GivenName));
                await Press(asked, bond, still, chance.Is(0.8, bond.Number, "after talking") ? "invitation.yes" : "invitation.no");
            });
        }
    }

    private static bool Mentions(string text, string name) => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}");

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
