using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class InvitationByCodeTests
{
    private static async Task<(SimPerson Adept, SimPerson Mentor, string Code)> AskedAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.AsksByCode(mentor);
        return (adept, mentor, adept.InvitationCode());
    }

    [Fact]
    public async Task The_code_shows_the_question_in_the_adepts_own_words_and_a_yes_reaches_the_adept()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, code) = await AskedAsync(teams);

        await mentor.Presses("Jag har blivit tillfrågad");
        await mentor.Presses("Vidare", new { code = code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) });
        var question = await mentor.Sees("Elin Ek undrar om du vill vara mentor");
        Assert.Contains("Jag vill våga leda utan att ha alla svar", question.Text, StringComparison.Ordinal);
        Assert.Contains("du behöver inte säga varför", question.Text, StringComparison.Ordinal);

        await mentor.Presses(question, "Ja");

        await mentor.Sees("Då är det du och Elin.");
        var told = await adept.Sees("Karin har sagt ja.");
        Assert.Contains("Boka första mötet", told.Buttons);
    }

    [Fact]
    public async Task Talking_first_leaves_both_answers_open()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, code) = await AskedAsync(teams);
        await mentor.Says(code);

        await mentor.Presses("Vi pratar först");
        await adept.Sees("Karin vill gärna prata först.");
        await mentor.Presses("Ja");

        await adept.Sees("Karin har sagt ja.");
    }

    [Fact]
    public async Task After_a_no_the_adept_keeps_the_courage_and_asks_another()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, code) = await AskedAsync(teams);
        await mentor.Says(code);

        await mentor.Presses("Nej tack");
        await adept.Sees("Det är ett svar på frågan, inte på dig.");
        await adept.Presses("Fråga någon annan");
        var other = teams.Person("Ingrid");
        await other.Installs();
        await adept.AsksByCode(other);
        await other.Says(adept.InvitationCode());
        await other.Presses("Ja");

        await adept.Sees("Ingrid har sagt ja.");
        await mentor.Says(code);
        await mentor.Sees("Den frågan gäller inte längre.");
    }

    [Fact]
    public async Task A_code_that_was_used_is_told_so()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, mentor, code) = await AskedAsync(teams);
        await mentor.Says(code);
        await mentor.Presses("Ja");

        await mentor.Says(code);

        await mentor.Sees("Den frågan är redan besvarad.");
    }

    [Fact]
    public async Task A_yes_stands_when_the_no_on_an_older_card_is_pressed()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, code) = await AskedAsync(teams);
        await mentor.Says(code);
        var question = mentor.LastCard;
        await mentor.Presses(question, "Ja");

        await mentor.Presses(question, "Ja");
        await mentor.Presses(question, "Nej tack");

        await mentor.Sees("Den frågan är redan besvarad.");
        await adept.DoesNotSee("tackar nej");
        Assert.Equal(1, adept.Count("har sagt ja"));
    }

    [Fact]
    public async Task A_code_for_one_opens_nothing_for_another()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, _, code) = await AskedAsync(teams);
        var other = teams.Person("Ingrid");
        await other.Installs();

        await other.Says(code);

        await other.Sees("Den koden hör till en fråga till någon annan.");
        Assert.DoesNotContain("våga leda", teams.EverythingShownTo(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_an_unaddressed_code_first_is_the_one_asked()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, first, second) = (teams.Person("Elin"), teams.Person("Karin"), teams.Person("Ingrid"));
        await adept.Installs();
        await first.Installs();
        await second.Installs();
        await adept.FindsTheSentence();
        await adept.Presses(adept.LastCard, "Vidare", new { called = "Karin" });
        await adept.Presses(adept.LastCard, "Vidare");
        Assert.DoesNotContain("Låt boten fråga", adept.LastCard.Buttons);
        await adept.Presses(adept.LastCard, "Jag frågar själv");

        await first.Says(adept.InvitationCode());
        await second.Says(adept.InvitationCode());

        await first.Sees("våga leda");
        await second.Sees("Den koden hör till en fråga till någon annan.");
    }

    [Fact]
    public async Task An_unknown_code_gets_a_kind_word_and_stays_in_the_field()
    {
        await using var teams = await Desk.OpenAsync();
        var mentor = teams.Person("Karin");
        await mentor.Installs();

        await mentor.Says("K7QM-3XPD");
        await mentor.Sees("Den koden känner jag inte igen.");
        await mentor.Says("kod");
        await mentor.Presses("Vidare", new { code = "ABCD-EFGH" });

        Assert.Contains("Den koden känner jag inte igen.", mentor.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal("ABCD-EFGH", mentor.LastCard.Field("code").Value);
    }

    [Fact]
    public async Task A_code_lapses_after_thirty_days()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, code) = await AskedAsync(teams);
        await teams.Clock.Advance(TimeSpan.FromDays(31));

        await mentor.Says(code);

        await mentor.Sees("Den frågan har legat så länge att den inte gäller längre.");
        await adept.DoesNotSee("har sagt ja");
    }

    [Fact]
    public async Task Ones_own_code_makes_nobody_ones_own_mentor()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _, code) = await AskedAsync(teams);

        await adept.Says(code);

        await adept.Sees("Det där är du själv.");
    }

    [Fact]
    public async Task Oneself_and_nobody_are_refused_and_what_was_filled_in_stays()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.FindsTheSentence();

        await adept.Presses(adept.LastCard, "Vidare", new { who = adept, called = "Jag" });
        Assert.Contains("Det där är du själv.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal("Jag", adept.LastCard.Field("called").Value);

        await adept.Presses(adept.LastCard, "Vidare", new { who = "'; drop table--", called = "Karin" });
        Assert.Contains("Jag hittar ingen med det namnet.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal("Karin", adept.LastCard.Field("called").Value);

        await adept.Presses(adept.LastCard, "Vidare", new { called = "" });
        Assert.Contains("Skriv vad du kallar personen", adept.LastCard.Text, StringComparison.Ordinal);
    }
}
