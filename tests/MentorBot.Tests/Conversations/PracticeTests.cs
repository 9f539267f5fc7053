using System.Text.Json.Nodes;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>The art of being coached, in the chat: what is taken along, tried, looked back on, and seen to move.</summary>
public sealed class PracticeTests
{
    private const string Experiment = "Börja mötet med en mening som slutar med ett frågetecken. Säg ingenting innan.";

    [Fact]
    public async Task An_experiment_goes_along_to_the_meeting_and_is_asked_about_afterwards()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Be rakt ut");
        await adept.Presses(adept.LastCard, "Den tar jag med mig");
        await adept.Sees("Den har du med dig till nästa möte med Karin.");

        await teams.UntilAsync("2027-01-13 13:10");
        await adept.Sees($"Du har ett försök med dig: {Experiment}");
        await adept.Prepares("Att jag inte vet vad jag ska säga.");
        Assert.DoesNotContain(Experiment, adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses("Inget i dag");

        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Sees($"Du hade ett försök med dig: *{Experiment}*");
        await adept.Presses("Mer", new { took = "Hon svarade på det jag frågade." });
        await adept.Presses(adept.LastCard, "Spara", new { contact = "4", today = "3" });
        await adept.SaysInPeace("dagbok");
        Assert.Contains($"Försöket var: {Experiment}", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("kontakt 4 av 5 · be rakt ut 3 av 5", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.SaysInPeace("konsten");
        Assert.Contains("Prövat hittills: be rakt ut en gång.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Med till nästa möte", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Experiment, teams.EverythingShownTo(mentor), StringComparison.Ordinal);
        Assert.DoesNotContain("be rakt ut", teams.EverythingShownTo(mentor), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_did_not_happen_goes_along_to_the_next_one()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await adept.Books("2027-01-21", "13:00");
        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Be rakt ut");
        await adept.Presses(adept.LastCard, "Den tar jag med mig");
        await teams.UntilAsync("2027-01-14 14:20");

        await adept.Presses("Försöket blev inte av");
        Assert.Contains("Vad tog du med dig därifrån?", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Spara", new { took = "Att jag väntade för länge." });

        await teams.UntilAsync("2027-01-20 13:10");
        await adept.Sees($"Du har ett försök med dig: {Experiment}");
    }

    [Fact]
    public async Task A_year_of_looking_at_oneself_becomes_a_picture_with_the_same_in_words()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Så här har det rört sig");
        Assert.Contains("Här är det för lite att se än.", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.LooksAtThemselves(new { Ask = "2", Lead = "1" });
        await teams.Clock.Advance(TimeSpan.FromDays(90));
        await adept.LooksAtThemselves(new { Ask = "4", Lead = "1" });
        await adept.Presses(adept.LastCard, "Så här har det rört sig");

        Assert.Contains("12 januari till 12 april: 2, 4.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("12 januari till 12 april: 1, 1.", adept.LastCard.Text, StringComparison.Ordinal);
        var card = adept.LastCard.Json;
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.DoesNotContain(Elements(card), e => (string?)e["type"] == "Image" || e["url"] is not null || e["backgroundImage"] is not null);
        Assert.All(Elements(card), e => Assert.Null(e["isVisible"]));
        Assert.DoesNotContain("rört sig", teams.EverythingShownTo(mentor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_are_seen_one_by_one()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.MeetsAndRates(teams, "2027-01-14", "3", "4", "Mest Karin");
        await adept.MeetsAndRates(teams, "2027-02-04", "4", "", "Båda");

        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Så här har det rört sig");
        await adept.Presses(adept.LastCard, "Möte för möte");

        Assert.Contains("Så här har det rört sig med Karin", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Möte för möte: 3, 4.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Möte för möte: 4, inget.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Möte för möte: mest Karin, båda.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "De sex delarna");
        await adept.Presses(adept.LastCard, "Tillbaka till konsten");
        Assert.Contains("Vilken vill du öva?", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_mentors_it_is_asked_which_meeting_it_goes_along_to()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.PairsOnceMore(teams.Person("Ingrid"));
        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Pröva");
        await adept.Presses(adept.LastCard, "Den tar jag med mig");

        await adept.Presses(adept.LastCard, "Du är adept, med Ingrid");

        Assert.Contains("Den har du med dig till nästa möte med Ingrid.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Pröva det svåra samtalet på Ingrid", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mentorship_it_can_be_read_and_looked_at()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Föra");
        await adept.Presses(adept.LastCard, "Den tar jag med mig");
        Assert.Contains("för det behövs ett mentorskap", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.LooksAtThemselves(new { Report = "5" });

        Assert.Contains("Sparat. Det ligger i din dagbok.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_who_writes_it_may_read()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, mentor) = await Desk.PairAsync(teams);

        await mentor.SaysInPeace("konsten");

        Assert.Contains("Det här är adeptens att öva.", mentor.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Var är du i dag?", mentor.LastCard.Buttons);
        await mentor.Presses(mentor.LastCard, "Ta emot");
        Assert.Equal(["Ett annat försök", "Alla sex"], mentor.LastCard.Buttons);
    }

    [Fact]
    public async Task In_English()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams, "Hannah", "Peter");
        await adept.Books("2027-01-14", "13:00");
        await adept.SaysInPeace("practice");
        await adept.Presses(adept.LastCard, "Receive");
        await adept.Presses(adept.LastCard, "I'll take this one along");
        await adept.Sees("You are taking this one to your next meeting with Peter.");

        await teams.UntilAsync("2027-01-13 14:10");
        await adept.Sees("You are bringing an experiment: Repeat word for word what Peter has just said, before you reply.");
        await teams.UntilAsync("2027-01-14 15:20");
        await adept.Sees("You brought an experiment: *Repeat word for word what Peter has just said, before you reply.*");
        await adept.Presses("Save", new { took = "I heard the half I usually skip." });

        await adept.SaysInPeace("practice");
        Assert.Contains("Tried so far: receive once.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Where are you today?");
        await adept.Presses(adept.LastCard, "Save", new { Receive = "2" });
        await teams.Clock.Advance(TimeSpan.FromDays(30));
        await adept.SaysInPeace("practice");
        await adept.Presses(adept.LastCard, "Where are you today?");
        await adept.Presses(adept.LastCard, "Save", new { Receive = "3" });
        await adept.Presses(adept.LastCard, "How things have moved");
        Assert.Contains("14 January to 13 February: 2, 3.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.Select(p => p.Value).SelectMany(Elements).Prepend(element),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };
}

file static class Practising
{
    public static async Task LooksAtThemselves(this SimPerson adept, object figures)
    {
        await adept.SaysInPeace("konsten");
        await adept.Presses(adept.LastCard, "Var är du i dag?");
        await adept.Presses(adept.LastCard, "Spara", figures);
    }

    public static async Task MeetsAndRates(this SimPerson adept, SimulatedTeams teams, string date, string contact, string intention, string led)
    {
        await adept.Books(date, "13:00");
        await teams.UntilAsync($"{date} 14:20");
        await adept.Sees("Du och Karin har setts.");
        await adept.Presses("Mer", new { took = "Något." });
        await adept.Presses(adept.LastCard, "Spara", new { contact, intention, led });
    }
}
