namespace MentorBot.Tests.Conversations;

public sealed class GroupTests
{
    [Fact]
    public async Task Mentioned_in_a_group_of_several_it_asks_to_be_written_to_alone_and_says_nothing_private()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", "Rum 4");
        var group = await teams.Group("Mentorprogrammet", withBot: true, adept, mentor, teams.Person("Lena"));
        var alone = adept.Chat.Count;

        await adept.SaysIn(group, "möte", mentionsBot: true);
        await adept.SaysIn(group, "dagbok", mentionsBot: true);

        var answers = group.Chat.Where(m => m.FromBot).ToList();
        Assert.Equal(3, answers.Count);
        Assert.All(answers, a => Assert.Equal(
            "I en gruppchatt är jag till nytta bara för två som är i ett mentorskap med varandra, och bara när de är ensamma i den. Skriv till mig enskilt i stället.",
            a.Text));
        Assert.Equal(alone, adept.Chat.Count);
    }

    [Fact]
    public async Task What_is_said_in_a_group_answers_no_open_dialog()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        var page = adept.LastCard;
        var group = await teams.Group("Mentorprogrammet", withBot: true, adept, teams.Person("Karin"));

        await adept.SaysIn(group, "Det här är inget svar.", mentionsBot: true);

        Assert.Equal(page.Text, adept.LastCard.Text);
        await adept.Says("dagbok");
        await adept.DoesNotSee("Det här är inget svar.");
    }
}
