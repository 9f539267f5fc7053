using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>What is kept about somebody, taking all of it along, and erasing it.</summary>
public static class MyDataCards
{
    public const string Open = "mydata";
    public const string Get = "mydata.get";
    public const string InChat = "mydata.chat";
    public const string ChatPart = "mydata.part";
    public const string Erase = "mydata.erase";
    public const string EraseNow = "mydata.erase.now";
    public const string Close = "mydata.close";

    /// <summary>In the confirming button's data: when it was offered, in seconds since 1970.</summary>
    private const string At = "at";

    /// <summary>A page that asks whether to erase is asked for anew after this long: one that is found in an old chat erases nothing.</summary>
    private static readonly Duration StaysFresh = Duration.FromMinutes(15);

    public static Wants Wants(Answer act) => act.Verb == ChatPart ? new() { Everything = true } : Dialogs.Wants.Nothing;

    /// <summary>What comes of it; null for a verb that is none of these.</summary>
    public static Step? Do(Answer act, Scene scene) => act.Verb switch
    {
        Open => new Step.End(Kept(scene)),
        Get => new Step.End(Offered(scene)) { Changes = new() { OffersExport = true } },
        InChat => new Step.End(ChatStays(scene, scene.Say("mydata.chatInstead"))),
        ChatPart => new Step.End(Part(act, scene)) { Changes = new() { Says = TextOf(act, scene) } },
        EraseNow when IsFresh(act[At], scene.Now) => new Step.End(Card(scene, [new(scene.Say("mydata.erasing"))], [])) { Changes = new() { Erases = true } },
        Erase or EraseNow => new Step.End(Confirm(scene)),
        Close => new Step.End(Card(scene, [new(scene.Say("mydata.closed"), LineStyle.Quiet)], [])),
        _ => null,
    };

    /// <summary>The file did not come to be where it was to be.</summary>
    public static Page Failed(Scene scene) => Card(
        scene, [new(scene.Say("mydata.failed"))], [new(scene.Plain("mydata.again"), Get), new(scene.Plain("mydata.toChat"), InChat), Closes(scene)]);

    /// <summary>The file was declined.</summary>
    public static Page Declined(Scene scene) => ChatStays(scene, scene.Say("mydata.declined"));

    private static Page Kept(Scene scene) => Card(
        scene,
        [
            new(scene.Say("mydata.kept"), LineStyle.Title),
            new(scene.Say("mydata.keptYou")),
            new(scene.Say("mydata.keptMentorships")),
            new(scene.Say("mydata.keptWords")),
            new(scene.Say("mydata.keptNot"), LineStyle.Quiet),
        ],
        [new(scene.Plain("mydata.get"), Get), new(scene.Plain("mydata.erase"), Erase), Closes(scene)]);

    private static Page Offered(Scene scene) => Card(
        scene, [new(scene.Say("mydata.offered"))], [new Button(scene.Plain("mydata.toChat"), InChat).OnANewCard()]);

    private static Page ChatStays(Scene scene, string first) => Card(
        scene, [new(first), new(scene.Say("mydata.chatStays"))], [new Button(scene.Plain("mydata.show"), ChatPart).OnANewCard(), Closes(scene)]);

    private static Page Confirm(Scene scene) => Card(
        scene,
        [
            new(scene.Say("mydata.confirm"), LineStyle.Question),
            new(scene.Say("mydata.goes")),
            .. scene.Me.Mentorships.IsEmpty ? Array.Empty<Line>() : [new Line(scene.Say("mydata.stays"))],
            new(scene.Say("mydata.forGood"), LineStyle.Quiet),
        ],
        [
            new Button(scene.Plain("mydata.eraseNow"), EraseNow).With(At, scene.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new(scene.Plain("mydata.getFirst"), Get),
            new(scene.Plain("mydata.keep"), Close),
        ]);

    /// <summary>Below the piece of text: how to see the next one.</summary>
    private static Page Part(Answer act, Scene scene)
    {
        var (at, count) = (act.Number(Facts.From), Parts(scene).Length);
        return at + 1 < count
            ? Card(
                scene,
                [new(scene.Say("mydata.part", ("number", $"{at + 1}"), ("count", $"{count}")), LineStyle.Quiet)],
                [new Button(scene.Plain("mydata.nextPart"), ChatPart).With(Facts.From, $"{at + 1}").OnANewCard(), Closes(scene)])
            : Card(scene, [new(scene.Say("mydata.allShown"), LineStyle.Quiet)], []);
    }

    private static string? TextOf(Answer act, Scene scene) => Parts(scene).ElementAtOrDefault(act.Number(Facts.From));

    private static ImmutableArray<string> Parts(Scene scene) => ChatParts.Of(ExportText.Of(scene, Exporting.Of(scene.Everything!, scene.Now)));

    private static bool IsFresh(string at, Instant now) =>
        long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= now.ToUnixTimeSeconds()
        && now.ToUnixTimeSeconds() - seconds <= (long)StaysFresh.TotalSeconds;

    private static Button Closes(Scene scene) => new(scene.Plain("mydata.close"), Close);

    private static Page Card(Scene scene, ImmutableArray<Line> lines, ImmutableArray<Button> buttons) => new()
    {
        Summary = scene.Plain("mydata.summary"),
        Lines = lines,
        Buttons = buttons,
    };
}
