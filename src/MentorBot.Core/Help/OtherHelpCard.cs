using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Help;

/// <summary>Where to turn when a sounding board is not enough: the answer to <c>annan hjälp</c>. Nobody is told who asked.</summary>
public static class OtherHelpCard
{
    public const string Open = "other-help";

    /// <summary>As many buttons as a card has room for.</summary>
    private const int MostButtons = 6;

    private static readonly Uri Emergency = new("tel:112");
    private static readonly Uri Health = new("https://www.1177.se/");

    public static Page Show(Scene scene)
    {
        var contacts = scene.Library.Contacts;
        ImmutableArray<Button> always = [Button.Link(scene.Plain("otherHelp.call112"), Emergency), Button.Link(scene.Plain("otherHelp.to1177"), Health)];
        var onButtons = contacts.Where(c => c.Url is not null).Take(MostButtons - always.Length).ToList();
        return new()
        {
            Summary = scene.Plain("otherHelp.summary"),
            Lines =
            [
                new(scene.Say("otherHelp.intro")),
                new(scene.Say("otherHelp.emergency")),
                new(scene.Say("otherHelp.health")),
                .. contacts.Select(c => new Line(Told(c, addressToo: !onButtons.Contains(c)))),
                .. scene.Me.Mentorships.Any(m => m.Role == Role.Mentor) ? [new Line(scene.Say("otherHelp.sayingSo")) { Buttons = [GuideCards.ByTitle(scene, GuideCards.MentorsResponsibility)] }] : Array.Empty<Line>(),
                new(scene.Say("otherHelp.private"), LineStyle.Quiet),
            ],
            Buttons = [.. always, .. onButtons.Select(c => Button.Link(c.Name, c.Url!))],
        };
    }

    private static string Told(Contact contact, bool addressToo) => string.Join(" · ", new[]
    {
        $"**{Markdown.Escape(contact.Name)}**",
        contact.How.Length == 0 ? null : Markdown.Escape(contact.How),
        contact.Url is { } url && addressToo ? $"[{Markdown.Escape(url.OriginalString)}]({InALink(url)})" : null,
    }.OfType<string>());

    /// <summary>A bracket would end the link.</summary>
    private static string InALink(Uri url) => url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
