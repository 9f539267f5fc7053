namespace MentorBot.Tests.Conversations.Announcements;

public sealed class ChannelTests
{
    [Fact]
    public async Task A_channel_can_be_chosen_from_when_the_bot_is_added_to_its_team_until_it_is_removed()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await lena.Composes(new { textSv = "Halvtid i april." });
        await lena.Presses("Ändra");
        await lena.Presses("Vidare");
        Assert.DoesNotContain(lena.LastCard.Field("audience").Choices, choice => choice.Contains("kanal", StringComparison.OrdinalIgnoreCase));

        var channel = await teams.Channel("Mentorprogrammet", lena, elin);
        await lena.Presses("Se hur det blir");
        await lena.Presses("Ändra");
        await lena.Presses("Vidare");
        await lena.Presses("Se hur det blir", new { audience = "Kanalen Allmänt i Mentorprogrammet" });

        await lena.Sees("Det går så snart du skickar det till kanalen Allmänt i Mentorprogrammet.");
        await lena.Sees("Ett meddelande i kanalen, som alla i teamet kan läsa.");
        await channel.RemovesBot(lena);
        await lena.Presses("Skicka");
        await lena.Sees("Jag är inte med i den kanalens team längre.");
    }

    [Fact]
    public async Task A_channel_where_the_bot_is_mentioned_becomes_known()
    {
        await using var teams = await Desk.OpenAsync();
        var lena = teams.Person("Lena");
        await lena.Installs();
        var channel = await teams.Channel("Mentorprogrammet", lena);
        await channel.RemovesBot(lena);

        await channel.AddsBot(lena);
        await lena.SaysIn(channel, "hej", mentionsBot: true);

        await lena.Composes(new { textSv = "Halvtid i april." }, new { audience = "Kanalen Allmänt i Mentorprogrammet" });
        await lena.Sees("till kanalen Allmänt i Mentorprogrammet.");
    }
}
