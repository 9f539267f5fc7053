using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class SparringTests
{
    [Fact]
    public async Task An_organizer_is_asked_for_where_the_program_is_and_writes_for_themselves()
    {
        await using var teams = await Desk.OpenAsync();
        var lena = teams.Person("Lena");
        await lena.Installs();
        await lena.Says("bollplank");
        await lena.Presses("Vi planerar");
        var first = lena.LastCard;

        await lena.Presses("En annan");
        var second = lena.LastCard;
        await lena.Presses("Skriv några rader");
        await lena.Presses("Spara", new { free = "Vi har lovat för mycket till ledningen." });
        await lena.Sees("Sparat.");
        await lena.Says("dagbok");

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Text, second.Text);
        var journal = await lena.Sees("Vi har lovat för mycket till ledningen.");
        Assert.Contains(second.Text.Split('\n').Single(line => line.EndsWith('?')), journal.Text, StringComparison.Ordinal);
        await lena.Presses(second, "Vad mentorskap behöver");
        await lena.Sees("Vad mentorskap behöver · 1 av");
        await lena.Says("hjälp");
        await lena.Sees("bollplank");
    }

    [Fact]
    public async Task In_English_as_in_Swedish()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            Organizers = [TeamsSimulator.Tenancy.DemoPeople.All().Single(p => p.GivenName == "Peter").AadObjectId.ToUpperInvariant()],
        });
        var peter = teams.Person("Peter");
        await peter.Installs();

        await peter.Says("sparring");
        await peter.Presses("Before a gathering");

        await peter.Sees("Only you read it.");
        Assert.Equal(["Write a few lines", "Another one", "Somewhere else", "What mentorship needs"], peter.LastCard.Buttons);
    }

    [Fact]
    public async Task To_everybody_else_it_is_a_word_like_any_other()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        await adept.Says("bollplank");
        await adept.Sees("Det där vet jag inte vad jag ska göra med.");
        await adept.Says("hjälp");
        await adept.Sees("skaffa mentor");
        await adept.DoesNotSee("bollplank");
        await adept.Says("reflektera");
        await adept.Says("bollplank");
        await adept.Sees("Sparat.");
        await adept.Says("dagbok");
        await adept.Sees("bollplank");
    }
}
