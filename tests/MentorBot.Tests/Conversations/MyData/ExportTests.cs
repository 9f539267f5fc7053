using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using TeamsSimulator;
using TeamsSimulator.Files;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>Taking everything along: as a file where Teams may put it, in the chat where not.</summary>
public sealed class ExportTests
{
    private const string Took = "Att tystnaden inte är farlig.";
    private const string Mentors = "Karins egen lärdom.";

    /// <summary>The two have met, each has written, and the adept has shared one text before.</summary>
    private static async Task<(SimPerson Adept, SimPerson Mentor)> HavingWrittenAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", "Rum 4");
        await teams.UntilAsync("2027-01-13 13:10");
        await adept.Prepares("Gruppen på åtta.", "Tänka högt");
        await adept.Presses("Dela");
        await adept.Presses("Klart");
        await teams.UntilAsync("2027-01-14 15:10");
        await adept.Presses("Spara", new { took = Took, @if = "någon frågar", then = "väntar jag" });
        await mentor.Presses("Spara", new { one = Mentors });
        await adept.AgreesWith(mentor, stays: "Allt stannar mellan oss.");
        return (adept, mentor);
    }

    private static (string Text, JsonElement Data, IEnumerable<string> Names) Open(DriveFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Content));
        string Read(Func<string, bool> name)
        {
            using var reader = new StreamReader(zip.Entries.Single(e => name(e.FullName)).Open());
            return reader.ReadToEnd();
        }

        return (Read(n => n.EndsWith(".md", StringComparison.Ordinal)), JsonElement.Parse(Read(n => n == "data.json")), [.. zip.Entries.Select(e => e.FullName)]);
    }

    [Fact]
    public async Task A_yes_puts_one_file_with_everything_into_ones_own_drive()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await HavingWrittenAsync(teams);

        await adept.SaysInPeace("mina data");
        await adept.Sees("Det här har jag om dig");
        await adept.Presses("Hämta allt");
        var offered = await adept.Sees("Allt som MentorBot har om dig");
        Assert.Empty(adept.Files);
        await adept.SaysInPeace("reflektera");
        await adept.Presses("Spara", new { free = "Skrivet efter frågan." });
        await adept.AllowsFile();

        var file = Assert.Single(adept.Files);
        var (text, data, names) = Open(file);
        Assert.Equal(("mina-data.zip", "mina-data.zip"), (file.Name, (await adept.Sees("mina-data.zip")).FileName));
        Assert.Equal(["mina-data.md", "data.json"], names);
        Assert.InRange(offered.Offer!.SizeInBytes!.Value, file.Content.Length * 0.8, file.Content.Length);
        Assert.All(
            ["# Mina data hos MentorBot", "Elin Ek", "du är adept, med Karin", "Jag vill våga leda utan att ha alla svar\\.", "Rum 4", Took, "Gruppen på åtta.",
                "Allt stannar mellan oss.", "Om någon frågar", "delade du vad som var mest levande", "Skrivet efter frågan."],
            words => Assert.Contains(words.Replace("\\.", ".", StringComparison.Ordinal), text, StringComparison.Ordinal));
        Assert.DoesNotContain(Mentors, text, StringComparison.Ordinal);
        Assert.Equal(("mentorbot-export/1", adept.AadObjectId), (data.GetProperty("format").GetString(), data.GetProperty("person").GetProperty("id").GetString()));
        Assert.Equal("adept", data.GetProperty("mentorships")[0].GetProperty("yourRole").GetString());
        Assert.DoesNotContain(Mentors, data.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(adept.Chat, m => m.Offer is not null);
        Assert.DoesNotContain(mentor.AadObjectId, data.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentors_file_holds_what_was_shared_and_nothing_else_of_the_adepts()
    {
        await using var teams = await Desk.OpenAsync();
        var (_, mentor) = await HavingWrittenAsync(teams);

        await mentor.SaysInPeace("mina data");
        await mentor.Presses("Hämta allt");
        await mentor.AllowsFile();

        var (text, data, _) = Open(Assert.Single(mentor.Files));
        Assert.All(["du är mentor för Elin", "Gruppen på åtta.", Mentors, "Allt stannar mellan oss."], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All([Took, "väntar jag", "Tänka högt", "låtsas"], words => Assert.DoesNotContain(words, text + data.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_in_the_persons_language()
    {
        await using var teams = await Desk.OpenAsync();
        var person = teams.NewPerson("Grace Hill", "en-GB", "Europe/London");
        await person.Installs();
        await person.Says("reflect");
        await person.Presses("Save", new { free = "Something of mine." });

        await person.SaysInPeace("my data");
        await person.Sees("This is what I keep about you");
        await person.Presses("Get everything");
        await person.AllowsFile();

        var (text, _, names) = Open(Assert.Single(person.Files));
        Assert.Equal(["my-data.md", "data.json"], names);
        Assert.StartsWith("# My data at MentorBot", text, StringComparison.Ordinal);
        Assert.Contains("> Something of mine.", text, StringComparison.Ordinal);
        Assert.Contains("All times are in Europe/London.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_makes_no_file_and_the_chat_shows_it_only_after_saying_that_it_stays_there()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await HavingWrittenAsync(teams);
        await adept.SaysInPeace("mina data");
        await adept.Presses("Hämta allt");

        await adept.DeclinesFile();

        var asked = await adept.Sees("Det ligger i så fall kvar i Teams, som annan chatt, och kan inte raderas härifrån.");
        Assert.Empty(adept.Files);
        Assert.DoesNotContain(adept.Chat, m => m.Offer is not null);
        Assert.DoesNotContain(Took, adept.Chat.Transcript(), StringComparison.Ordinal);
        await adept.Presses(asked, "Visa det här");
        await adept.Sees(Took);
        await adept.Sees("Det var allt.");
    }

    [Fact]
    public async Task In_the_chat_a_long_one_comes_in_parts_one_at_a_time()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        foreach (var number in Enumerable.Range(1, 4))
        {
            await adept.Says("reflektera");
            await adept.Presses("Spara", new { free = string.Create(CultureInfo.InvariantCulture, $"Tanke {number} {new string('å', 11_000)}") });
        }

        await adept.SaysInPeace("mina data");
        await adept.Presses("Hämta allt");
        await adept.Presses("Hellre i chatten");
        await adept.Presses("Visa det här");
        var parts = 1;
        while (adept.LastCard.Buttons.Contains("Nästa del"))
        {
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Del {parts} av "), adept.LastCard.Text, StringComparison.Ordinal);
            await adept.Presses(adept.LastCard, "Nästa del");
            parts++;
        }

        Assert.InRange(parts, 4, 7);
        await adept.Sees("Tanke 1");
        await adept.Sees("Tanke 4");
        await adept.Sees("Det var allt.");
    }

    [Fact]
    public async Task An_upload_that_fails_is_owned_up_to_and_can_be_tried_again()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("mina data");
        await adept.Presses("Hämta allt");
        adept.RefusesUploads(507);

        await adept.AllowsFile();

        await adept.Sees("Filen kom inte fram till din OneDrive.");
        Assert.Empty(adept.Files);
        await adept.Presses("Försök igen");
        await adept.AllowsFile();
        Assert.Single(adept.Files);
    }

    [Fact]
    public async Task Closing_the_card_changes_nothing()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("mina data");

        await adept.Presses("Stäng");

        await adept.Sees("Stängt. Inget är ändrat.");
    }
}
