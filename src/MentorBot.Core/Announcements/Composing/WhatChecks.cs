using System.Globalization;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>What keeps an announcement from going out, of all that it says.</summary>
internal static class WhatChecks
{
    public static List<Trouble> Of(Announcement announcement, PictureLook? picture = null)
    {
        var message = announcement.Message;
        var (swedish, english) = (message.Swedish.Text.Length > 0, message.English.Text.Length > 0);
        var troubles = new List<Trouble>();
        if (!swedish && !english)
        {
            troubles.Add(new(WhatForm.Swedish, "announce.trouble.noText"));
        }

        troubles.AddRange(Text(WhatForm.Swedish, message.Swedish.Text));
        troubles.AddRange(Text(WhatForm.English, message.English.Text));
        if (message.IsGathering)
        {
            Needed(swedish, message.Swedish.Purpose, WhatForm.PurposeSwedish, "announce.trouble.noPurpose");
            Needed(english, message.English.Purpose, WhatForm.PurposeEnglish, "announce.trouble.noPurpose");
        }

        if (message.Picture is not null)
        {
            troubles.AddRange(Picture(message.Picture, picture));
            Needed(swedish, message.Swedish.PictureSays, WhatForm.PictureSaysSwedish, "announce.trouble.noPictureSays");
            Needed(english, message.English.PictureSays, WhatForm.PictureSaysEnglish, "announce.trouble.noPictureSays");
        }

        if (message.Link is { } link && !IsSecure(link))
        {
            troubles.Add(new(WhatForm.Link, "announce.trouble.notHttps"));
        }
        else if (message.Link is null && (message.Swedish.LinkTitle.Length > 0 || message.English.LinkTitle.Length > 0))
        {
            troubles.Add(new(WhatForm.Link, "announce.trouble.noLink"));
        }

        return troubles;

        void Needed(bool isNeeded, string words, string field, string trouble)
        {
            if (isNeeded && words.Length == 0)
            {
                troubles.Add(new(field, trouble));
            }
        }
    }

    private static IEnumerable<Trouble> Text(string field, string text)
    {
        if (text.Length > TextSize.MostCharacters)
        {
            yield return new(
                field,
                "announce.trouble.tooLong",
                ("length", text.Length.ToString(CultureInfo.InvariantCulture)),
                ("most", TextSize.MostCharacters.ToString(CultureInfo.InvariantCulture)));
        }

        else if (TextSize.Bytes(text) > TextSize.MostBytes)
        {
            yield return new(field, "announce.trouble.tooHeavy");
        }

        // As cards get it: that lines are parted there can make a difference.
        if (MarkdownCheck.Of(CardText.Of(text)) is { } found)
        {
            yield return new(field, $"announce.markdown.{found.Kind}", ("at", found.At));
        }
    }

    private static IEnumerable<Trouble> Picture(Uri address, PictureLook? look)
    {
        var trouble = look switch
        {
            _ when !IsSecure(address) && !IsOnThisMachine(address) => "announce.trouble.notHttps",
            PictureLook.NotAllowed => "announce.trouble.notHttps",
            PictureLook.NotReached => "announce.trouble.pictureNotReached",
            PictureLook.NotAPicture => "announce.trouble.notAPicture",
            PictureLook.TooLarge => "announce.trouble.pictureTooLarge",
            _ => null,
        };
        return trouble is null ? [] : [new(WhatForm.Picture, trouble)];
    }

    private static bool IsSecure(Uri address) => address is { IsAbsoluteUri: true, Scheme: "https", Host.Length: > 0 };

    /// <summary>At a developer's desk that may be allowed: who looks at it knows.</summary>
    private static bool IsOnThisMachine(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true };
}
