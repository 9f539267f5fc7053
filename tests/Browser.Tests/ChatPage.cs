using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The chat page as somebody at the desk uses it, until it is disposed of.</summary>
internal sealed class ChatPage(IPage page) : IAsyncDisposable
{
    /// <summary>Tuesday 12 January 2027, 10.00 in Stockholm: what the tests begin from.</summary>
    public static readonly DateTimeOffset Tuesday = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);

    // Run in the page itself, which has no frames: the package for Playwright opens a page of its own each time, for seconds.
    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();

    public IPage Page => page;

    /// <summary>The simulated date and time at the top.</summary>
    public ILocator Clock => page.Locator("#top .now");

    /// <summary>The drawer with what went between Teams and the bot.</summary>
    public ILocator RawData => page.Locator("#traffic");

    public static async Task<ChatPage> OpenAsync(IBrowser browser, Uri address, string? query = null, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 940 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Console.Error.WriteLine($"The page failed: {error}");
        await page.GotoAsync(address + query);
        return new(page);
    }

    public ValueTask DisposeAsync() => page.Context.DisposeAsync();

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

    /// <summary>Installs the bot from the banner over an empty chat, on the Swedish page.</summary>
    public async Task Install(string person)
    {
        await Column(person).GetByRole(AriaRole.Button, new() { Name = "Installera", Exact = true }).First.ClickAsync();
        await Sees(person, "Jag följer med i ett mentorskap");
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

    /// <summary>Fails with whatever axe holds to be serious or critical on the page as it stands once no card waits for an answer: those are faint.</summary>
    public async Task NothingSeriousForAxe()
    {
        await Expect(page.Locator(".card[aria-busy='true']")).ToHaveCountAsync(0);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(_axe);
        }

        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            async () => {
              const found = await axe.run({ resultTypes: ["violations"] });
              return found.violations
                .filter(violation => violation.impact === "serious" || violation.impact === "critical")
                .map(violation => `${violation.id}: ${violation.help} ${violation.nodes.map(node => node.html).join("; ")}`);
            }
            """));
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
