using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>What keeps an announcement from going out to those and at that time.</summary>
internal static class WhomChecks
{
    /// <summary>More than this ahead is a typing mistake.</summary>
    private static readonly Duration Horizon = Duration.FromDays(366);

    /// <param name="scene">The organizer's, with the heads counted where nothing else is wrong.</param>
    /// <param name="announcement">As it is to go out.</param>
    /// <param name="form">What was filled in a moment ago; null where the announcement alone counts.</param>
    public static List<Trouble> Of(Scene scene, Announcement announcement, Answer? form)
    {
        var troubles = new List<Trouble>();
        var (audience, heads) = (announcement.Audience, scene.Desk.Heads);
        if (audience.Kind == AudienceKind.Channel && scene.Desk.Channels.All(channel => channel.Id != audience.Channel))
        {
            troubles.Add(new(WhomForm.Audience, "announce.trouble.noChannel"));
        }
        else if (heads is { Census.All: 0 })
        {
            troubles.Add(new(WhomForm.Audience, "announce.trouble.nobody", ("audience", AudienceSaid.In(scene, audience))));
        }
        else if (heads is { Census.Reached: 0 })
        {
            troubles.Add(new(WhomForm.Audience, "announce.trouble.nobodyReached", ("audience", AudienceSaid.In(scene, audience))));
        }

        if ((form is null ? null : WhomForm.AtOf(form[WhomForm.Date], form[WhomForm.Time], scene.Zone).Refusal) is { } refusal)
        {
            troubles.Add(Unreadable(refusal));
        }
        else if (announcement.SendAt <= scene.Now)
        {
            troubles.Add(new(WhomForm.Date, "announce.trouble.past", ("time", When.DateAndTime(scene, announcement.SendAt.Value))));
        }
        else if (announcement.SendAt > scene.Now + Horizon)
        {
            troubles.Add(new(WhomForm.Date, "announce.trouble.tooFar"));
        }

        return troubles;
    }

    private static Trouble Unreadable(Refusal refusal) => refusal switch
    {
        Refusal.NotADate => new(WhomForm.Date, "announce.trouble.noDate"),
        Refusal.NotATime => new(WhomForm.Time, "announce.trouble.noTime"),
        _ => new(WhomForm.Time, "announce.trouble.noSuchHour"),
    };
}
