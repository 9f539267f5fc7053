using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The chat page as somebody at the desk uses it.</summary>
internal sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    public static async Task<ChatPage> OpenAsync(IBrowser browser, Uri address, string? query = null, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 940 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Console.Error.WriteLine($"The page failed: {error}");
        await page.GotoAsync(address + query);
        return new(page);
    }

    public ILocator Column(string person) => page.Locator($"section.column[aria-label='{person}']");

    /// <summary>The newest card in a person's open chat.</summary>
    public ILocator Card(string person) => Column(person).Locator("li.message .card").Last;

    /// <summary>Shows these people and nobody else.</summary>
    public async Task ShowOnly(params string[] people)
    {
        var buttons = page.Locator("#people button");
        await Expect(buttons.First).ToBeVisibleAsync();
        for (var i = 0; i < await buttons.CountAsync(); i++)
        {
            var button = buttons.Nth(i);
            var label = await button.TextContentAsync() ?? "";
            if (people.Any(person => label.Contains(person, StringComparison.Ordinal)) != (await button.GetAttributeAsync("aria-pressed") == "true"))
            {
                await button.ClickAsync();
            }
        }
    }

    public async Task Sees(string person, string text) =>
        await Expect(Column(person).GetByText(text).Last).ToBeVisibleAsync();

    public Task Press(string person, string button) =>
        Card(person).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Fills in a field of the newest card, by its label.</summary>
    public Task Fill(string person, string label, string value) => Card(person).GetByLabel(label).FillAsync(value);

    public async Task Write(string person, string text)
    {
        var box = Column(person).Locator("form.composer textarea");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    public async Task PassHours(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            await Pass("+1 timme");
        }
    }

    public async Task Pass(string time)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = time, Exact = true });
        await button.ClickAsync();
        await Expect(button).ToBeEnabledAsync(new() { Timeout = 20_000 });
    }

    /// <summary>Keeps a picture of the page, when a folder is named for it in MENTORBOT_SCREENSHOTS.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
