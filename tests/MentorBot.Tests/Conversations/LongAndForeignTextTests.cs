using System.Text;

namespace MentorBot.Tests.Conversations;

public sealed class LongAndForeignTextTests
{
    public static TheoryData<string> Texts => new()
    {
        Repeated("Jag tänker på åäö och annat. ", 10_000),
        Repeated("👩‍👩‍👧‍👦🌻 ", 3_000),
        Repeated("أريد أن أتعلم القيادة ", 10_000),
        Repeated("[_*`#~|<", 10_000),
        "שלום, אני רוצה ללמוד. English in the middle. עוד",
        "1. ett\n- två\n# tre\n[länk](https://example.com) **fet** {name} {{x}}",
    };

    private static string Repeated(string text, int length)
    {
        var long10 = new StringBuilder();
        while (long10.Length + text.Length <= length)
        {
            long10.Append(text);
        }

        return long10.ToString().TrimEnd();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_is_written_on_cards_is_kept_to_the_letter(string text)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", text[..Math.Min(500, text.Length)].TrimEnd());
        await mentor.Sees("Elin har bokat in er");
        await teams.UntilAsync("2027-01-13 13:00");
        await adept.Prepares(text);
        await adept.Presses("Dela");
        await adept.Presses("Klart");
        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Presses("Mer", new { took = text, @if = text[..Math.Min(500, text.Length)], then = "säger jag det" });
        await adept.Presses(adept.LastCard, "Spara", new { gnaws = text });

        var shown = await mentor.Sees("I dag klockan 13.00 ses du och Elin.");
        Assert.Contains(Plain(text), Plain(shown.Text), StringComparison.Ordinal);
        await adept.Says("dagbok");
        Assert.Contains(Plain(text), Plain(adept.LastCard.Text), StringComparison.Ordinal);
        Assert.All(teams.BotSends, s => Assert.InRange(s.Status, 200, 201));
        Assert.DoesNotContain("Något gick fel", adept.Chat.Transcript(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_is_written_in_the_chat_gets_an_answer_and_no_trouble(string text)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        await adept.Says(text);
        await adept.Sees("Det där vet jag inte vad jag ska göra med.");
        await adept.Says("reflektera");
        await adept.Says(text);
        await adept.Sees("Sparat.");

        await adept.Says("dagbok");
        Assert.Contains(Plain(text), Plain(adept.LastCard.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_is_no_sentence_stays_and_is_asked_to_be_shortened()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");
        await adept.Presses(adept.LastCard, "Hoppa över");
        await adept.Presses(adept.LastCard, "Hoppa över");
        var tooMuch = Repeated("Jag vill så mycket. ", 10_000);

        await adept.Says(tooMuch);

        Assert.Contains("Det är mycket på en gång", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal(tooMuch, adept.LastCard.Field("sentence").Value);
    }

    /// <summary>Without what makes Markdown of it: escapes, and the doubled line breaks of a card.</summary>
    private static string Plain(string text) => text.Replace("\\", "", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal);
}
