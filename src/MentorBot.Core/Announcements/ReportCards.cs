using System.Globalization;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements;

/// <summary>What came of an announcement, for whoever has sent it.</summary>
public static class ReportCards
{
    /// <summary>Whoever was not reached is tried once more.</summary>
    public const string Again = "announce.again";

    /// <summary>The list of those who were not reached, as a file.</summary>
    public const string File = "announce.file";

    /// <summary>Names are sorted as a Swedish reader looks for them, wherever the bot runs.</summary>
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <param name="scene">The reader's.</param>
    /// <param name="announcement">One that has ended.</param>
    /// <param name="progress">How it ended.</param>
    /// <param name="unreached">Those who were not reached, or may have been twice.</param>
    /// <param name="note">What came of pressing something.</param>
    public static Page Show(Scene scene, Announcement announcement, Progress progress, IReadOnlyCollection<UnreachedFor> unreached, string? note = null)
    {
        var (tally, left) = (progress.Tally, announcement.Sending!.Census.Left);
        var isStopped = announcement.Stage == AnnouncementStage.Cancelled;
        return new()
        {
            Summary = scene.Plain(isStopped ? "report.summaryStopped" : "report.summary"),
            Note = note,
            Lines =
            [
                new(scene.Say(isStopped ? "report.summaryStopped" : "report.summary"), LineStyle.Title),
                new(ShelfCards.Title(scene, announcement), LineStyle.Question),
                .. ProgressCards.Counts(scene, progress, null),
                .. left > 0 ? [new Line(scene.Say("report.left", ("count", Figures.Of(scene, left))))] : Array.Empty<Line>(),
                .. unreached.OrderByDescending(u => u.Count).ThenBy(u => u.Reason, StringComparer.Ordinal).SelectMany(u => Reason(scene, u)),
            ],
            Buttons =
            [
                .. tally.Failed > 0 && !isStopped ? [Composer.About(scene, announcement, "report.again", Again)] : Array.Empty<Button>(),
                .. unreached.Count > 0 ? [Composer.About(scene, announcement, "report.file", File).OnANewCard()] : Array.Empty<Button>(),
            ],
        };
    }

    /// <summary>Beside the question whether the file may be put somewhere.</summary>
    public static Page FileOffered(Scene scene) => Word(scene, "report.fileOffered");

    /// <summary>The file did not come to be where it was to be.</summary>
    public static Page FileFailed(Scene scene) => Word(scene, "report.fileFailed");

    /// <summary>The file was declined.</summary>
    public static Page FileDeclined(Scene scene) => Word(scene, "report.fileDeclined");

    private static Page Word(Scene scene, string key) => new() { Summary = scene.Plain("progress.summary"), Lines = [new(scene.Say(key))] };

    /// <summary>What somebody is called in a report.</summary>
    public static string NameOf(Scene scene, Unreached unreached) => unreached switch
    {
        { Name.Length: > 0 } => unreached.Name,
        { Recipient.To: var to } when to == People.PersonId.Nobody && unreached.Recipient.Address is not null => scene.Plain("report.channel"),
        { Recipient.To: var to } when to == People.PersonId.Nobody => scene.Plain("report.erased"),
        _ => unreached.Recipient.To.Value,
    };

    private static IEnumerable<Line> Reason(Scene scene, UnreachedFor unreached)
    {
        yield return new(
            scene.Say("report.reason", ("reason", scene.Plain(unreached.Reason)), ("count", Figures.Of(scene, unreached.Count))), LineStyle.Title);
        var names = string.Join(", ", unreached.Some.Select(one => NameOf(scene, one)).Order(Alphabet));
        var more = unreached.Count - unreached.Some.Length;
        yield return new(Markdown.Escape(more > 0 ? $"{names}, {scene.Plain("report.more", ("count", Figures.Of(scene, more)))}" : names));
    }
}
