using System.Collections.Immutable;
using System.Text;
using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Edges.Teams;

namespace MentorBot.Tests.Edges.Teams;

/// <summary>Whatever is typed, the cards that come of it are small enough for Teams.</summary>
public class AnnouncementSizeTests
{
    private const int TeamsTakes = 80 * 1024;

    private static readonly Texts Texts = new(EmbeddedContent.Under("texts/"));

    public static TheoryData<string> Signs => ["a", "å", "漢", "🌱", "\"", "a\n", "- a\n"];

    [Theory]
    [MemberData(nameof(Signs))]
    public void The_recipients_card_and_the_texts_of_the_composers(string sign)
    {
        var typed = string.Concat(Enumerable.Repeat(sign, 100_000));
        var form = ImmutableDictionary<string, string>.Empty.Add(WhatForm.Swedish, typed).Add(WhatForm.English, typed)
            .Add(WhatForm.Kind, WhatForm.Gathering).Add(WhatForm.PurposeSwedish, typed).Add(WhatForm.PurposeEnglish, typed)
            .Add(WhatForm.PictureSaysSwedish, typed).Add(WhatForm.PictureSaysEnglish, typed).Add(WhatForm.LinkTitleSwedish, typed).Add(WhatForm.LinkTitleEnglish, typed)
            .Add(WhatForm.Picture, $"https://www.example.com/{typed}").Add(WhatForm.Link, $"https://www.example.com/{typed}");
        var blank = new Announcement { Id = new("0"), By = new("1"), EditedBy = new("1") };

        var kept = WhatForm.Onto(blank, new Answer(Composer.What, form));

        Assert.InRange(Size(AnnouncementCards.For(kept, Language.Swedish, "Lena Fors", Texts)), 1_000, TeamsTakes);
        Assert.InRange(Size(new() { Summary = "", Fields = [.. Fields(kept.Message)] }), 20_000, TeamsTakes);
    }

    private static IEnumerable<Field> Fields(Message message) =>
        new[] { message.Swedish, message.English }.SelectMany(wording => new[] { wording.Text, wording.Purpose, wording.LinkTitle, wording.PictureSays })
            .Concat([message.Picture?.OriginalString ?? "", message.Link?.OriginalString ?? ""])
            .Select((value, number) => new TextField($"f{number}", "En rad som säger vad som ska stå här", value));

    private static int Size(Page page) => Encoding.UTF8.GetByteCount(PageCard.Json(page, Language.Swedish, null));
}
