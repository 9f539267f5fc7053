namespace MentorBot.Tests.Conversations;

public sealed class SimultaneousTurnsTests
{
    private const int Rounds = 12;

    [Fact]
    public async Task Words_that_come_at_the_same_time_are_each_answered()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);

        for (var round = 0; round < Rounds; round++)
        {
            var before = adept.Chat.Count(m => m.FromBot);
            await Task.WhenAll(adept.Says("hej"), adept.Says("hjälp"), adept.Says("möte"), adept.Says("dagbok"));
            Assert.Equal(before + 4, adept.Chat.Count(m => m.FromBot));
        }

        await adept.DoesNotSee("Något gick fel");
    }

    [Fact]
    public async Task A_saved_page_and_a_word_at_the_same_time_lose_neither()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        for (var round = 1; round <= Rounds; round++)
        {
            await adept.Says("reflektera");
            var page = adept.LastCard;
            var before = adept.Chat.Count(m => m.FromBot);
            await Task.WhenAll(adept.Presses(page, "Spara", new { free = $"Tanke nummer {round}." }), adept.Says("hej"));
            Assert.Equal(before + 1, adept.Chat.Count(m => m.FromBot));
        }

        await adept.Says("dagbok");
        var read = adept.LastCard.Text;
        while (adept.LastCard.Buttons.Contains("Äldre"))
        {
            await adept.Presses(adept.LastCard, "Äldre");
            read += adept.LastCard.Text;
        }

        Assert.All(Enumerable.Range(1, Rounds), n => Assert.Contains($"Tanke nummer {n}.", read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_page_pressed_on_several_devices_loses_nothing_and_keeps_nothing_twice()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        var page = adept.LastCard;

        await Task.WhenAll(Enumerable.Range(1, 4).Select(n => adept.Presses(page, "Spara", new { free = $"Från apparat {n}." })));

        await adept.Says("dagbok");
        Assert.All(Enumerable.Range(1, 4), n => Assert.Equal(2, adept.LastCard.Text.Split($"Från apparat {n}.").Length));
    }

    [Fact]
    public async Task A_mentorship_begun_while_something_else_is_said_is_begun_once_and_goes_on()
    {
        await using var teams = await Desk.OpenAsync();
        var mentor = teams.Person("Karin");
        for (var round = 0; round < Rounds; round++)
        {
            var adept = teams.NewPerson($"Adept{round} Sson");
            await adept.Installs();
            await adept.Presses("Jag vill ha en mentor");
            await adept.Presses(adept.LastCard, "Hoppa över");
            await adept.Presses(adept.LastCard, "Hoppa över");
            await adept.Presses(adept.LastCard, "Vidare", new { sentence = "Jag vill våga." });
            var confirm = adept.LastCard;

            await Task.WhenAll(
                adept.Presses(confirm, "Så är det"), adept.Presses(confirm, "Så är det"), adept.Says("hej"), adept.Says("hjälp"), adept.Says("dagbok"));

            await adept.DoesNotSee("Något gick fel");
            await adept.Says("fortsätt");
            await adept.AsksByCode(mentor);
            await adept.Sees("Koden är");
        }
    }

    [Fact]
    public async Task Both_calling_off_at_once_is_told_without_trouble()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        for (var day = 14; day < 14 + Rounds; day++)
        {
            await adept.Books($"2027-01-{day}", "13:00");
            await mentor.Sees($"{day} januari");
            await adept.Presses("Ställ in");
            await mentor.Presses("Jag kan inte då");

            await Task.WhenAll(adept.Presses("Ställ in"), mentor.Presses("Jag kan inte då"));
        }

        await adept.DoesNotSee("Något gick fel");
        await mentor.DoesNotSee("Något gick fel");
        await adept.Says("möte");
        await adept.Sees("Du och Karin har inget möte inbokat.");
    }

    [Fact]
    public async Task Yes_from_the_mentor_while_the_adept_writes_loses_neither()
    {
        await using var teams = await Desk.OpenAsync();
        var mentor = teams.Person("Karin");
        await mentor.Installs();
        for (var round = 0; round < Rounds; round++)
        {
            var adept = teams.NewPerson($"Adept{round} Sson");
            await adept.Installs();
            await adept.FindsTheSentence();
            await adept.AsksByCode(mentor);
            await mentor.Says(adept.InvitationCode());
            await adept.Says("reflektera");

            await Task.WhenAll(mentor.Presses(mentor.LastCard, "Ja"), adept.Presses(adept.LastCard, "Spara", new { free = "Undrar om det blir ja." }));

            await adept.Sees("Karin har sagt ja.");
            await adept.Says("dagbok");
            await adept.Sees("Undrar om det blir ja.");
        }
    }
}
