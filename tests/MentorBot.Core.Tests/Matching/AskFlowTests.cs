using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Matching;

public class AskFlowTests
{
    private static Talk Begun => Talk.Begun(new AskFlow(), Scene(Ina, Alone), AboutOurs);

    private static Talk Picked => Begun.Press(Verbs.Next, ("who", Johan.Id.Value), ("called", "Johan"));

    [Fact]
    public void The_draft_is_built_on_the_adepts_own_sentence() => Assert.Equal(
        $"Hej Johan. {Sentence}, och jag tänker på dig. Vill du vara min mentor under ett år, ungefär en timme var fjärde vecka? Ett nej går lika bra.",
        Picked.Page!.Fields[0].Value);

    [Fact]
    public void The_question_is_kept_in_the_adepts_words_with_a_code()
    {
        var worded = Picked.Write("Vill du?");

        var invitation = worded.Scene.Mentorship!.Invitation!;
        Assert.Equal(("Vill du?", Johan.Id, "Johan"), (invitation.Wording.ReadBy(Ina), invitation.To, invitation.CalledName));
        Assert.Equal(new InvitationTicket(invitation.Code, Ours), worded.Last!.Changes.Ticket);
        Assert.Equal("Johan", Assert.Single(worded.Scene.Me.Mentorships).With);
    }

    [Fact]
    public void The_letter_to_copy_carries_the_words_the_link_and_the_code()
    {
        var letter = Picked.Write("Vill du?").Page!.Fields[0].Value;

        Assert.StartsWith("Vill du?\n", letter, StringComparison.Ordinal);
        Assert.Contains("users=28:bot-id&message=", letter, StringComparison.Ordinal);
        Assert.NotNull(InvitationCode.Read(letter[^9..]));
    }

    [Fact]
    public void Letting_the_bot_ask_ends_the_dialog_with_the_words_sent()
    {
        var sent = Picked.Write("Vill du?").Press("bot-asks");

        Assert.True(sent.IsOver);
        Assert.Equal("Vill du?", sent.Scene.Mentorship!.Invitation!.WordingForMentor.ReadBy(Johan));
    }

    [Fact]
    public void Asking_in_person_sends_nothing()
    {
        var own = Picked.Write("Vill du?").Press(Verbs.Next);

        Assert.True(own.IsOver);
        Assert.Null(own.Scene.Mentorship!.Invitation!.WordingForMentor);
    }

    [Fact]
    public void For_somebody_outside_of_Teams_there_is_only_the_code()
    {
        var byCode = Begun.Press(Verbs.Next, ("who", ""), ("called", "Mormor")).Write("Vill du?");

        Assert.DoesNotContain(byCode.Page!.Buttons, b => b.Verb == "bot-asks" || b.Url is not null);
        Assert.Null(byCode.Scene.Mentorship!.Invitation!.To);
    }

    [Theory]
    [InlineData("Johan Berg", "Johan", Refusal.UnknownPerson)]
    [InlineData("11111111-1111-4111-8111-111111111111", "Ina", Refusal.Oneself)]
    [InlineData("{11111111-1111-4111-8111-111111111111}", "Ina", Refusal.Oneself)]
    public void Whoever_cannot_be_asked_is_refused_and_the_field_emptied(string who, string called, Refusal refusal)
    {
        var again = Begun.Press(Verbs.Next, ("who", who), ("called", called));

        Assert.Equal(Scene(Ina).Refused(refusal), again.Note);
        Assert.Equal(["", called], again.Page!.Fields.Select(f => f.Value));
    }

    [Fact]
    public void A_name_is_needed_and_not_a_long_one()
    {
        Assert.Contains("vad du kallar personen", Begun.Press(Verbs.Next, ("who", Johan.Id.Value)).Note, StringComparison.Ordinal);
        Assert.Equal(Scene(Ina).Refused(Refusal.TooLong), Begun.Press(Verbs.Next, ("called", new string('j', 81))).Note);
    }

    [Fact]
    public void Words_are_needed_and_not_too_many()
    {
        var longest = new string('h', Asking.LongestWording);

        Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Picked.Write(" ").Note);
        Assert.Equal(Scene(Ina).Refused(Refusal.TooLong), Picked.Write(longest + "h").Note);
        Assert.Null(Picked.Write(longest).Note);
    }

    [Fact]
    public void Going_back_keeps_the_words_for_the_same_person_only()
    {
        var back = Picked.Press(Verbs.Back, ("wording", "Mina ord"));

        Assert.Equal("Mina ord", back.Press(Verbs.Next, ("called", "Johan")).Page!.Fields[0].Value);
        Assert.StartsWith("Hej Sam.", back.Press(Verbs.Next, ("called", "Sam")).Page!.Fields[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_wait()
    {
        Assert.Null(Begun.Press(Verbs.NotNow).Scene.Mentorship!.Invitation);
        Assert.Null(Picked.Press(Verbs.NotNow).Scene.Mentorship!.Invitation);
    }

    [Fact]
    public void Somebody_who_has_agreed_already_is_asked_to_confirm()
    {
        var agreed = Talk.Begun(new AskFlow(), Scene(Ina, Alone), AboutOurs.Add(WhyNowFlow.HasMentor, "1"))
            .Press(Verbs.Next, ("who", Johan.Id.Value), ("called", "Johan"));

        Assert.Contains("kommit överens", agreed.Page!.Fields[0].Value, StringComparison.Ordinal);
        Assert.True(agreed.Write("Som vi sa").Scene.Mentorship!.Invitation!.Agreed);
    }

    [Fact]
    public void Only_an_adept_without_a_mentor_asks()
    {
        Assert.Equal(Refusal.AlreadyAnswered, new AskFlow().MayBegin(AboutOurs, Scene(Ina, Pair)));
        Assert.Equal(Refusal.NotYours, new AskFlow().MayBegin(AboutOurs, Scene(Johan, Pair)));
        Assert.Equal(Refusal.NotYours, new AskFlow().MayBegin(AboutOurs, Scene(Ina)));
    }
}
