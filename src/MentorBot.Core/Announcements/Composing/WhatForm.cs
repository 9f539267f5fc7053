using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>The first half of the composer: what an announcement says.</summary>
public static class WhatForm
{
    public const string Swedish = "textSv";
    public const string English = "textEn";
    public const string Kind = "kind";
    public const string PurposeSwedish = "purposeSv";
    public const string PurposeEnglish = "purposeEn";
    public const string Picture = "picture";
    public const string PictureSaysSwedish = "pictureSv";
    public const string PictureSaysEnglish = "pictureEn";
    public const string Link = "link";
    public const string LinkTitleSwedish = "linkSv";
    public const string LinkTitleEnglish = "linkEn";

    public const string Gathering = "gathering";

    private const string Plain = "message";
    private const int LongestLine = 300;
    private const int LongestTitle = 60;
    private const int LongestAddress = 1_200;

    /// <summary>The announcement as the form has it. Nothing is lost by being wrong: that is said before it goes out.</summary>
    public static Announcement Onto(Announcement basis, Answer form) => basis with
    {
        Message = new(
            new(TextSize.Kept(form[Swedish]), Line(form, PurposeSwedish), Title(form, LinkTitleSwedish), Line(form, PictureSaysSwedish)),
            new(TextSize.Kept(form[English]), Line(form, PurposeEnglish), Title(form, LinkTitleEnglish), Line(form, PictureSaysEnglish)))
        {
            IsGathering = form[Kind] == Gathering,
            Picture = Address(form[Picture]),
            Link = Address(form[Link]),
        },
    };

    public static IEnumerable<Field> Fields(Scene scene, Message message) =>
    [
        new TextField(Swedish, scene.Plain("announce.textSv"), message.Swedish.Text, Placeholder: scene.Plain("announce.textHint")),
        new TextField(English, scene.Plain("announce.textEn"), message.English.Text),
        new ChoiceField(
            Kind,
            scene.Plain("announce.kind"),
            [new(Plain, scene.Plain("announce.kindMessage")), new(Gathering, scene.Plain("announce.kindGathering"))],
            message.IsGathering ? Gathering : Plain),
        OneLine(scene, PurposeSwedish, "announce.purposeSv", message.Swedish.Purpose),
        OneLine(scene, PurposeEnglish, "announce.purposeEn", message.English.Purpose),
        OneLine(scene, Picture, "announce.picture", message.Picture?.OriginalString ?? "") with { MaxLength = LongestAddress },
        OneLine(scene, PictureSaysSwedish, "announce.pictureSv", message.Swedish.PictureSays),
        OneLine(scene, PictureSaysEnglish, "announce.pictureEn", message.English.PictureSays),
        OneLine(scene, Link, "announce.link", message.Link?.OriginalString ?? "") with { MaxLength = LongestAddress },
        OneLine(scene, LinkTitleSwedish, "announce.linkSv", message.Swedish.LinkTitle) with { MaxLength = LongestTitle },
        OneLine(scene, LinkTitleEnglish, "announce.linkEn", message.English.LinkTitle) with { MaxLength = LongestTitle },
    ];

    private static TextField OneLine(Scene scene, string id, string label, string value) =>
        new(id, scene.Plain(label), value, Multiline: false) { MaxLength = LongestLine };

    private static string Line(Answer form, string field) => form[field].ReplaceLineEndings(" ").Shortened(LongestLine);

    private static string Title(Answer form, string field) => form[field].ReplaceLineEndings(" ").Shortened(LongestTitle);

    /// <summary>Kept as it was typed, whatever it is.</summary>
    private static Uri? Address(string typed)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        var address = typed.Shortened(LongestAddress);
        return Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var known) ? known : new Uri(Uri.EscapeDataString(address), UriKind.Relative);
    }
}
