using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The browser that the page is driven in: the machine's own Chromium, without a window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // Small machines build, serve and draw at the same time.
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",

                // Dates and times in fields are written as whoever reads the card writes them, not as this machine does.
                "--enable-blink-features=LangAttributeAwareFormControlUI",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.SelectMany(folder => Programs.Select(program => Path.Combine(folder, program))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium on the PATH. Install it (apt-get install chromium), or name its program in CHROMIUM_PATH.");
    }
}

/// <summary>The tests that share the browser; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "in Chromium";
}
