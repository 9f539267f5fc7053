using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.Privacy;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Errands;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.MyData;

/// <summary>What is left of a mentorship when one of its two has erased everything.</summary>
public class UnnamingTests
{
    /// <summary>A mentorship in which there is something of everything, of both.</summary>
    private static Mentorship Lived(bool ended)
    {
        var booked = Booked("2026-09-15 13:00", place: "Rum 4", kind: "exploring");
        var met = (booked with { Invitation = booked.Invitation! with { WordingForMentor = PrivateText.For(Johan.Id, Wording) } })
            .Share(First, Shareable.Alive, "Delat.", Now).OrThrow()
            .ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow();
        var agreed = met.Answer(met.Proposals[^1].Number, Role.Mentor, yes: true, Now).OrThrow();
        return ended
            ? agreed.TellForMe(Role.Mentor, "Tack för i år.", Now).OrThrow().Thank(Role.Adept, "Tack.", Now).OrThrow().Thank(Role.Mentor, "Tack själv.", Now).OrThrow()
                .HearLater(Role.Adept, true).HearLater(Role.Mentor, true).RoundsOff(Role.Adept, Now).RoundsOff(Role.Mentor, Now)
            : agreed.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow();
    }

    /// <summary>Everything that stands in it; of a text, its reader and its words.</summary>
    private static string EverythingIn(Mentorship mentorship) => JsonSerializer.Serialize(mentorship, Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new Bare() } };

    [Theory]
    [InlineData(Role.Adept, false)]
    [InlineData(Role.Adept, true)]
    [InlineData(Role.Mentor, false)]
    [InlineData(Role.Mentor, true)]
    public void Neither_id_nor_name_nor_a_text_of_theirs_is_left(Role role, bool ended)
    {
        var (gone, other) = role == Role.Adept ? (Ina, Johan) : (Johan, Ina);
        var before = Lived(ended);
        Assert.Contains($"[{gone.Id}]", EverythingIn(before), StringComparison.Ordinal);

        var after = before.Without(gone.Id, Now);
        var left = EverythingIn(after);

        Assert.DoesNotContain(gone.Id.Value, left, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Name, left, StringComparison.Ordinal);
        Assert.Equal(
            [$"[{other.Id}] {gone.GivenName}"],
            left.Split('"').Where(part => part.Contains(gone.GivenName, StringComparison.Ordinal) && !part.EndsWith(Wording, StringComparison.Ordinal)).Distinct());
        Assert.Equal([other.Id], after.Readers);
        Assert.Null(after.RoleOf(gone.Id));
        Assert.Equal(gone.GivenName, Scene(other, after).Other);
    }

    [Fact]
    public void The_mentor_keeps_the_copies_of_what_the_adept_shared()
    {
        var after = Lived(ended: false).Without(Ina.Id, Now);

        Assert.Equal("Delat.", Assert.Single(after.TheMeeting().Shares).Text.ReadBy(Johan));
        Assert.Equal("Rum 4", after.TheMeeting().PlaceFor(Johan.Id));
        Assert.Equal("Det som sägs stannar mellan oss.", after.Agreement!.Frame.Stays.ReadBy(Johan.Id));
        Assert.Equal(Wording, after.Invitation!.WordingForMentor.ReadBy(Johan));
        Assert.Empty(after.Intentions);
        Assert.Empty(after.Leaving);
    }

    [Fact]
    public void The_adept_keeps_the_sentence_the_question_and_the_words_of_goodbye()
    {
        var after = Lived(ended: true).Without(Johan.Id, Now);

        Assert.Equal(Sentence, after.IntentionFor(Ina.Id));
        Assert.Equal(Wording, after.Invitation!.Wording.ReadBy(Ina));
        Assert.Equal("Tack för i år.", after.Ending!.Words.ReadBy(Ina));
        Assert.Equal("Tack själv.", Assert.Single(after.Thanks).Text.ReadBy(Ina));
        Assert.Equal((Parting.Early, Role.Mentor), (after.Ending.How, after.Ending.By));
    }

    [Fact]
    public void One_that_lives_ends_and_the_other_hears_just_that()
    {
        var after = Lived(ended: false).Without(Ina.Id, Now);

        Assert.Equal((Parting.Erased, Role.Adept), (after.Ending!.How, after.Ending.By));
        Assert.NotNull(after.TheMeeting().CancelledAt);
        var told = Assert.Single(after.Due(Sweden.Closed, Now));
        Assert.Equal((ErrandKind.TellEnded, Role.Mentor), (told.Kind, told.To));
        Assert.Equal("Ditt mentorskap med Ina är avslutat.", EndingCards.Told(Scene(Johan, after)).Lines[0].Text);
    }

    [Fact]
    public void Nothing_goes_to_nobody_ever()
    {
        var after = Lived(ended: true).Without(Johan.Id, Now);

        for (var now = Now; now < Sweden.At("2028-01-01 10:00"); now += NodaTime.Duration.FromDays(7))
        {
            Assert.DoesNotContain(after.Due(Sweden.Closed, now), e => e.To == Role.Mentor);
        }
    }

    [Fact]
    public void The_one_who_stays_is_told_before_the_rest_is_erased_and_nobody_is_waited_for()
    {
        var after = Lived(ended: true).Without(Johan.Id, Now);
        var notice = after.DueAt(Sweden.At("2027-08-13 10:00")).Single(e => e.Kind == ErrandKind.TellErasing);

        Assert.Equal(Role.Adept, notice.To);
        Assert.NotNull(after.Taking(notice, Sweden.At("2027-08-13 10:00")).Done(notice, Outcome.Sent, null, null).ErasedAt(Sweden.Closed));
    }

    [Fact]
    public void Who_was_only_asked_leaves_a_question_that_looks_as_before()
    {
        var asked = Asked(Johan.Id).LetTheBotAsk(Now).OrThrow();

        var after = asked.Without(Johan.Id, Now);

        Assert.Null(after.Ending);
        Assert.Equal([Ina.Id], after.Readers);
        Assert.True(after.Invitation!.IsOpen(Now));
        Assert.DoesNotContain(after.Due(Sweden.Closed, Now), e => e.To == Role.Mentor);
        Assert.Equal(
            NextStep.Show(Scene(Ina, asked)).Lines.Select(l => l.Text),
            NextStep.Show(Scene(Ina, after)).Lines.Select(l => l.Text));
    }

    [Fact]
    public void Without_both_nobody_is_in_it() =>
        Assert.Empty(Lived(ended: true).Without(Johan.Id, Now).Without(Ina.Id, Now).Members);

    [Fact]
    public void A_stranger_changes_nothing()
    {
        var lived = Lived(ended: false);

        Assert.Same(lived, lived.Without(Stranger.Id, Now));
    }

    [Fact]
    public void The_other_ones_list_keeps_the_name_as_a_secret_of_their_own()
    {
        var johan = Johan.Joins(new(Ours, Role.Mentor, "Ina")).Unnames(Ours);

        var membership = Assert.Single(johan.Mentorships);
        Assert.Equal(("", "Ina", true), (membership.With, membership.WithFor(Johan.Id), membership.IsOver));
        Assert.Equal("Ina", Assert.Single(johan.Unnames(Ours).Mentorships).WithFor(Johan.Id));
    }

    private sealed class Bare : JsonConverter<PrivateText>
    {
        public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PrivateText value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"[{value.Reader}] {value.ReadBy(value.Reader)}");
    }
}
