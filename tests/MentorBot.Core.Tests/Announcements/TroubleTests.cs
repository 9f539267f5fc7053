using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Announcements.OrganizersOffice;

namespace MentorBot.Core.Tests.Announcements;

public class TroubleTests
{
    private readonly OrganizersOffice _office = new();

    public static TheoryData<string, string, string, string> Bad => new()
    {
        { WhatForm.Swedish, "", WhatForm.Swedish, "Det behövs en text, på svenska eller engelska." },
        { WhatForm.Swedish, new string('å', TextSize.MostCharacters + 1), WhatForm.Swedish, "Texten är 10001 tecken. Mer än 10000 ryms inte" },
        { WhatForm.Swedish, string.Concat(Enumerable.Repeat("🌱", 2_050)), WhatForm.Swedish, "Texten ryms inte i ett meddelande i Teams" },
        { WhatForm.Swedish, "**fet", WhatForm.Swedish, "Fetstil som inte sluts: ”**fet”." },
        { WhatForm.Swedish, "Först.\n<b>fet</b>", WhatForm.Swedish, "HTML visas inte: ”<b>fet</b>”." },
        { WhatForm.English, "[a](http://b.se)", WhatForm.English, "En länk som Teams inte öppnar för alla" },
        { WhatForm.Kind, WhatForm.Gathering, WhatForm.PurposeSwedish, "En träff utan syfte förvirrar mer än den ger." },
        { WhatForm.Picture, "http://www.example.com/a.png", WhatForm.Picture, "Adressen behöver vara hel, börja med https://" },
        { WhatForm.Picture, "a.png", WhatForm.Picture, "Adressen behöver vara hel, börja med https://" },
        { WhatForm.Picture, "https://www.example.com/a.png", WhatForm.PictureSaysSwedish, "Säg bilden i ord, för den som inte ser den." },
        { WhatForm.Link, "http://[", WhatForm.Link, "Adressen behöver vara hel, börja med https://" },
        { WhatForm.LinkTitleSwedish, "Anmäl dig", WhatForm.Link, "Vart leder knappen?" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void It_is_told_at_the_field_and_what_was_typed_is_kept(string field, string typed, string at, string told)
    {
        var what = _office.Presses(Sam, _office.Presses(Sam, _office.Says(Sam, "utskick"), "Nytt utskick"), "Vidare", (WhatForm.Swedish, "Halvtid."), (field, typed));

        Assert.Contains(told, CardReader.Shown(Trouble(what, at)), StringComparison.Ordinal);
        Assert.Equal(typed.Length == 0 ? null : "Det är sparat, men kan inte gå ut än. Titta på det som är markerat.", what.Last.Note);
        Assert.Equal(Decoded(typed), Decoded(what.Last.Fields.Single(f => f.Id == field).Value));
        if (typed.Length > 0)
        {
            var opened = _office.Presses(Lena, _office.Says(Lena, "utskick"), "Öppna");
            Assert.Equal(Decoded(typed), Decoded(opened.Last.Fields.Single(f => f.Id == field).Value));
        }
    }

    [Theory]
    [InlineData(PictureLook.NotAllowed, "Adressen behöver vara hel")]
    [InlineData(PictureLook.NotReached, "Bilden gick inte att hämta därifrån.")]
    [InlineData(PictureLook.NotAPicture, "ingen bild av det slag som Teams visar")]
    [InlineData(PictureLook.TooLarge, "Bilden är större än en megabyte")]
    public void A_picture_that_Teams_would_not_show_is_told(PictureLook look, string told)
    {
        _office.Picture = look;

        var what = _office.Presses(
            Sam,
            _office.Presses(Sam, _office.Says(Sam, "utskick"), "Nytt utskick"),
            "Vidare",
            (WhatForm.Swedish, "Halvtid."),
            (WhatForm.Picture, "https://www.example.com/a.png"),
            (WhatForm.PictureSaysSwedish, "En foajé"));

        Assert.Contains(told, Trouble(what, WhatForm.Picture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-14", "09:59", WhomForm.Date, "Det har varit måndag 14 september klockan 09.59.")]
    [InlineData("2026-09-14", "", WhomForm.Time, "Välj också ett klockslag")]
    [InlineData("", "10:00", WhomForm.Date, "Välj också ett datum")]
    [InlineData("i morgon", "10:00", WhomForm.Date, "Välj också ett datum")]
    [InlineData("2028-09-14", "10:00", WhomForm.Date, "Det är mer än ett år bort.")]
    [InlineData("2026-10-25", "02:30", WhomForm.Time, "Den timmen finns inte, eller finns två gånger")]
    public void A_time_that_can_not_be_is_told(string date, string time, string at, string told)
    {
        var whom = _office.Composes(Sam, "Halvtid.", (WhomForm.Date, date), (WhomForm.Time, time));

        Assert.StartsWith(told, Trouble(whom, at), StringComparison.Ordinal);
        Assert.Equal((date, time), (whom.Last.Fields.Single(f => f.Id == WhomForm.Date).Value, whom.Last.Fields.Single(f => f.Id == WhomForm.Time).Value));
    }

    [Fact]
    public void An_audience_of_nobody_is_told()
    {
        var nobody = _office.Composes(Sam, "Halvtid.", (WhomForm.Audience, "Mentors"));
        Assert.Equal("Just nu finns det ingen där: alla mentorer.", Trouble(nobody, WhomForm.Audience));

        _office.Roll.Clear();
        _office.Roll.Add(GivenAnnouncement.Somebody with { IsMentor = true, Muted = true });
        var muted = _office.Presses(Sam, nobody, "Se hur det blir");
        Assert.StartsWith("Ingen av dem kan få det: alla mentorer.", Trouble(muted, WhomForm.Audience), StringComparison.Ordinal);

        var necessary = _office.Presses(Sam, muted, "Se hur det blir", (WhomForm.Muted, WhomForm.Necessary));
        Assert.Equal("Får det: **en person**.", necessary.Last.Lines[1].Text);
    }

    [Fact]
    public void A_channel_that_the_bot_has_left_is_told()
    {
        var whom = _office.Composes(Sam, "Halvtid.", (WhomForm.Audience, "channel:19:kanal"));

        Assert.StartsWith("Jag är inte med i den kanalens team längre.", Trouble(whom, WhomForm.Audience), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_become_wrong_since_the_preview_is_told_before_it_goes()
    {
        var preview = _office.Composes(Sam, "Halvtid.", (WhomForm.Date, "2026-09-14"), (WhomForm.Time, "10:30"));
        _office.Now += NodaTime.Duration.FromHours(1);

        var told = _office.Presses(Sam, preview, "Skicka då");

        Assert.StartsWith("Det har varit måndag 14 september klockan 10.30.", Trouble(told, WhomForm.Date), StringComparison.Ordinal);
        Assert.Null(_office.Only.Sending);
    }

    private static string Trouble(Step.End step, string field)
    {
        return step.Last.Fields.Single(f => f.Id == field).Trouble!;
    }

    /// <summary>An address that is none at all is kept in another dress.</summary>
    private static string Decoded(string address) => Uri.UnescapeDataString(address);
}
