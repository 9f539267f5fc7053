namespace MentorBot.Tests.Conversations.Journey;

/// <summary>One person, adept in one mentorship and mentor in another, who meets both on the same day.</summary>
public sealed class TwoRolesTests
{
    [Fact]
    public async Task Each_card_says_which_of_the_two_it_is_about()
    {
        await using var teams = await Desk.OpenAsync();
        var (elin, karin) = await Desk.PairAsync(teams);
        var amir = teams.Person("Amir");
        await amir.PairsOnceMore(elin);
        await amir.Books("2027-01-14", "15:00");
        await elin.Says("möte");
        await elin.Presses("Du är adept, med Karin");
        await elin.Presses("Boka");
        await elin.Presses("Boka", new { date = "2027-01-14", time = "13:00" });
        await karin.Sees("Elin har bokat in er");
        await elin.Sees("Amir har bokat in er");

        await teams.UntilAsync("2027-01-13 15:30");
        await elin.GotOnceAt("2027-01-13 13:00", "I morgon klockan 13.00 ses du och Karin.");
        await amir.GotOnceAt("2027-01-13 15:00", "I morgon klockan 15.00 ses du och Elin.");

        await teams.UntilAsync("2027-01-14 16:10");
        await karin.GotOnceAt("2027-01-14 10:00", "I dag klockan 13.00 ses du och Elin.");
        await elin.GotOnceAt("2027-01-14 12:00", "I dag klockan 15.00 ses du och Amir.");
        var asAdept = await elin.GotOnceAt("2027-01-14 14:15", "Du och Karin har setts.");

        await teams.UntilAsync("2027-01-14 17:10");
        var asMentor = await elin.GotOnceAt("2027-01-14 17:00", "Du och Amir har setts.");

        await elin.Presses(asAdept, "Spara", new { took = "Från samtalet med Karin." });
        await elin.Presses(asMentor, "Spara", new { one = "Från samtalet med Amir." });
        await elin.Says("dagbok");
        var journal = elin.LastCard.Text;
        Assert.Contains("Från samtalet med Karin.", journal, StringComparison.Ordinal);
        Assert.Contains("Från samtalet med Amir.", journal, StringComparison.Ordinal);
        await karin.DoesNotSee("Amir");
        await amir.DoesNotSee("Karin");
    }
}
