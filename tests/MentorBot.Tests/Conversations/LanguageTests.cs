namespace MentorBot.Tests.Conversations;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Hannah", "Hello Hannah.", "unless you press Share under that very text")]
    [InlineData("Ingrid", "Hej Ingrid.", "om du inte trycker på Dela under just den texten")]
    public async Task The_welcome_speaks_the_persons_language(string name, string greeting, string promise)
    {
        await using var teams = await Desk.OpenAsync();
        var person = teams.Person(name);

        await person.Installs();

        await person.Sees(greeting);
        await person.Sees(promise);
    }

    [Theory]
    [InlineData("da-DK", "Skriv ett av orden")]
    [InlineData("nn-NO", "Skriv ett av orden")]
    [InlineData("fi-FI", "Write one of the words")]
    [InlineData("en-US", "Write one of the words")]
    public async Task The_language_follows_the_client_until_one_is_chosen(string locale, string help)
    {
        await using var teams = await Desk.OpenAsync();
        var person = teams.Person("Elin");
        await person.Installs();

        person.Locale = locale;
        await person.Says("help");

        await person.Sees(help);
    }

    [Fact]
    public async Task A_chosen_language_stays_whatever_the_client_speaks()
    {
        await using var teams = await Desk.OpenAsync();
        var person = teams.Person("Elin");
        await person.Installs();
        await person.Says("språk");
        await person.Presses("English");
        await person.Sees("English it is.");

        person.Locale = "nb-NO";
        await person.Says("hjälp");
        await person.Sees("Write one of the words");

        await person.Says("language");
        await person.Presses("Svenska");
        await person.Sees("Då blir det svenska.");
        await person.Says("help");
        await person.Sees("Skriv ett av orden");
    }
}
