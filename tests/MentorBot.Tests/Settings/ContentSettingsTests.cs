using MentorBot.Core.Content;
using MentorBot.Core.Help;
using MentorBot.Core.Journey;
using MentorBot.Tests.Edges;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Settings;

/// <summary>What an organisation sets for itself is read at start, and what could not be meant is refused there.</summary>
public sealed class ContentSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Contacts_are_read_in_their_order()
    {
        var library = await LibraryAsync(
            "MentorBot:Contacts:0:Name=Företagshälsan",
            "MentorBot:Contacts:0:How=ring växeln",
            "MentorBot:Contacts:0:Url=https://example.org/halsa",
            "MentorBot:Contacts:1:Name=Jouren",
            "MentorBot:Contacts:1:Url=tel:+46812345",
            "MentorBot:Contacts:2:Name=Facket");

        Assert.Equal<IEnumerable<Contact>>(
            [new("Företagshälsan", "ring växeln", new Uri("https://example.org/halsa")), new("Jouren", "", new Uri("tel:+46812345")), new("Facket", "", null)],
            library.Contacts);
    }

    [Fact]
    public async Task An_organisations_own_questions_are_added_and_a_bad_file_is_left_out()
    {
        var own = Directory.CreateDirectory(_folder.File("own")).FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "a.yaml"), "off: [before-adept-no-such]\n");
        await File.WriteAllTextAsync(Path.Combine(own, "b.yaml"), "off: [before-mentor-put-down]\n");

        var library = await LibraryAsync($"MentorBot:QuestionsPath={own}");

        Assert.Null(library.Questions.Find("before-mentor-put-down"));
        Assert.NotNull(library.Questions.Find("before-mentor-curious"));
    }

    [Fact]
    public async Task A_folder_of_questions_that_is_not_there_leaves_what_ships() =>
        Assert.NotNull((await LibraryAsync($"MentorBot:QuestionsPath={_folder.File("nowhere")}")).Questions.Find("before-mentor-put-down"));

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/halsa")]
    [InlineData("halsa.example.org")]
    public void An_address_that_is_neither_https_nor_tel_is_refused(string url) => Refused(
        "MentorBot:Contacts:1:Url must be a whole https or tel address", "MentorBot:Contacts:0:Name=A", "MentorBot:Contacts:1:Name=B", $"MentorBot:Contacts:1:Url={url}");

    [Fact]
    public void A_contact_has_a_name() => Refused("MentorBot:Contacts:0:Name is empty", "MentorBot:Contacts:0:How=ring växeln");

    [Fact]
    public void An_organizer_is_named_by_an_object_id() => Refused(
        "MentorBot:Organizers:1 is 'lena@example.org'", "MentorBot:Organizers:0=33333333-3333-4333-8333-333333333333", "MentorBot:Organizers:1=lena@example.org");

    [Fact]
    public async Task Without_settings_the_pace_is_the_usual_one() => Assert.Equal(Pace.Usual, (await LibraryAsync()).Pace);

    [Fact]
    public async Task The_pace_is_set_value_by_value() => Assert.Equal(
        Pace.Usual with { Months = 6, RhythmDays = 14 }, (await LibraryAsync("MentorBot:Pace:Months=6", "MentorBot:Pace:RhythmDays=14")).Pace);

    [Theory]
    [InlineData("Months", "0")]
    [InlineData("Months", "37")]
    [InlineData("RhythmDays", "6")]
    [InlineData("BecalmedDays", "13")]
    [InlineData("TellsFirstDays", "-1")]
    [InlineData("RetentionMonths", "0")]
    [InlineData("NoticeDays", "6")]
    public void A_value_out_of_range_is_refused_by_its_name(string name, string value) =>
        Refused($"MentorBot:Pace:{name}: The field {name} must be between", $"MentorBot:Pace:{name}={value}");

    [Fact]
    public void Every_value_out_of_range_is_named()
    {
        var message = Refused("MentorBot:Pace:Months", "MentorBot:Pace:Months=99", "MentorBot:Pace:AfterMonths=99");

        Assert.Contains("MentorBot:Pace:AfterMonths", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_number_is_refused_by_its_name() => Refused("MentorBot:Pace:Months", "MentorBot:Pace:Months=ett år");

    [Fact]
    public void Half_time_comes_before_rounding_off() =>
        Refused("MentorBot:Pace:MidpointPercent must be lower", "MentorBot:Pace:MidpointPercent=80", "MentorBot:Pace:ClosingPercent=80");

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    public void Who_removed_the_app_is_kept_for_a_day_at_least_and_a_year_at_most(string days) =>
        Refused("MentorBot:UninstalledDays must be from 1 to 365", $"MentorBot:UninstalledDays={days}");

    [Theory]
    [InlineData("-1")]
    [InlineData("10001")]
    public void Teams_limit_is_from_one_to_ten_thousand_or_none(string requests) =>
        Refused("MentorBot:RequestsPerSecond must be from 1 to 10000, or 0", $"MentorBot:RequestsPerSecond={requests}");

    private string Refused(string message, params string[] settings)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => BotHost.Build(Args(settings)));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        return refused.Message;
    }

    private async Task<Library> LibraryAsync(params string[] settings)
    {
        await using var app = BotHost.Build(Args(settings));
        return app.Services.GetRequiredService<Library>();
    }

    private string[] Args(string[] settings) =>
        ["--environment", "Development", $"--Storage:Path={_folder.File("bot.db")}", .. settings.Select(s => $"--{s}")];
}
