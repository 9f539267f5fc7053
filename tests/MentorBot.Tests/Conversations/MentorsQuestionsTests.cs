using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>What a mentor is asked: why, with the yes; around the first meeting; and what is theirs to answer for.</summary>
public sealed class MentorsQuestionsTests
{
    [Fact]
    public async Task After_the_yes_a_few_lines_on_why_go_into_the_mentors_own_journal()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await mentor.Sees("En fråga till dig själv, om du vill.");
        await mentor.Presses("Skriv några rader");
        await mentor.Presses(mentor.LastCard, "Spara", new { free = "För att någon gjorde det för mig." });

        await mentor.Sees("Då är det du och Elin.");
        await mentor.SaysInPeace("dagbok");
        Assert.Contains("För att någon gjorde det för mig.", mentor.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gjorde det för mig", teams.EverythingShownTo(adept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_can_be_left_and_what_was_said_of_the_yes_stays()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, mentor) = await Desk.PairAsync(teams);

        var left = await mentor.Presses("Inte nu");

        Assert.Contains("Då är det du och Elin.", left.Message!.Text, StringComparison.Ordinal);
        Assert.Empty(left.Message.Buttons);
        await mentor.DoesNotSee("En fråga till dig själv");
    }

    [Fact]
    public async Task In_English_the_question_of_why_is_in_English()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Peter"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.IsAnsweredYesBy(mentor);

        var card = await mentor.Sees("A question for yourself, if you like.");

        Assert.Equal(["Write a few lines", "Not now"], card.Buttons);
    }

    [Fact]
    public async Task The_responsibility_has_its_own_questions_and_a_way_to_other_help_and_back()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-14 10:30");
        var before = Asked(await mentor.Sees("ses du och Elin."));

        var part = (await mentor.Presses("Vad är mitt ansvar här")).Message!;
        var another = (await mentor.Presses("Visa en annan fråga")).Message!;
        await mentor.Presses("Annan hjälp");
        await mentor.Sees("1177");
        var back = (await mentor.Presses("Tillbaka")).Message!;

        Assert.All(new[] { part, another }, card => Assert.Contains("Elin ansvarar för sina val", card.Text, StringComparison.Ordinal));
        Assert.Equal(3, new[] { before, Asked(part), Asked(another) }.Distinct().Count());
        Assert.Equal(before, Asked(back));
    }

    [Fact]
    public async Task No_question_of_a_first_meeting_comes_before_the_second()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-14 10:30");
        await mentor.Sees("ses du och Elin.");
        var first = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            first.Add(Asked((await mentor.Presses("Visa en annan fråga")).Message!));
        }

        await adept.Books("2027-01-21", "13:00");
        await teams.UntilAsync("2027-01-21 10:30");
        var second = Asked(await mentor.Sees("ses du och Elin."));

        Assert.True(first.Distinct().Count() >= 12);
        Assert.DoesNotContain(second, first);
    }

    /// <summary>The one thing asked on a card.</summary>
    private static string Asked(ChatMessage card) => card.Text.Split('\n').Last(line => line.EndsWith('?'));
}
