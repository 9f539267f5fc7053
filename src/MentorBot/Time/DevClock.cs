using MentorBot.Delivery;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Time;

/// <summary>
/// <c>PUT /dev/clock</c>, in development alone: the clock jumps, and what is due by then is worked off before the answer.
/// The answer says when something is due next, so that whoever drives the clock need not guess.
/// </summary>
public static class DevClock
{
    public static void MapDevClock(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPut("/dev/clock", SetAsync);
        }
    }

    private static async Task<IResult> SetAsync(ClockSetting setting, BusinessClock clock, Sweep sweep, CancellationToken cancellation)
    {
        if (!InstantPattern.ExtendedIso.Parse(setting.Now ?? "").TryGetValue(default, out var now))
        {
            return Results.BadRequest("""Send {"now":"2027-01-11T08:00:00Z"}.""");
        }

        clock.JumpTo(now);
        var next = await sweep.AfterJumpAsync(cancellation);
        return Results.Ok(new ClockAnswer(Format(clock.Now), next is { } at ? Format(at) : null));
    }

    private static string Format(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private sealed record ClockSetting(string? Now);

    private sealed record ClockAnswer(string Now, string? Next);
}
