namespace YearInTheLife;

/// <summary>What befalls people on the way, of itself.</summary>
internal sealed partial class Life
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>Draws what will befall the two of a mentorship, and when.</summary>
    private void Fate(Bond bond, DateTimeOffset from)
    {
        foreach (var (what, probability, act) in new (string, double, Func<Human, Task>)[]
        {
            ("pause", 0.10, by => Pauses(bond, by)),
            ("leave", 0.09, by => Leaves(bond, by)),
            ("snooze", 0.12, by => Snoozes(bond, by)),
            ("stop", 0.03, by => Stops(bond, by)),
            ("uninstall", 0.03, by => Uninstalls(bond, by)),
            ("disappear", 0.05, by => Disappears(bond, by)),
            ("wander", 0.6, by => LooksAround(bond, by)),
            ("wander again", 0.5, by => LooksAround(bond, by)),
        })
        {
            if (chance.Is(probability, bond.Number, what))
            {
                var adept = chance.Is(0.5, bond.Number, what, "by");
                var when = from + Month * (1 + (10 * chance.Of(bond.Number, what, "when")));
                At(when, () =>
                {
                    var by = adept ? bond.Adept : bond.Mentor;
                    if (by is not null && bond.IsUnderWay)
                    {
                        At(by, Now, () => bond.IsUnderWay ? act(by) : Task.CompletedTask);
                    }

                    return Task.CompletedTask;
                });
            }
        }
    }

    private async Task Pauses(Bond bond, Human by)
    {
        await Command(by, "paus", "pause");
        await Walk(by, bond, by.NewestCard(), new Wish { Rests = "rest.propose", Until = SomeDay(by, 28, 70, bond.Number, "pause") });
    }

    private async Task Snoozes(Bond bond, Human by)
    {
        var how = chance.One(["rest.day", "rest.week", "rest.until"], bond.Number, "snooze how");
        await Command(by, "paus", "pause");
        await Walk(by, bond, by.NewestCard(), new Wish { Rests = how, Until = SomeDay(by, 10, 40, bond.Number, "snooze") });
    }

    private async Task Stops(Bond bond, Human by)
    {
        await Command(by, "paus", "pause");
        await Walk(by, bond, by.NewestCard(), new Wish { Rests = "rest.stop" });
        if (chance.Is(0.3, bond.Number, "starts again"))
        {
            At(by, Now + TimeSpan.FromDays(chance.Between(10, 60, bond.Number, "stopped for")), async () =>
            {
                by.QuietSince = null;
                await Command(by, "paus", "pause");
                await Walk(by, bond, by.NewestCard(), new Wish { Rests = "rest.start" });
            });
        }
    }

    private async Task Uninstalls(Bond bond, Human by)
    {
        watch.Acting = by;
        await by.Person.Uninstalls();
        by.Installed = false;
        by.QuietSince = Now;
        if (chance.Is(0.4, bond.Number, "comes back"))
        {
            At(Awake(by, Now + TimeSpan.FromDays(chance.Between(5, 50, bond.Number, "away for"))), () => by.Gone ? Task.CompletedTask : Installs(by));
        }
    }

    private Task Disappears(Bond bond, Human by)
    {
        by.Person.LeavesTheOrganisation();
        by.Gone = true;
        by.QuietSince = Now;
        _ = bond;
        return Task.CompletedTask;
    }

    private async Task Leaves(Bond bond, Human by)
    {
        if (bond.LeavingBy is null)
        {
            await Command(by, "nästa steg", "next step");
            await Walk(by, bond, by.NewestCard(), new Wish { Leaves = chance.Is(0.55, bond.Number, "tells") ? "parting.tellMyself" : "ending.tellForMe" });
        }
    }

    /// <summary>Asks for this and that, and for what is not there.</summary>
    private async Task LooksAround(Bond bond, Human by)
    {
        var (swedish, english) = chance.One(
            [("dagbok", "journal"), ("fråga", "question"), ("hjälp", "help"), ("nästa steg", "next step"), ("överens", "agreement"), ("möte", "meeting"), ("", "")],
            bond.Number, by.Number, "looks at", Now.Month);
        if (swedish.Length == 0)
        {
            await Say(by, Writes(by));
            return;
        }

        await Command(by, swedish, english);
    }

    private DateOnly SomeDay(Human by, int from, int to, params object[] about) => DateOnly.FromDateTime(by.Local(Now)).AddDays(chance.Between(from, to, about));
}
