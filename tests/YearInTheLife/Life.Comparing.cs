namespace YearInTheLife;

/// <summary>At the end: does the bot say the same of where people are as they themselves?</summary>
internal sealed partial class Life
{
    private static readonly string[] Stages = ["Intention", "Match", "Agreement", "Working", "Midpoint", "Closing", "After"];

    /// <summary>Every adept who is still there asks for the next step.</summary>
    public async Task Compares(IEnumerable<Bond> bonds)
    {
        foreach (var bond in bonds.Where(b => b.Now is not null && b.Adept is { Installed: true, Gone: false }))
        {
            await Trying(() => Compares(bond));
        }
    }

    private async Task Compares(Bond bond)
    {
        var adept = bond.Adept;
        await Command(adept, "nästa steg", "next step");
        var card = adept.NewestCard();
        if (card is not null && Which(adept, bond, card) is { } which)
        {
            card = await Press(adept, bond, card, which);
        }
        var own = bond.Now == Where.WorkingAgain ? "Working" : $"{bond.Now}";
        var said = Stages.FirstOrDefault(stage => card is not null && Says.IsIn(card.Text, $"next.{(stage is "Intention" or "Match" ? "alone" : "stage")}.{stage}", adept.Swedish));

        // With a proposal to answer the card says something else first; and it is about another mentorship where that is the only one under way.
        var isAbout = bond.Other(adept) is { } other && card is not null && Mentions(card.Text, other.GivenName);
        if (isAbout && said is not null && said != own && !(own is "Working" && said is "Agreement"))
        {
            watch.Wrong($"the bot says {said} where the adept knows {own}: mentorship {bond.Number}, adept {adept}");
        }
    }
}
