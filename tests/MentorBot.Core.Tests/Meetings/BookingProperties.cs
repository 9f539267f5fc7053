using CsCheck;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

public class BookingProperties
{
    private static readonly Gen<string> Date = Gen.OneOf(
        Gen.String,
        Gen.Select(Gen.Int[2026, 2029], Gen.Int[0, 13], Gen.Int[0, 32], (year, month, day) => $"{year}-{month:00}-{day:00}"));

    private static readonly Gen<string> Time = Gen.OneOf(
        Gen.String,
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 61], Gen.Int[0, 2], (hour, minute, mark) => $"{hour:00}{":. "[mark]}{minute:00}"));

    private static readonly Gen<string> Minutes = Gen.OneOf(Gen.String, Gen.Int[-10, 500].Select(minutes => $"{minutes}"));

    private static readonly Gen<MeetingForm> AnyForm = Gen.Select(
        Date, Time, Minutes, Gen.String, Gen.String, (date, time, minutes, place, kind) => new MeetingForm(date, time, minutes, place, kind));

    private static readonly Gen<Person[]> AnyPair = AnyLife.Zone.Select(zone => new[] { Ina with { Zone = zone.Id }, Johan });

    [Fact]
    public void Whatever_stands_in_the_form_what_is_booked_lies_ahead_and_overlaps_nothing() => Gen.Select(AnyPair, AnyForm.Array[1, 6]).Sample((people, forms) =>
    {
        var zone = Zones.Get(people[0].Zone);
        var pair = people.Aggregate(Pair, (mentorship, person) => mentorship.Knowing(person));
        foreach (var (index, form) in forms.Index())
        {
            // Every other form moves the meeting booked first, if there is one.
            var decided = index % 2 == 1 && pair.Meetings.Count > 0
                ? pair.Move(pair.Meetings[0].Id, Role.Adept, form, Now)
                : pair.Book(new MeetingId($"{index}"), Role.Adept, form, Keys, Now);
            pair = decided.Accepted ?? pair;
        }

        return pair.Meetings.All(m => m.Start > Now && m.Start.InZone(zone).Date <= Now.InZone(zone).Date.PlusMonths(18))
            && pair.Meetings.Zip(pair.Meetings.Skip(1)).All(next => next.First.End <= next.Second.Start);
    }, iter: AnyLife.Samples);

    [Fact]
    public void A_form_with_nothing_wrong_is_taken_save_where_the_clock_changes() => Gen.Select(AnyPair, Gen.Int[1, 500], Gen.Int[0, 1439]).Sample((people, days, minutes) =>
    {
        var time = LocalTime.FromMinutesSinceMidnight(minutes);
        var date = Now.InZone(Zones.Get(people[0].Zone)).Date.PlusDays(days);
        var form = new MeetingForm($"{date:uuuu-MM-dd}", $"{time:HH:mm}", "45", "Rum 4", "exploring");
        return Pair.Knowing(people[0]).Book(First, Role.Adept, form, Keys, Now).Refusal is null or Refusal.SkippedHour or Refusal.RepeatedHour;
    }, iter: AnyLife.Samples);
}
