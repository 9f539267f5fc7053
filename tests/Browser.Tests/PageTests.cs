using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TeamsSimulator;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The page itself: people, cards, clock and raw data.</summary>
[Collection(InChromium.Name)]
public sealed class PageTests(Chromium chromium) : IAsyncLifetime
{
    private const string Elin = "Elin Ek";
    private const string Karin = "Karin Sjöberg";
    private const string Amir = "Amir Rahimi";

    private SimulatedTeams? _teams;
    private ChatPage? _page;

    private ChatPage Page => _page!;

    private ILocator Field => Page.Card(Elin).GetByRole(AriaRole.Textbox);

    public async Task InitializeAsync()
    {
        _teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        _page = await ChatPage.OpenAsync(chromium.Browser, _teams.Address);
    }

    public async Task DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.DisposeAsync();
        }

        await _teams!.DisposeAsync();
    }

    [Fact]
    public async Task People_stand_side_by_side_and_one_more_can_be_brought_in()
    {
        var heads = Page.Page.Locator(".column h2");
        await Expect(heads).ToHaveTextAsync([Elin, Karin, "Lena Fors"]);
        await Page.Page.GetByRole(AriaRole.Button, new() { Name = Amir }).ClickAsync();
        await Expect(heads).ToHaveTextAsync([Elin, Amir, Karin, "Lena Fors"]);

        var first = (await Page.Column(Elin).BoundingBoxAsync())!;
        var second = (await Page.Column(Amir).BoundingBoxAsync())!;
        Assert.Equal(first.Y, second.Y);
        Assert.True(second.X >= first.X + first.Width);
    }

    [Fact]
    public async Task Whoever_installs_the_bot_is_welcomed_and_nobody_else()
    {
        await Page.Install(Elin);
        await Expect(Page.Card(Elin)).ToContainTextAsync("Hej Elin.");
        await Expect(Page.Column(Elin).Locator(".banner")).ToBeHiddenAsync();
        await Expect(Page.Column(Karin).Locator(".banner")).ToBeVisibleAsync();
        await Expect(Page.Column(Karin).Locator(".message")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_is_answered_by_keyboard_alone_and_turns_in_place()
    {
        await Page.Install(Elin);
        await Page.Press(Elin, "Jag vill ha en mentor");
        await Page.Sees(Elin, "Varför just nu, och inte om ett halvår?");
        var messages = await Page.Column(Elin).Locator(".message").CountAsync();

        await Field.FocusAsync();
        await Page.Page.Keyboard.TypeAsync("Jag har fått en grupp på åtta personer.");
        await Page.Page.Keyboard.PressAsync("Tab");
        await Page.Page.Keyboard.PressAsync("Enter");

        await Expect(Page.Card(Elin)).ToContainTextAsync("Vad skulle märkas först om något ändrades?");
        await Expect(Field).ToBeFocusedAsync();
        await Expect(Page.Column(Elin).Locator(".message")).ToHaveCountAsync(messages);
        await Expect(Page.Column(Elin).Locator(".message.own")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_half_written_stays_while_others_are_busy()
    {
        await Page.Install(Elin);
        await Page.Press(Elin, "Jag vill ha en mentor");
        await Page.Sees(Elin, "Varför just nu, och inte om ett halvår?");
        await Field.FillAsync("Jag har fått");

        await Page.Install(Karin);

        await Expect(Field).ToHaveValueAsync("Jag har fått");
        await Expect(Field).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Raw_activities_are_shown_as_json_and_put_away_with_escape()
    {
        await Page.Install(Elin);
        await Page.Page.GetByRole(AriaRole.Button, new() { Name = "Rådata" }).ClickAsync();
        await Page.RawData.Locator("summary", new() { HasText = "conversationUpdate" }).First.ClickAsync();
        await Expect(Page.RawData.Locator("pre").First).ToContainTextAsync("\"type\": \"conversationUpdate\"");
        await Page.NothingSeriousForAxe();

        await Page.Page.Keyboard.PressAsync("Escape");

        await Expect(Page.RawData).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_clock_shows_simulated_time_and_goes_forward_only()
    {
        await Expect(Page.Clock).ToContainTextAsync("tisdag 12 januari 2027");
        await Expect(Page.Clock).ToContainTextAsync(new Regex(@"10\.0\d"));
        await Page.Pass("+1 vecka");
        await Expect(Page.Clock).ToContainTextAsync("tisdag 19 januari 2027");
        await JumpTo("2027-01-20T08:30");
        await Expect(Page.Clock).ToContainTextAsync("onsdag 20 januari 2027");
        await Expect(Page.Clock).ToContainTextAsync("08.30");

        await JumpTo("2027-01-18T10:00");

        await Expect(Page.Page.Locator("#top .note")).ToHaveTextAsync("Tiden går bara framåt.");
        await Expect(Page.Clock).ToContainTextAsync("onsdag 20 januari 2027");
    }

    private async Task JumpTo(string localTime)
    {
        await Page.Page.Locator(".jump summary").ClickAsync();
        await Page.Page.Locator(".jump input").FillAsync(localTime);
        await Page.Page.Locator(".jump").GetByRole(AriaRole.Button, new() { Name = "Hoppa", Exact = true }).ClickAsync();
    }

    [Fact]
    public async Task A_picture_without_words_would_be_noticed()
    {
        await Page.Install(Elin);
        await Page.NothingSeriousForAxe();

        await Page.Card(Elin).EvaluateAsync("card => card.append(document.createElement('img'))");

        var noticed = await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(() => Page.NothingSeriousForAxe());
        Assert.Contains("image-alt", noticed.Message, StringComparison.Ordinal);
    }
}
