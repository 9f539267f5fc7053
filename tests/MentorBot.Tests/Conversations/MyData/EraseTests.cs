using TeamsSimulator;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>Erasing everything, as both of a pair live through it, and as somebody who reads the files would.</summary>
public sealed class EraseTests : IDisposable
{
    private const string Took = "Att tystnaden inte är farlig.";
    private const string Shared = "Gruppen på åtta.";

    private readonly KeptStore _store = new();

    public void Dispose() => _store.Dispose();

    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, StorePath = _store.Path });

    internal static async Task ErasesEverything(SimPerson person)
    {
        var (open, erase, now) = person.InSwedish() ? ("mina data", "Radera allt", "Radera allt nu") : ("my data", "Erase everything", "Erase everything now");
        await person.SaysInPeace(open);
        await person.Presses(person.LastCard, erase);
        await person.Presses(person.LastCard, now);
    }

    private static async Task<(SimPerson Adept, SimPerson Mentor)> HavingWrittenAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", "Rum 4");
        await teams.UntilAsync("2027-01-13 13:10");
        await adept.Prepares(Shared);
        await adept.Presses("Dela");
        await adept.Presses("Klart");
        await teams.UntilAsync("2027-01-14 15:10");
        await adept.Presses("Spara", new { took = Took, @if = "någon frågar", then = "väntar jag" });
        await mentor.Presses("Spara", new { one = "Karins egen lärdom." });
        await adept.AgreesWith(mentor);
        return (adept, mentor);
    }

    [Fact]
    public async Task The_page_before_says_what_goes_and_what_the_other_keeps_and_one_press_erases_nothing()
    {
        await using var teams = await OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.SaysInPeace("mina data");

        await adept.Presses("Radera allt");

        var page = await adept.Sees("Vill du radera allt?");
        Assert.Contains("Det som försvinner: allt du har skrivit", page.Text, StringComparison.Ordinal);
        Assert.Contains("får veta att mentorskapet är avslutat. Inget mer.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Radera allt nu", "Hämta allt först", "Låt det vara"], page.Buttons);
        await adept.Presses("Låt det vara");
        Assert.Contains($"person/{adept.AadObjectId}", await _store.NamesAsync());
    }

    [Fact]
    public async Task Such_a_page_found_in_an_old_chat_asks_again()
    {
        await using var teams = await OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("mina data");
        await adept.Presses("Radera allt");
        await teams.UntilAsync("2027-01-12 10:20");

        await adept.Presses("Radera allt nu");

        await adept.Sees("Vill du radera allt?");
        Assert.Contains($"person/{adept.AadObjectId}", await _store.NamesAsync());
        await adept.Presses("Radera allt nu");
        await adept.Sees("Nu är allt raderat.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_name_nor_id_nor_a_word_is_left_in_any_file(bool theAdept)
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await HavingWrittenAsync(teams);
        var (goes, stays) = theAdept ? (adept, mentor) : (mentor, adept);
        Assert.Equal(5, Traces.Of(goes, _store).Count);

        await ErasesEverything(goes);
        await goes.Sees("Nu är allt raderat. Skriver du till mig igen, börjar vi från början.");
        await stays.Sees($"Ditt mentorskap med {goes.GivenName} är avslutat.");

        Assert.Empty(Traces.Of(goes, _store));
        Assert.NotEmpty(Traces.Of(stays, _store));
        Assert.DoesNotContain(await _store.NamesAsync(), n => n.Contains(goes.AadObjectId, StringComparison.Ordinal) || n.StartsWith("invitation/", StringComparison.Ordinal) || n.StartsWith("erasure/", StringComparison.Ordinal));
        Assert.Contains($"key/{stays.AadObjectId}", await _store.NamesAsync());
    }

    [Fact]
    public async Task The_mentor_hears_that_it_has_ended_and_keeps_what_was_theirs_and_what_was_shared()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await HavingWrittenAsync(teams);
        var before = mentor.Chat.Count;

        await ErasesEverything(adept);

        var told = await mentor.Sees("Ditt mentorskap med Elin är avslutat.");
        Assert.Contains("Du behöver inte göra något.", told.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, mentor.Chat.Count);
        Assert.DoesNotContain("rader", string.Join('\n', mentor.Chat.Skip(before)), StringComparison.OrdinalIgnoreCase);
        await mentor.Says("dagbok");
        await mentor.Sees("Karins egen lärdom.");
        await mentor.SaysInPeace("överens");
        await mentor.Sees("Allt stannar mellan oss.");
        await mentor.SaysInPeace("mina data");
        await mentor.Presses("Hämta allt");
        await mentor.Presses("Hellre i chatten");
        await mentor.Presses("Visa det här");
        await mentor.Sees(Shared);
        await mentor.Sees("du är mentor för Elin");
        Assert.StartsWith("Du och Elin: efteråt", await mentor.AsksForTheNextStep(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_adept_whose_mentor_has_erased_themselves_asks_somebody_else_at_once()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await ErasesEverything(mentor);

        var told = await adept.Sees("Ditt mentorskap med Karin är avslutat.");
        await adept.Presses(told, "Fråga någon annan");
        await adept.Sees("Vem tänker du på?");
        var ingrid = teams.Person("Ingrid");
        await ingrid.Installs();
        await adept.LetsTheBotAsk(ingrid);
        await ingrid.Sees("Jag vill våga leda utan att ha alla svar");
        await ingrid.Presses("Ja");
        await adept.SaysInPeace("möte");
        await adept.Sees("Ingrid");
    }

    [Fact]
    public async Task Who_writes_again_is_a_stranger_and_begins_anew()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await HavingWrittenAsync(teams);
        await ErasesEverything(adept);
        await adept.Sees("Nu är allt raderat.");

        await adept.Says("dagbok");

        await adept.Sees("Jag vill ha en mentor");
        await adept.Sees("Här är det tomt än.");
        await adept.FindsTheSentence();
        await adept.IsAnsweredYesBy(mentor);
        await adept.Books("2027-01-21", "13:00");
        await adept.DoesNotSee("Något gick fel hos mig.");
        Assert.DoesNotContain(Took, await adept.AsksForTheNextStep(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_only_asked_leaves_the_question_as_it_was_for_the_one_who_asked()
    {
        await using var teams = await OpenAsync();
        var (adept, asked) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await asked.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(asked);
        await asked.Sees("Elin Ek undrar om du vill vara mentor.");
        var waits = await adept.AsksForTheNextStep();
        var before = adept.Chat.Count;

        await ErasesEverything(asked);
        await asked.Sees("Nu är allt raderat.");

        await teams.UntilAsync("2027-01-12 18:00");
        Assert.Equal(before, adept.Chat.Count);
        Assert.Equal(waits, await adept.AsksForTheNextStep());
        Assert.Empty(Traces.Of(asked, _store).Except([$"\"{asked.GivenName}\""]));
    }

    [Fact]
    public async Task An_adept_without_a_mentor_takes_everything_along_and_the_question_is_void()
    {
        await using var teams = await OpenAsync();
        var (adept, asked) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await asked.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(asked);
        var question = await asked.Sees("Elin Ek undrar om du vill vara mentor.");

        await ErasesEverything(adept);
        await adept.Sees("Nu är allt raderat.");

        Assert.Empty(Traces.Of(adept, _store));
        Assert.DoesNotContain(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal));
        await asked.Presses(question, "Ja");
        await asked.Sees("Den frågan gäller inte längre.");
    }

    [Fact]
    public async Task When_both_have_erased_themselves_nothing_is_left_of_it()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = await HavingWrittenAsync(teams);

        await ErasesEverything(adept);
        await mentor.Sees("Ditt mentorskap med Elin är avslutat.");
        await ErasesEverything(mentor);
        await mentor.Sees("Nu är allt raderat.");

        Assert.Empty(await _store.NamesAsync());
        Assert.Empty(Traces.Of(mentor, _store));
    }

    [Fact]
    public async Task It_speaks_English()
    {
        await using var teams = await OpenAsync();
        var person = teams.NewPerson("Grace Hill", "en-GB", "Europe/London");
        await person.Installs();

        await ErasesEverything(person);

        await person.Sees("Everything is erased. If you write to me again, we begin from the beginning.");
    }

    [Fact]
    public async Task What_was_pressed_meanwhile_is_not_taken_up_in_a_life_to_come()
    {
        // The press is held up where it is about to be saved, until the erasing writes again to its own document, when all else is gone.
        var (held, gone) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (holds, ofErasing) = (0, 0);
        async Task HoldAsync(StoreStep step)
        {
            if (step.Writes && step.Name.StartsWith("erasure/", StringComparison.Ordinal) && Interlocked.Increment(ref ofErasing) == 2)
            {
                gone.SetResult();
            }
            else if (step.Writes && step.Name.StartsWith("person/", StringComparison.Ordinal) && Interlocked.Exchange(ref holds, 0) == 1)
            {
                held.SetResult();
                await gone.Task;
            }
        }

        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StorePath = _store.Path,
            StartBot = SteppedBot.On(HoldAsync),
        });
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        var page = adept.LastCard;
        await adept.SaysInPeace("mina data");
        await adept.Presses("Radera allt");
        var last = adept.LastCard;

        holds = 1;
        var pressed = adept.Presses(page, "Spara", new { free = "Skrivet i samma stund." });
        await held.Task;
        await adept.Presses(last, "Radera allt nu");
        await Task.WhenAll(pressed, teams.Clock.Settle());

        Assert.StartsWith("Nu är allt raderat.", (await pressed).Toast, StringComparison.Ordinal);
        Assert.Empty(Traces.Of(adept, _store, "Skrivet i samma stund."));
    }
}
