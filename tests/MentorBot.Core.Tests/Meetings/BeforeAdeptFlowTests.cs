using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

public class BeforeAdeptFlowTests
{
    private const string Plan = "Om han suckar, så frågar jag.";

    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00");
    private static readonly Person WithAPlan = Ina with { Plans = Ina.Plans.Add(Ours, PrivateText.For(Ina.Id, Plan)) };

    private static Talk Begun => Before(Ina);

    [Fact]
    public void The_plan_of_last_time_comes_back_first() =>
        Assert.Equal($"Sist skrev du: *{Plan}* Vad hände?", Before(WithAPlan).Page!.Lines[1].Text);

    [Fact]
    public void Without_a_plan_what_is_alive_is_asked_first() => Assert.Equal("alive", Assert.Single(Begun.Page!.Fields).Id);

    [Fact]
    public void What_was_written_goes_into_the_journal_and_nowhere_else()
    {
        var prepared = Before(WithAPlan).Write("Jag frågade").Write("Chefen slutar").Press(Verbs.Next, ("kind", "exploring"));

        var entry = Assert.Single(prepared.Journal);
        Assert.Equal((Occasion.BeforeMeeting, "Johan"), (entry.Occasion, entry.With));
        Assert.Equal($"Planen var: {Plan} Vad hände?", entry.Items[0].Question);
        Assert.Equal(["Jag frågade", "Chefen slutar"], entry.Items.Select(i => i.Answer));
        Assert.Empty(prepared.Scene.Mentorship!.TheMeeting().Shares);
        Assert.DoesNotContain("Chefen slutar", MentorSees(prepared), StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_stays_the_adepts_own_until_shared()
    {
        var chosen = Begun.Press(Verbs.Skip).Press(Verbs.Next, ("kind", "experience"));

        Assert.Equal("experience", chosen.Scene.Mentorship!.TheMeeting().Kind.ReadBy(Ina));
        Assert.DoesNotContain("höra hur", MentorSees(chosen), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Only_what_share_was_pressed_under_is_shared_and_exactly_that()
    {
        const string Odd = "1. **Chefen** slutar 😀\n- kanske";
        var choosing = Before(WithAPlan).Write("Jag frågade").Write(Odd).Press(Verbs.Next, ("kind", "exploring"));
        Assert.Equal([$"Plan: {Plan} Det här hände: Jag frågade", Odd, "Tänka högt"], choosing.OwnWords);

        var shared = choosing.PressButton(choosing.Page!.Lines[3].Buttons[0]);

        Assert.Equal(Odd, Assert.Single(shared.Scene.Mentorship!.TheMeeting().Shares).Text.ReadBy(Johan));
        var card = MentorsCard(shared);
        Assert.Equal([Odd], card.Lines.Where(l => l.Style == LineStyle.Own).Select(l => CardReader.Shown(l.Text)));
        Assert.DoesNotContain("Jag frågade", MentorSees(shared), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shared_says_so_and_its_button_goes()
    {
        var choosing = Begun.Write("Chefen slutar").Press(Verbs.Next, ("kind", ""));

        var shared = choosing.PressButton(choosing.Page!.Lines[2].Buttons[0]);

        Assert.Empty(shared.Page!.Lines[2].Buttons);
        Assert.Equal("Delat", shared.Page.Lines[3].Text);
        Assert.Equal("Klart", shared.Page.Buttons[0].Title);
    }

    [Fact]
    public void A_kind_that_is_shared_is_read_by_the_mentor_in_their_own_language()
    {
        var choosing = Begun.Press(Verbs.Skip).Press(Verbs.Next, ("kind", "exploring"));
        var shared = choosing.PressButton(choosing.Page!.Lines[2].Buttons[0]);

        var english = MentorCard.Before(Scene(Johan.Speaking(Language.English), shared.Scene.Mentorship), shared.Scene.Mentorship!.TheMeeting());

        Assert.Contains(english.Lines, l => l.Text == "Ina wants to **think aloud**.");
    }

    [Fact]
    public void Everything_can_be_skipped()
    {
        var skipped = Before(WithAPlan).Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Next, ("kind", ""));

        Assert.True(skipped.IsOver);
        Assert.Empty(skipped.Journal);
    }

    [Fact]
    public void Nothing_written_gets_a_kind_word() => Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Begun.Write(" ").Note);

    [Fact]
    public void A_kind_that_nobody_offers_is_no_choice()
    {
        Assert.Equal(Scene(Ina).Refused(Refusal.NotAChoice), Begun.Press(Verbs.Skip).Press(Verbs.Next, ("kind", "shouting")).Note);
        Assert.Equal(Scene(Ina).Refused(Refusal.NotAChoice), Begun.Write("Chefen").Press(Verbs.Next, ("kind", "")).Press("share", ("what", "Plan")).Note);
    }

    [Fact]
    public void At_the_end_there_is_a_question_to_carry_into_the_first_meeting()
    {
        var ready = Begun.Write("Chefen slutar").Press(Verbs.Next, ("kind", "experience")).Press(Verbs.Next);

        Assert.True(ready.IsOver);
        Assert.Equal(QuestionMoment.FirstMeeting, Carried(ready).Moment);
    }

    [Fact]
    public void Later_on_the_question_to_carry_in_fits_the_kind()
    {
        var metBefore = OnWednesday.JustMet(new("earlier"), Keys, Sweden.At("2026-09-14 12:00")).OrThrow();
        var kinds = Enumerable.Range(0, 40).Select(n =>
        {
            var about = Talk.Begun(new BeforeAdeptFlow(), Scene(Ina, metBefore, Sweden.At("2026-09-15 13:00")), AboutTheMeeting);
            var before = about with { State = about.State with { Id = $"dialog {n}" } };
            return Carried(before.Press(Verbs.Skip).Press(Verbs.Next, ("kind", "experience")).Press(Verbs.Next)).Kind;
        }).ToList();

        Assert.Contains("experience", kinds);
        Assert.DoesNotContain("exploring", kinds);
    }

    [Fact]
    public void A_meeting_called_off_meanwhile_ends_it_and_keeps_what_was_written()
    {
        var calledOff = Begun with { Scene = Scene(Ina, OnWednesday.CallOff(First, Role.Mentor, Now).OrThrow()) };

        var ended = calledOff.Write("Chefen slutar");

        Assert.Equal(Scene(Ina).Refused(Refusal.MeetingCancelled), ended.Page!.Lines[0].Text);
        Assert.Equal("Chefen slutar", Assert.Single(Assert.Single(ended.Journal).Items).Answer);
    }

    [Fact]
    public void Nothing_is_shared_once_the_meeting_is_over()
    {
        var choosing = Begun.Write("Chefen slutar").Press(Verbs.Next, ("kind", ""));
        var late = choosing with { Scene = choosing.Scene with { Now = Sweden.At("2026-09-16 14:00") } };

        Assert.Equal(Scene(Ina).Refused(Refusal.MeetingOver), late.Press("share", ("what", "Alive")).Note);
    }

    [Fact]
    public void It_is_the_adepts_and_about_a_meeting_that_stands()
    {
        var flow = new BeforeAdeptFlow();

        Assert.Equal(Refusal.NotYours, flow.MayBegin(AboutTheMeeting, Scene(Johan, OnWednesday)));
        Assert.Equal(Refusal.MeetingCancelled, flow.MayBegin(AboutTheMeeting, Scene(Ina, Pair)));
        Assert.Equal(Refusal.MeetingCancelled, flow.MayBegin(AboutOurs, Scene(Ina, OnWednesday)));
    }

    private static Talk Before(Person adept) => Talk.Begun(new BeforeAdeptFlow(), Scene(adept, OnWednesday, Sweden.At("2026-09-15 13:00")), AboutTheMeeting);

    private static Question Carried(Talk talk) => Library.Questions.Find(talk.Scene.Me.SeenQuestions[^1])!;

    private static Page MentorsCard(Talk talk) =>
        MentorCard.Before(Scene(Johan, talk.Scene.Mentorship, Sweden.At("2026-09-16 10:00")), talk.Scene.Mentorship!.TheMeeting());

    private static string MentorSees(Talk talk) => Pages.EverythingOn(MentorsCard(talk));
}
