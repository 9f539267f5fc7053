using MentorBot.Core.Attention;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Tests.Lives;

/// <summary>People doing what they may; a refusal leaves all as it was.</summary>
internal static class Deeds
{
    private static readonly CalendarKeys Keys = new("a", "m");

    public static Mentorship Begun(MentorshipId id, Person adept, Person mentor, bool isPaired, Instant now)
    {
        var begun = Mentorship.Begin(id, Party.Of(adept), Pace.Usual, now);
        return isPaired
            ? begun.Intends("Våga", now).Ask($"{id}-0", mentor.Id, mentor.Name, "Vill du?", agreed: true, now).OrThrow()
                .AnsweredBy(mentor, $"{id}-0", InvitationAnswer.Yes, now).OrThrow()
            : begun;
    }

    public static void Do(World world, Script script, Deed deed)
    {
        var index = deed.Which % world.Mentorships.Length;
        var by = (Role)(deed.Number % 2);
        var mentorship = world.Mentorships[index];
        var person = world.People[deed.Which % world.People.Length];
        switch (deed.What)
        {
            case Act.Snooze:
                world.Change(person.Snooze(world.Now + Duration.FromDays(1 + (deed.Number % 60)), world.Now).OrThrow());
                break;
            case Act.Stop:
                world.Change(person.Stop());
                break;
            case Act.StartAgain:
                world.Change(person.StartAgain());
                break;
            case Act.ChangeZone:
                world.Change(person with { Zone = Script.SomeZones[deed.Number % Script.SomeZones.Length] });
                break;
            case Act.ChangeHours:
                world.Change(person with { Hours = new(new LocalTime(6 + (deed.Number % 10), 0), new LocalTime(18 + (deed.Number % 4), 30)) });
                break;
            case Act.ProcessGoesDown:
                world.GoDown(Duration.FromMinutes(deed.Number * 7));
                break;
            case Act.Disappear:
                world.Gone.Add(person.Id);
                for (var i = 0; i < world.Mentorships.Length; i++)
                {
                    world.Change(i, world.Mentorships[i].RoleOf(person.Id) is { } role ? world.Mentorships[i].Disappears(role, world.Now) : world.Mentorships[i]);
                }

                break;
            default:
                // Whoever is gone does nothing more.
                if (!world.Gone.Contains(mentorship.Adept.Id) && !(mentorship.Mentor is { } other && world.Gone.Contains(other.Id)))
                {
                    world.Change(index, After(world, mentorship, world.People[script.Pairs[index].Mentor], by, deed));
                }

                break;
        }
    }

    private static Mentorship After(World world, Mentorship m, Person mentor, Role by, Deed deed)
    {
        var now = world.Now;
        var n = deed.Number;
        by = m.PartyOf(by) is null ? Role.Adept : by;
        var decision = deed.What switch
        {
            Act.Intend => m.IsOver() ? m : m.Intends($"Våga {n % 3}", now),
            Act.Ask => m.Intentions.IsEmpty ? m : m.Ask($"{m.Id}-{n}", n % 4 == 0 ? null : mentor.Id, mentor.Name, "Vill du?", n % 3 == 0, now),
            Act.LetTheBotAsk => m.LetTheBotAsk(now),
            Act.AnswerTheQuestion when !world.Gone.Contains(mentor.Id) => m.AnsweredBy(
                mentor, m.Invitation?.Code ?? "", (n % 5) switch { 0 => InvitationAnswer.No, 1 => InvitationAnswer.TalkFirst, _ => InvitationAnswer.Yes }, now),
            Act.TakeBack => m.TakeBack(m.Invitation?.Code ?? "", now),
            Act.HasSomebodyOutside => m.IsOutside(now),
            Act.PutDown => m.PutDown(now),
            Act.Book => m.Book(new($"meeting-{m.Meetings.Count}"), by, Form(m, by, now, n), Keys, now),
            Act.JustMet => m.JustMet(new($"meeting-{m.Meetings.Count}"), Keys, now),
            Act.Move when Latest(m, n) is { } meeting => m.Move(meeting.Id, by, Form(m, by, now, n), now),
            Act.CallOff when Latest(m, n) is { } meeting => m.CallOff(meeting.Id, by, now),
            Act.Share when m.Mentor is not null && Latest(m, n) is { } meeting => m.Share(meeting.Id, (Shareable)(n % 3), $"{n}", now),
            Act.Write when Latest(m, n) is { } meeting && meeting.Start <= now => m.With(meeting with { AdeptWroteAt = meeting.AdeptWroteAt ?? now }),
            Act.WriteTomorrow when Latest(m, n) is { } meeting && meeting.End <= now =>
                m.With(meeting with { AdeptAsksLaterAt = m.Adept.Attention(World.Closed).NextOpenMorning(now) }),
            Act.AfterQuestions => m with { MentorsAfterQuestions = (AfterQuestions)(n % 4) },
            Act.ProposeFrame => m.ProposeFrame(by, Frame(m, n), n % 3 == 0 ? 0 : m.Newest(ProposalKind.Agreement), now),
            Act.ProposePause => m.ProposePause(by, now + Duration.FromDays(1 + (n % 100)), now),
            Act.SayYes or Act.SayNo when m.Proposals.LastOrDefault(p => p.IsOpen) is { } open => Answered(m, open, deed, now),
            Act.Withdraw when m.Proposals.LastOrDefault(p => p.By == by) is { } own => m.Withdraw(own.Number, by, now),
            Act.BeginHalfTime => m.BeginHalfTime(by, now),
            Act.HoldHalfTime => m.HoldHalfTime(by, now),
            Act.BeginClosing => m.BeginClosing(by, now),
            Act.ProposeGoodbye => m.ProposeGoodbye(by, now),
            Act.RoundOff => m.RoundsOff(by, now),
            Act.TellFirst => m.TellsFirst(by, World.Closed, now),
            Act.Stay => m.Stays(by),
            Act.HasTold => m.HasTold(by, now),
            Act.TellForMe => m.TellForMe(by, "Tack för allt.", now),
            Act.Thank => m.Thank(by, "Tack.", now),
            Act.HearLater => m.HearLater(by, n % 3 > 0),
            _ => m,
        };
        return decision.Accepted ?? m;
    }

    /// <summary>Answering twice, alike or not, is one answer.</summary>
    private static Decision<Mentorship> Answered(Mentorship m, Proposal open, Deed deed, Instant now)
    {
        var by = m.PartyOf(open.By.Other()) is null ? open.By : open.By.Other();
        var once = m.Answer(open.Number, by, deed.What == Act.SayYes, now);
        return once.Accepted is { } answered && answered.Answer(open.Number, by, deed.Number % 2 == 0, now).Accepted is { } twice ? twice : once;
    }

    private static bool IsOver(this Mentorship m) => m.Ending is not null;

    private static Meeting? Latest(Mentorship m, int n) => m.Meetings.IsEmpty ? null : m.Meetings[^(1 + (n % Math.Min(2, m.Meetings.Count)))];

    private static MeetingForm Form(Mentorship m, Role by, Instant now, int n)
    {
        var day = now.InZone(Zones.Get(m.PartyOf(by)!.Zone)).Date.PlusDays(n % 45);
        return new($"{day:uuuu-MM-dd}", $"{6 + (n % 15):00}:{n % 4 * 15:00}", "60", n % 3 == 0 ? "Rum 4" : "", "");
    }

    private static Frame Frame(Mentorship m, int n)
    {
        var text = SharedText.For(m.Members, "Det stannar mellan oss.");
        return new(7 + (n % 50), 1 + (n % 18), text, text, text, text);
    }
}
