using System.Globalization;
using CrashRuns.Judging;

namespace CrashRuns.People;

/// <summary>What pairs set out to do, and how they go about it.</summary>
internal sealed partial class Life
{
    /// <summary>A moment in Stockholm, so many days after the beginning.</summary>
    private static DateTimeOffset On(int day, int hour, int minute = 0)
    {
        var local = Begins.Date.AddDays(day).AddHours(hour).AddMinutes(minute);
        return new(local, Stockholm.GetUtcOffset(local));
    }

    private void Plan(Pair pair)
    {
        var (adept, mentor, day) = (pair.Adept, pair.Mentor, pair.Number % 2);
        int Minutes(int from, int to, params object[] about) => chance.Between(from, to, [pair.Number, .. about]);
        At(mentor, On(day, 8, Minutes(0, 50, "mentor")), mentor.InstallsAsync);
        At(adept, On(day, 9, Minutes(0, 300, "adept")), () => AsksAsync(pair));
        At(mentor, On(day, 16), () => ComesRoundAsync(pair));
        for (var week = 0; week < options.Weeks; week++)
        {
            var booking = (7 * week) + day + 1;
            At(adept, On(booking, 9, Minutes(0, 300, "books", week)), () => BooksAsync(pair, On(booking + 2, Minutes(9, 15, "meets", booking))));
        }

        for (var at = day + 1; On(at, 18) < Ends; at++)
        {
            foreach (var who in new[] { adept, mentor }.Where(w => (at % 7) < 5 && chance.Is(0.15, w.Number, "reflects", at)))
            {
                At(who, On(at, 8, Minutes(0, 540, "reflects", who.Number, at)), () => ReflectsAsync(who));
            }
        }
    }

    private static async Task AsksAsync(Pair pair)
    {
        var adept = pair.Adept;
        await adept.InstallsAsync();
        var want = Says.Of("welcome.want", swedish: true);
        for (var tries = 0; tries < 5 && adept.Newest(_ => true)?.Text.Contains("Koden är", StringComparison.Ordinal) != true; tries++)
        {
            if (adept.Newest(m => m.Buttons.Contains(want)) is { } welcome && tries == 0)
            {
                await adept.PressesAsync(welcome, want);
            }
            else
            {
                await adept.SaysAsync("skaffa mentor");
            }

            await adept.WalksAsync(adept.Newest(_ => true), pair.Mentor.Person);
        }
    }

    /// <summary>By the afternoon the mentor has said yes; where the bot has not come with the question, with the code that the adept told.</summary>
    private async Task ComesRoundAsync(Pair pair)
    {
        for (var tries = 0; tries < 5 && pair.AgreedAt is null; tries++)
        {
            await SaysYesAsync(pair);
            if (pair.AgreedAt is null)
            {
                pair.CameWithTheCode = true;
                var code = System.Text.RegularExpressions.Regex.Matches(pair.Adept.Person.Chat.Transcript(), "[2-9A-Z]{4}-[2-9A-Z]{4}").LastOrDefault()?.Value;
                await pair.Mentor.SaysAsync(code ?? "hej");
            }
        }
    }

    private async Task SaysYesAsync(Pair pair)
    {
        var yes = Says.Of("invitation.yes", swedish: true);
        if (pair.AgreedAt is null && pair.Mentor.Newest(m => m.Buttons.Contains(yes)) is { } question
            && await pair.Mentor.PressesAsync(question, yes) is { } answered && !answered.Buttons.Contains(yes))
        {
            pair.AgreedAt = Now;
        }
    }

    /// <summary>Books, and looks afterwards where nobody said that it was booked.</summary>
    private async Task BooksAsync(Pair pair, DateTimeOffset start)
    {
        var adept = pair.Adept;
        var local = TimeZoneInfo.ConvertTime(start, Stockholm);
        var shown = $"{local.ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE"))} klockan {local:HH.mm}";
        for (var tries = 0; tries < 6; tries++)
        {
            await adept.SaysAsync("möte");
            var overview = adept.Newest(m => m.Fields.Count == 0 && m.Buttons.Contains(Says.Of("meeting.justMet", swedish: true)));
            if (overview?.Text.Contains(shown, StringComparison.Ordinal) == true)
            {
                pair.Appointments.Add(new(start, Now));
                return;
            }

            if (overview is null || await adept.PressesAsync(overview, Says.Of("meeting.book", swedish: true)) is not { } form || form.Fields.All(f => f.Id != "date"))
            {
                continue;
            }

            var booked = await adept.PressesAsync(form, Says.Of("meeting.bookDo", swedish: true), new Dictionary<string, object?>
            {
                ["date"] = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            });
            if (booked is not null && Says.IsIn(booked.Text, "meeting.booked", swedish: true))
            {
                pair.Appointments.Add(new(start, Now));
                return;
            }
        }

        adept.GaveUp.Add($"booking {shown}");
    }

    private static async Task ReflectsAsync(Somebody who)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            await who.SaysAsync("reflektera");
            if (who.Newest(_ => true) is { } card && card.Fields.Any(f => f.Id == "free"))
            {
                await who.WalksAsync(card);
                return;
            }
        }

        who.GaveUp.Add("reflecting");
    }

    /// <summary>Plans when everybody who has got something looks at it, if they do.</summary>
    private void Read()
    {
        while (true)
        {
            Arrival arrival;
            lock (_gate)
            {
                if (!_unread.TryDequeue(out arrival!))
                {
                    return;
                }
            }

            var pair = pairs.First(p => p.Adept == arrival.To || p.Mentor == arrival.To);
            object[] about = [arrival.To.Number, arrival.Kind, arrival.At.DayOfYear];
            var at = arrival.At + TimeSpan.FromMinutes(chance.Between(4, 90, [.. about, "minutes"]));
            var heeds = arrival.Kind switch
            {
                Kind.AskMentor or Kind.RemindAdept => 1,
                Kind.BeforeAdept => 0.9,
                Kind.AfterAdept => 0.8,
                Kind.AfterMentor => 0.8,
                _ => 0,
            };
            if (chance.Is(heeds, about))
            {
                At(arrival.To, at, () => arrival.Kind == Kind.AskMentor ? SaysYesAsync(pair) : AnswersAsync(pair, arrival.To));
            }
        }
    }

    private async Task AnswersAsync(Pair pair, Somebody who)
    {
        var before = who.Wrote;
        await who.WalksAsync(who.Newest(Walking.IsOpen));
        if (who == pair.Adept && who.Wrote != before && pair.Appointments.LastOrDefault(a => a.Start + Appointment.Length <= Now) is { } met)
        {
            met.WroteAt ??= who.Wrote;
        }
    }
}
