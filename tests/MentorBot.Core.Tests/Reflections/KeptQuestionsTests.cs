using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Questions;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using MentorBot.Core.Tests.Journey;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Reflections;

/// <summary>An answer to one of the library's questions keeps which one it was; the bot's own questions have no id.</summary>
public class KeptQuestionsTests
{
    [Fact]
    public void After_a_meeting()
    {
        var met = Scene(Ina, Booked("2026-09-16 13:00"), Sweden.At("2026-09-16 14:15"));
        var saved = Talk.Begun(new AfterAdeptFlow(), met, AboutTheMeeting).Press(Verbs.Save, ("took", "Att fråga."), ("gnaws", "Varför jag?"));
        var mentors = Talk.Begun(new AfterMentorFlow(), Scene(Johan, Booked("2026-09-16 13:00"), Sweden.At("2026-09-16 15:00")), AboutTheMeeting).Press(Verbs.Save, ("one", "Att tiga."));

        Assert.Equal(["after-adept-carried", null], Ids(saved));
        AssertIsAsked(Assert.Single(Ids(mentors)), mentors, 0);
    }

    [Fact]
    public void Halfway_and_when_rounding_off_and_later()
    {
        var halfway = Talk.Begun(new HalfTimeFlow(), Scene(Ina, Pair), AboutOurs).Press(Verbs.Skip).Write("Ja.").Write("Pauser.").Write("Lugnet.");
        var rounding = Talk.Begun(new RoundOffFlow(), Scene(Johan, Pair), AboutOurs).Write("Allt.").Write("Inget.").Write("Lugnet.").Press(Verbs.Skip);
        var later = Talk.Begun(new LaterFlow(), Scene(Ina, Goodbyes.Together), AboutOurs).Press(Verbs.Save, ("since", "Jag frågar mer."));

        Assert.Equal([true, false, true], Ids(halfway).Select(id => id is not null));
        AssertIsAsked(Ids(halfway)[0], halfway, 0);
        AssertIsAsked(Ids(halfway)[2], halfway, 2);
        Assert.Equal([false, false, true], Ids(rounding).Select(id => id is not null));
        AssertIsAsked(Ids(rounding)[2], rounding, 2);
        AssertIsAsked(Assert.Single(Ids(later)), later, 0);
    }

    private static List<string?> Ids(Talk talk) => [.. talk.Journal.Single().Items.Select(i => i.QuestionId)];

    /// <summary>The id is that of the question as it stands in the journal.</summary>
    private static void AssertIsAsked(string? id, Talk talk, int item) =>
        Assert.Equal(Ask.Words(talk.Scene, Library.Questions.Find(id!)!), talk.Journal.Single().Items[item].Question);
}
