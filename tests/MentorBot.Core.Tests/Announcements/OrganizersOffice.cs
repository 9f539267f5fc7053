using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Dialogs;
using NodaTime;

namespace MentorBot.Core.Tests.Announcements;

/// <summary>Organizers at their cards, with a shelf of announcements that they share. What one saves is there when the next one presses.</summary>
internal sealed class OrganizersOffice
{
    private int _pressed;

    public static Person Sam { get; } = Given.Stranger with { Address = "sam's" };

    public static Person Lena { get; } = Given.Johan with { Name = "Lena Fors", Address = "lena's" };

    public SortedDictionary<string, Announcement> Shelf { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<TeamsChannel> Channels { get; init; } = [];

    /// <summary>Everybody the bot knows of.</summary>
    public List<RollEntry> Roll { get; } = [GivenAnnouncement.Somebody];

    public PictureLook Picture { get; set; } = PictureLook.Fine;

    public Instant Now { get; set; } = Given.Now;

    /// <summary>The only one there is.</summary>
    public Announcement Only => Shelf.Values.Single();

    public Step.End Says(Person who, string command) => Does(who, Commands.Read(command, byOrganizer: true)!);

    /// <summary>Presses a button on what came last, with fields filled in; those not given keep what the card shows.</summary>
    public Step.End Presses(Person who, Step.End on, string title, params (string Field, string Value)[] fields)
    {
        var button = on.Last.Buttons.Concat(on.Last.Lines.SelectMany(line => line.Buttons)).First(b => b.Title == title);
        var shown = on.Last.Fields.ToImmutableDictionary(field => field.Id, field => field.Value);
        return Does(who, new(button.Verb, button.Data.AddRange(shown).SetItems(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)))));
    }

    /// <summary>From nothing to the preview of a draft.</summary>
    public Step.End Composes(Person who, string text, params (string Field, string Value)[] whom)
    {
        var what = Presses(who, Says(who, "utskick"), "Nytt utskick", []);
        return Presses(who, Presses(who, what, "Vidare", (WhatForm.Swedish, text)), "Se hur det blir", whom);
    }

    private Step.End Does(Person who, Answer act)
    {
        var chance = new byte[64];
        chance[16] = (byte)++_pressed;
        var scene = Given.Scene(who, now: Now) with { IsOrganizer = true, Chance = chance };
        var wants = Acts.Wants(act, who).Announcements!;
        var one = wants.One is { } id ? Shelf.GetValueOrDefault(id.Value) : null;
        var goesOut = wants.GoesOut?.Invoke(one);
        var newest = Shelf.Values.Reverse().Skip(wants.From ?? 0).ToList();
        var step = Assert.IsType<Step.End>(Acts.Do(act, scene with
        {
            Desk = new()
            {
                One = one,
                Some = [.. newest.Take(ShelfCards.AtOnce)],
                HasOlder = newest.Count > ShelfCards.AtOnce,
                Names = new[] { Sam, Lena }.ToImmutableDictionary(p => p.Id, p => p.Name),
                Channels = Channels,
                Heads = wants.Heads && goesOut is { Audience.Kind: not AudienceKind.Channel } ? Count(goesOut) : null,
                Picture = goesOut?.Message.Picture is null ? null : Picture,
            },
        }));
        Pages.AssertFitForTeams(step.Last);
        if (step.Changes.Announcement is { } saved)
        {
            Assert.Equal((one is { } before && before.Id == saved.Id ? before.Revision : 0) + 1, saved.Revision);
            Shelf[saved.Id.Value] = saved;
        }

        if (step.Changes.DeletedAnnouncement is { } gone)
        {
            Shelf.Remove(gone.Id.Value);
        }

        return step;
    }

    private HeadCount Count(Announcement announcement)
    {
        var (at, theirs) = (announcement.SendAt ?? Now, Roll.Where(announcement.Audience.Includes).ToList());
        Census Counted(Announcement one) => theirs.Aggregate(Census.Nobody, (census, entry) => census.Counting(entry, Reach.Of(entry, one, Given.Library.Closed, at)));
        return new(Counted(announcement), Counted(announcement with { NowToAll = false }).Later);
    }
}
