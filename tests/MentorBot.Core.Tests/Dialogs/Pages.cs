using System.Text.Json;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Tests.Dialogs;

/// <summary>What holds for every page, whatever it is about.</summary>
internal static class Pages
{
    public static void AssertFitForTeams(Page page)
    {
        Assert.NotEmpty(page.Summary);
        Assert.NotEmpty(page.Lines);
        Assert.All(page.Lines, line => Assert.NotEmpty(line.Text));
        Assert.All([page.Buttons, .. page.Lines.Select(l => l.Buttons)], buttons => Assert.InRange(buttons.Length, 0, 6));
        Assert.All(page.Buttons.Concat(page.Lines.SelectMany(l => l.Buttons)), button => Assert.NotEmpty(button.Title));
        Assert.All(page.Lines.Where(l => l.Style == LineStyle.Own), own => Assert.False(CardReader.IsFormatted(own.Text)));
        Assert.Distinct(page.Fields.Select(f => f.Id));
        Assert.InRange(page.Buttons.Count(b => b.Primary), 0, 1);
    }

    /// <summary>Everything that a page shows or carries, hidden data included.</summary>
    public static string EverythingOn(Page page) => JsonSerializer.Serialize(page with { Fields = [] }, Plain) + string.Join('\n', page.Fields);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
