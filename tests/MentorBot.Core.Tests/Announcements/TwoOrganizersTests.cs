using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using NodaTime;
using static MentorBot.Core.Tests.Announcements.OrganizersOffice;

namespace MentorBot.Core.Tests.Announcements;

public class TwoOrganizersTests
{
    private readonly OrganizersOffice _office = new();

    [Fact]
    public void Who_comes_second_is_told_and_both_texts_are_there()
    {
        var (sams, lenas) = BothOpen();
        _office.Now += Duration.FromMinutes(42);
        _office.Presses(Lena, lenas, "Spara och stäng", (WhatForm.Swedish, "Lenas text"));

        var told = _office.Presses(Sam, sams, "Vidare", (WhatForm.Swedish, "Sams text"));

        Assert.Equal(["Lena Fors ändrade utkastet klockan 10.42, medan du hade det öppet.", "Det du skrev är inte borta. Det ligger i ett eget utkast."], told.Last.Lines.Select(l => l.Text));
        Assert.Equal("Lenas text", _office.Presses(Sam, told, "Öppna det som det är nu").Last.Fields[0].Value);
        Assert.Equal("Sams text", _office.Presses(Sam, told, "Öppna det du skrev").Last.Fields[0].Value);
        Assert.Equal(["Lenas text", "Sams text"], _office.Shelf.Values.Select(a => a.Message.Swedish.Text).Order());
        _office.Presses(Sam, sams, "Vidare", (WhatForm.Swedish, "Sams text"));
        Assert.Equal(2, _office.Shelf.Count);
    }

    [Fact]
    public void Who_saves_what_stands_there_already_is_told_nothing()
    {
        var (sams, lenas) = BothOpen();
        _office.Presses(Lena, lenas, "Spara och stäng", (WhatForm.Swedish, "Samma"));

        var on = _office.Presses(Sam, sams, "Vidare", (WhatForm.Swedish, "Samma"));

        Assert.Equal("Utskick · till vem och när", on.Last.Lines[0].Text);
        Assert.Equal("Får det: **en person**.", _office.Presses(Sam, on, "Se hur det blir").Last.Lines[1].Text);
        Assert.Single(_office.Shelf);
    }

    [Fact]
    public void What_was_changed_after_it_was_looked_at_is_not_sent()
    {
        var preview = _office.Composes(Sam, "Halvtid.");
        _office.Presses(Lena, _office.Presses(Lena, _office.Says(Lena, "utskick"), "Öppna"), "Vidare", (WhatForm.Swedish, "Kvartstid."));

        var told = _office.Presses(Sam, preview, "Skicka");

        Assert.Equal("Lena Fors ändrade utkastet klockan 10.00, medan du hade det öppet.", told.Last.Lines[0].Text);
        Assert.Equal(AnnouncementStage.Draft, _office.Only.Stage);
        Assert.Equal("Kvartstid.", _office.Presses(Sam, told, "Öppna").Last.Fields[0].Value);
    }

    [Fact]
    public void What_is_typed_into_one_that_was_sent_meanwhile_becomes_a_draft()
    {
        var (sams, lenas) = BothOpen();
        _office.Presses(Lena, _office.Presses(Lena, _office.Presses(Lena, lenas, "Vidare"), "Se hur det blir"), "Skicka");

        var told = _office.Presses(Sam, sams, "Vidare", (WhatForm.Swedish, "Sams text"));

        Assert.Equal("Lena Fors skickade det klockan 10.00, medan du hade det öppet.", told.Last.Lines[0].Text);
        Assert.Equal([AnnouncementStage.Draft, AnnouncementStage.Sending], _office.Shelf.Values.Select(a => a.Stage).Order());
        Assert.StartsWith("Är på väg ut", _office.Presses(Sam, sams, "Vidare").Last.Lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_into_one_that_was_deleted_meanwhile_becomes_a_draft()
    {
        var (sams, _) = BothOpen();
        _office.Presses(Lena, _office.Presses(Lena, _office.Says(Lena, "utskick"), "Radera"), "Radera");
        Assert.Empty(_office.Shelf);

        var told = _office.Presses(Sam, sams, "Vidare", (WhatForm.Swedish, "Sams text"));

        Assert.Equal("Utkastet raderades medan du hade det öppet.", told.Last.Lines[0].Text);
        Assert.Equal("Sams text", _office.Only.Message.Swedish.Text);
    }

    [Fact]
    public void One_that_was_changed_meanwhile_is_not_deleted()
    {
        _office.Composes(Sam, "Halvtid.");
        var asked = _office.Presses(Sam, _office.Says(Sam, "utskick"), "Radera");
        _office.Presses(Lena, _office.Presses(Lena, _office.Says(Lena, "utskick"), "Öppna"), "Vidare", (WhatForm.Swedish, "Lenas text"));

        _office.Presses(Sam, asked, "Radera");

        Assert.Equal("Lenas text", _office.Only.Message.Swedish.Text);
    }

    [Fact]
    public void Ones_own_other_card_is_ones_own()
    {
        var (one, _) = BothOpen();
        _office.Presses(Sam, one, "Spara och stäng", (WhatForm.Swedish, "Först"));

        Assert.Equal(
            "Du ändrade utkastet själv klockan 10.00, på ett annat kort.", _office.Presses(Sam, one, "Vidare", (WhatForm.Swedish, "Sedan")).Last.Lines[0].Text);
        Assert.Equal(2, _office.Shelf.Count);
    }

    /// <summary>A draft of Sam's, on a card of Sam's and one of Lena's.</summary>
    private (Step.End Sams, Step.End Lenas) BothOpen()
    {
        _office.Composes(Sam, "Halvtid.");
        return (_office.Presses(Sam, _office.Says(Sam, "utskick"), "Öppna"), _office.Presses(Lena, _office.Says(Lena, "utskick"), "Öppna"));
    }
}
