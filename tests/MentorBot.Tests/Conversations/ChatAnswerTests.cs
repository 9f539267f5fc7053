using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class ChatAnswerTests
{
    private static async Task<SimPerson> AskedWhyAsync(SimulatedTeams teams)
    {
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");
        return adept;
    }

    [Fact]
    public async Task Words_in_the_chat_turn_the_same_card_and_the_first_time_it_is_told_that_they_stay()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await AskedWhyAsync(teams);
        var page = adept.LastCard;
        var before = adept.Chat.Count;

        await adept.Says("Jag har fått en ny grupp.");
        await adept.Says("Att jag sover.");

        Assert.Equal(page.Id, adept.LastCard.Id);
        Assert.Contains("Försök säga det i en mening", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Jag har fått en ny grupp.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal(3, adept.Chat.Count - before);
        Assert.Equal(1, adept.Count("ligger också kvar i Teams och kan inte raderas härifrån"));
        Assert.All(teams.BotSends.Where(s => s.Method == "PUT"), s => Assert.Contains(page.Id, s.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_buttons_name_in_the_chat_is_as_good_as_pressing_it()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await AskedWhyAsync(teams);

        await adept.Says("hoppa över");

        await adept.Sees("Vad skulle märkas först om något ändrades?");
    }

    [Fact]
    public async Task Where_there_is_a_choice_other_words_are_shown_to_the_buttons()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Says("Att jag inte sov i natt.");
        var page = adept.LastCard.Id;

        await adept.Says("jag vet inte riktigt");
        Assert.Contains("Välj en av knapparna på kortet.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Says("vet inte än");

        Assert.Equal(page, adept.LastCard.Id);
        Assert.Contains("Får Karin läsa något av det här", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompted_page_is_turned_from_the_chat_after_a_restart_too()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 13:00");
        await teams.RestartBot();

        await adept.Says("Att jag inte sov i natt.");

        Assert.Contains("Vad behöver du mest?", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Vet inte än");
        await adept.Presses("Inget i dag");
        await adept.Says("dagbok");
        await adept.Sees("Att jag inte sov i natt.");
    }
}
