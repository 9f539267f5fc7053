using CrashRuns;
using CrashRuns.Bots;

namespace MentorBot.Tests.Crashes;

/// <summary>A small sample of the long runs in <c>tests/CrashRuns</c>: processes that are killed, and a Teams that is not at its best.</summary>
public sealed class CrashRunTests
{
    [Fact]
    public async Task Nothing_written_is_lost_and_nothing_comes_twice_though_the_bot_is_killed()
    {
        var result = await Run.LiveAsync(new RunOptions
        {
            Name = "sample",
            Mentorships = 2,
            Weeks = 1,
            Kills = 4,
            Fates =
            [
                // Welcomed, and not yet heard; a reflection kept, and the dialog still open; taken on and not sent; sent and not written down.
                new(DeathKind.AtANamedCall, new(Port.Person, Moment.After, 1)),
                new(DeathKind.AtANamedCall, new(Port.Journal, Moment.After, 1)),
                new(DeathKind.AtANamedCall, new(Port.Claim, Moment.After, 1)),
                new(DeathKind.AtANamedCall, new(Port.Mark, Moment.Before, 1)),
            ],
            Faults = new Faults(new YearInTheLife.Chance(1), 0.05),
            AtMost = TimeSpan.FromMinutes(3),
        });

        Assert.Empty(result.Verdict.Wrongs);
        Assert.Equal(4, result.Killed);

        // A run in which nothing happened would be without fault, too.
        Assert.True(result.Verdict.Sent > 15, $"{result.Verdict.Sent} sent");
        Assert.True(result.Verdict.Written > 10, $"{result.Verdict.Written} written");
        Assert.InRange(result.Verdict.ClaimedByTheKilled, 1, 2);
    }
}
