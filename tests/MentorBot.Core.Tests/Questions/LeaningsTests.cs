using CsCheck;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using static MentorBot.Core.Questions.QuestionTheme;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Questions;

/// <summary>What a person's next questions should touch, and from what that follows.</summary>
public class LeaningsTests
{
    private static readonly MentorshipId Another = new("another");

    [Theory]
    [InlineData(1, new[] { Contact })]
    [InlineData(2, new[] { Contact })]
    [InlineData(3, new QuestionTheme[0])]
    [InlineData(5, new QuestionTheme[0])]
    public void Thin_contact_leans_to_contact(int figure, QuestionTheme[] themes) => AssertLeans(Rated(contact: figure), themes);

    [Theory]
    [InlineData(2, new[] { QuestionTheme.Intention, Motivation })]
    [InlineData(3, new QuestionTheme[0])]
    public void A_faint_wish_leans_to_the_intention_and_what_moves_it(int figure, QuestionTheme[] themes) => AssertLeans(Rated(intention: figure), themes);

    [Theory]
    [InlineData(WhoLed.MostlyTheOther, new[] { QuestionTheme.Leading })]
    [InlineData(WhoLed.Both, new QuestionTheme[0])]
    [InlineData(WhoLed.MostlyMe, new QuestionTheme[0])]
    public void Having_been_led_leans_to_leading(WhoLed led, QuestionTheme[] themes) => AssertLeans(Rated(led: led), themes);

    [Fact]
    public void A_better_figure_takes_it_away_again_and_one_not_given_leaves_it()
    {
        var low = Leanings.None.Rating(Ours, new(1, 1, WhoLed.MostlyTheOther));

        AssertLeans(low.Rating(Ours, new(null, null, null)), [Contact, QuestionTheme.Intention, Motivation, QuestionTheme.Leading]);
        AssertLeans(low.Rating(Ours, new(4, null, null)), [QuestionTheme.Intention, Motivation, QuestionTheme.Leading]);
        AssertLeans(low.Rating(Ours, new(3, 5, WhoLed.Both)), []);
    }

    [Fact]
    public void What_is_wanted_leans_there_however_well_it_goes()
    {
        var wants = Leanings.None.Intending(Ours, Contact);

        AssertLeans(wants.Rating(Ours, new(5, null, null)), [Contact]);
        AssertLeans(wants.Intending(Ours, Courage), [Courage]);
        AssertLeans(wants.Intending(Ours, null), []);
    }

    [Fact]
    public void A_plan_leans_to_trying_and_reporting_back_in_its_mentorship()
    {
        var withAPlan = Ina with { Plans = Ina.Plans.Add(Ours, PrivateText.For(Ina.Id, "Om han suckar, så frågar jag.")) };

        Assert.Equal([Trying, ReportingBack], withAPlan.LeansTo(Ours).Order());
        Assert.Empty(withAPlan.LeansTo(Another));
        Assert.Empty(withAPlan.LeansTo(null));
    }

    [Theory]
    [InlineData(QuestionMove.Ask, Asking)]
    [InlineData(QuestionMove.Agenda, QuestionTheme.Leading)]
    [InlineData(QuestionMove.Lead, QuestionTheme.Leading)]
    [InlineData(QuestionMove.Receive, Receiving)]
    [InlineData(QuestionMove.Try, Trying)]
    [InlineData(QuestionMove.Report, ReportingBack)]
    public void A_move_found_hard_leans_to_its_theme_in_every_mentorship(QuestionMove move, QuestionTheme theme)
    {
        var practising = Leanings.None.Practising([move]);

        AssertLeans(practising, [theme]);
        Assert.Equal([theme], practising.In(null, hasPlan: false));
        AssertLeans(practising.Practising([]), []);
    }

    [Fact]
    public void What_holds_in_one_mentorship_says_nothing_of_another()
    {
        var both = Rated(contact: 1).Intending(Another, Courage);

        AssertLeans(both, [Contact]);
        Assert.Equal([Courage], both.In(Another, hasPlan: false));
        Assert.Empty(both.In(null, hasPlan: false));
    }

    [Fact]
    public void Nothing_is_left_of_a_mentorship_that_was_erased()
    {
        var ina = Ina.Leans(Rated(contact: 1).Intending(Another, Courage).Practising([QuestionMove.Ask]));

        Assert.Equal([Asking], ina.Forgets(Ours).LeansTo(Ours));
        Assert.Equal([Courage, Asking], ina.Forgets(Ours).LeansTo(Another).Order());
    }

    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.OneOf(WhoLed.MostlyMe, WhoLed.MostlyTheOther), Gen.OneOf(Courage, Boundaries))
        .Sample((contact, intention, led, chosen) =>
        {
            var leanings = Leanings.None.Rating(Ours, new(contact, intention, led)).Intending(Another, chosen).Practising([QuestionMove.Try, QuestionMove.Lead]);

            var read = Leanings.Read(leanings.Write());

            Assert.Equal(leanings.In(Ours, false).Order(), read.In(Ours, false).Order());
            Assert.Equal(leanings.In(Another, false).Order(), read.In(Another, false).Order());
            Assert.Equal(leanings.In(null, false).Order(), read.In(null, false).Order());
        });

    [Theory]
    [InlineData("")]
    [InlineData("Contact")]
    [InlineData("Weather Contact ours")]
    [InlineData("Contact Weather ours")]
    [InlineData("Contact Contact ours too")]
    public void What_is_no_longer_known_is_passed_over(string written) => Assert.Empty(Leanings.Read(written).In(Ours, hasPlan: false));

    [Fact]
    public void Nothing_of_it_stands_in_a_log()
    {
        var ina = Ina.Leans(Rated(contact: 1)).Declines("courage-adept-lose");

        Assert.DoesNotContain("Contact", $"{ina} {ina.Leanings()}", StringComparison.Ordinal);
        Assert.DoesNotContain("courage", $"{ina}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_was_erased_leaves_nothing_to_lean_to()
    {
        var gone = Ina with { Leaning = PrivateText.Gone(Ina.Id), Declined = PrivateText.Gone(Ina.Id) };

        Assert.Empty(gone.LeansTo(Ours));
        Assert.Empty(gone.NotForMe());
    }

    private static Leanings Rated(int? contact = null, int? intention = null, WhoLed? led = null) => Leanings.None.Rating(Ours, new(contact, intention, led));

    private static void AssertLeans(Leanings leanings, QuestionTheme[] themes) => Assert.Equal(themes.Order(), leanings.In(Ours, hasPlan: false).Order());
}
