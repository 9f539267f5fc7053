using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Single cards, looked at closely and in a chat as narrow as Teams makes it.</summary>
internal static class CardPictures
{
    /// <summary>Makes every card so many pixels wide; null gives them their room back.</summary>
    public static Task Narrow(this ChatPage page, int? pixels) => page.Page.EvaluateAsync(
        """
        pixels => {
          document.getElementById("narrow")?.remove();
          if (pixels) {
            const style = document.head.appendChild(document.createElement("style"));
            style.id = "narrow";
            style.textContent = `li.message .card { width: ${pixels}px !important; }`;
          }
        }
        """,
        pixels);

    /// <summary>What of the newest card is wider than the card; empty when all of it is in.</summary>
    public static Task<string> SticksOut(this ChatPage page, string person) => page.Card(person).EvaluateAsync<string>(
        """
        card => [...card.querySelectorAll("*")]
          .filter(part => part.getBoundingClientRect().right > card.getBoundingClientRect().right + 0.5)
          .map(part => part.textContent)
          .join("; ")
        """);

    /// <summary>Keeps a picture of somebody's newest card, when a folder is named for it in MENTORBOT_SCREENSHOTS.</summary>
    public static async Task PictureOfCard(this ChatPage page, string person, string name)
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var size = page.Page.ViewportSize!;
            await page.Page.SetViewportSizeAsync(size.Width, 1600);
            await page.Card(person).ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
            await page.Page.SetViewportSizeAsync(size.Width, size.Height);
        }
    }
}
