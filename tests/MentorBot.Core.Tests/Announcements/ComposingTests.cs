using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Announcements.OrganizersOffice;

namespace MentorBot.Core.Tests.Announcements;

public class ComposingTests
{
    private readonly OrganizersOffice _office = new();

    [Theory]
    [InlineData("utskick")]
    [InlineData("Announce.")]
    public void The_word_is_a_command_of_organizers_only(string word)
    {
        Assert.Equal(AnnounceActs.Open, Commands.Read(word, byOrganizer: true)!.Verb);
        Assert.Null(Commands.Read(word));
        Assert.Null(Acts.Do(Answer.Press(AnnounceActs.Open), Given.Scene(Given.Ina)));
        Assert.Null(Acts.Do(Answer.Press(AnnounceActs.Send), Given.Scene(Given.Ina)));
    }

    [Fact]
    public void From_nothing_to_everybody()
    {
        var preview = _office.Composes(Sam, "**Halvtid** i april.");

        Assert.Equal("Det går så snart du skickar det till alla som har boten.", preview.Last.Lines[0].Text);
        Assert.Equal("Får det: **en person**.", preview.Last.Lines[1].Text);
        var shown = preview.Changes.Samples.Single(sample => sample.Page.Summary == "Ett utskick från Sam Ek").Page;
        Assert.Equal("**Halvtid** i april.", shown.Lines[0].Text);
        Assert.Equal(AnnouncementStage.Draft, _office.Only.Stage);

        var sent = _office.Presses(Sam, preview, "Skicka");

        Assert.Equal(AnnouncementStage.Sending, _office.Only.Stage);
        Assert.Equal(new Sending(Sam.Id, "Sam Ek", "sam's") { BegunAt = Given.Now }, _office.Only.Sending);
        Assert.StartsWith("Är på väg ut sedan klockan 10.00", sent.Last.Lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_press_sends_nothing_and_says_so()
    {
        var preview = _office.Composes(Sam, "Halvtid.");
        _office.Presses(Sam, preview, "Skicka");
        var sending = _office.Only;

        var again = _office.Presses(Sam, preview, "Skicka");

        Assert.Equal("Det är redan skickat. Det går bara en gång.", again.Last.Note);
        Assert.Null(again.Changes.Announcement);
        Assert.Same(sending, _office.Only);
    }

    [Fact]
    public void The_preview_is_the_card_in_each_language_there_is()
    {
        var what = _office.Presses(Sam, _office.Says(Sam, "utskick"), "Nytt utskick");
        var whom = _office.Presses(Sam, what, "Vidare", (WhatForm.Swedish, "Halvtid."), (WhatForm.English, "Half-time."));

        var samples = _office.Presses(Sam, whom, "Se hur det blir").Changes.Samples;

        Assert.Equal([Language.Swedish, Language.Swedish, Language.English], samples.Select(sample => sample.Language));
        Assert.Equal(["Halvtid.", "Half-time."], samples.Skip(1).Select(sample => sample.Page.Lines[0].Text));
        Assert.Equivalent(AnnouncementCards.For(_office.Only, Language.English, "Sam Ek", Given.Library.Texts), samples[2].Page);
    }

    [Fact]
    public void At_a_time_in_the_organizers_zone_and_called_back()
    {
        var london = Sam with { Zone = "Europe/London" };
        var preview = _office.Composes(london, "Halvtid.", (WhomForm.Date, "2026-09-18"), (WhomForm.Time, "14:30"));
        Assert.Equal("Det går fredag 18 september klockan 14.30 till alla som har boten.", preview.Last.Lines[0].Text);

        var waits = _office.Presses(london, preview, "Skicka då");

        Assert.Equal((AnnouncementStage.Scheduled, Sweden.At("2026-09-18 15:30")), (_office.Only.Stage, _office.Only.SendAt!.Value));
        Assert.Equal(new Sending(Sam.Id, "Sam Ek", "sam's"), _office.Only.Sending);
        var back = _office.Presses(Lena, waits, "Kalla tillbaka");
        Assert.Equal((AnnouncementStage.Draft, null), (_office.Only.Stage, _office.Only.Sending));
        Assert.StartsWith("Det är ett utkast igen", back.Last.Note, StringComparison.Ordinal);
        Assert.Equal("Halvtid.", back.Last.Fields[0].Value);
    }

    [Fact]
    public void What_has_begun_to_go_out_is_not_called_back()
    {
        var waits = _office.Presses(Sam, _office.Composes(Sam, "Halvtid.", (WhomForm.Date, "2026-09-18"), (WhomForm.Time, "14:30")), "Skicka då");
        _office.Shelf[_office.Only.Id.Value] = _office.Only with { Stage = AnnouncementStage.Sending };

        Assert.Equal("Det gick inte att kalla tillbaka: det har börjat gå ut.", _office.Presses(Sam, waits, "Kalla tillbaka").Last.Note);
        Assert.Equal(AnnouncementStage.Sending, _office.Only.Stage);
    }

    [Fact]
    public void The_heads_are_counted_and_those_not_reached_are_numbers()
    {
        var one = GivenAnnouncement.Somebody;
        _office.Roll.AddRange([one with { Address = null }, one with { Zone = "America/New_York" }, one with { Removed = true }, one with { Muted = true }, one with { Stopped = true }]);

        Assert.Equal(
            [
                "Får det: **tre personer**.", "Av dem först när deras tider öppnar: en person.", "Av dem har inte öppnat appen än, och prövas ändå: en person.",
                "Får det inte, för att de har tagit bort appen: en person.", "Får det inte, för att de inte vill ha utskick: två personer.",
            ],
            _office.Composes(Sam, "Halvtid.").Last.Lines.Skip(1).Select(line => line.Text));
        Assert.Equal(
            [
                "Får det: **fyra personer**.", "Av dem utanför sina tider, eller fast de vill ha det tyst, för att det går nu till alla: **en person**.",
                "Av dem har inte öppnat appen än, och prövas ändå: en person.", "Får det inte, för att de har tagit bort appen: en person.",
                "Får det inte, för att de inte vill höra något alls: en person.",
            ],
            _office.Composes(Sam, "Halvtid.", (WhomForm.Hours, WhomForm.NowToAll), (WhomForm.Muted, WhomForm.Necessary)).Last.Lines.Skip(1).Select(line => line.Text));
    }

    [Fact]
    public void To_a_channel_and_to_those_who_read_english()
    {
        var office = new OrganizersOffice { Channels = [new("19:kanal", "19:team", "Mentorprogrammet", "Allmänt", "there")] };
        var channel = office.Composes(Sam, "Halvtid.", (WhomForm.Audience, "channel:19:kanal"));

        Assert.Equal("Det går så snart du skickar det till kanalen Allmänt i Mentorprogrammet.", channel.Last.Lines[0].Text);
        Assert.Equal(new Audience(AudienceKind.Channel, Channel: "19:kanal"), office.Only.Audience);
        office.Roll.Add(GivenAnnouncement.Somebody with { Language = Language.English, IsAdept = true });
        var english = office.Composes(Sam, "Half-time.", (WhomForm.Audience, "Adepts"), (WhomForm.Language, "English"));
        Assert.Equal("Det går så snart du skickar det till alla adepter, av dem de som läser engelska.", english.Last.Lines[0].Text);
        Assert.Equal("Får det: **en person**.", english.Last.Lines[1].Text);
    }

    [Fact]
    public void Drafts_are_listed_duplicated_and_deleted()
    {
        _office.Composes(Sam, "**Halvtid**\n\nVi ses.");
        _office.Now += Duration.FromMinutes(1);
        var list = _office.Says(Lena, "utskick");
        Assert.Equal(["Halvtid", "Utkast, ändrat klockan 10.00 av Sam Ek."], list.Last.Lines.Skip(1).Select(line => line.Text));

        var copy = _office.Presses(Lena, list, "Duplicera");
        _office.Presses(Lena, list, "Duplicera");
        Assert.Equal(2, _office.Shelf.Count);
        Assert.Equal(Lena.Id, _office.Shelf.Values.Last().By);
        Assert.Equal("**Halvtid**\n\nVi ses.", copy.Last.Fields[0].Value);

        var gone = _office.Presses(Lena, _office.Presses(Lena, _office.Says(Lena, "utskick"), "Radera"), "Radera");
        Assert.Equal("Utkastet är raderat.", gone.Last.Lines[0].Text);
        Assert.Equal(Sam.Id, _office.Only.By);
    }

    [Fact]
    public void Only_a_few_are_shown_at_a_time_the_newest_first()
    {
        for (var number = 1; number <= 8; number++)
        {
            _office.Composes(Sam, $"Utskick {number}");
            _office.Now += Duration.FromMinutes(1);
        }

        var newest = _office.Says(Sam, "utskick");
        var older = _office.Presses(Sam, newest, "Visa äldre");

        Assert.Equal(["Utskick 8", "Utskick 7", "Utskick 6", "Utskick 5", "Utskick 4", "Utskick 3"], Titles(newest));
        Assert.Equal(["Utskick 2", "Utskick 1"], Titles(older));
        Assert.Equal(["Nytt utskick"], older.Last.Buttons.Select(button => button.Title));
    }

    private static IEnumerable<string> Titles(Step.End list) => list.Last.Lines.Where(line => line.Style == LineStyle.Title).Select(line => line.Text);
}
