using System.Diagnostics;
using MentorBot.Tests.Conversations;
using MentorBot.Tests.Conversations.Announcements;
using TeamsSimulator;

namespace MentorBot.Tests.Leaks;

/// <summary>The look at every conversation of the suite sees what it should.</summary>
public sealed class LookedAtBotTests
{
    private const string Secret = "zq unique words of somebody's own zq";

    [Fact]
    public async Task It_is_every_conversations_bot_and_looks_for_all_that_was_written()
    {
        var bots = new List<LookedAtBot>();
        await using (var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StartBot = async (settings, cancellation) =>
            {
                bots.Add((LookedAtBot)await SimulatorOptions.UsualBot(settings, cancellation));
                return bots[^1];
            },
        }))
        {
            await OneMentorshipTests.LiveAsync(teams);
        }

        // One before its restart, and one after.
        Assert.Equal(2, bots.Count);
        var written = bots.SelectMany(bot => bot.Leaks.Written).ToHashSet();
        Assert.Contains("Att tystnad inte är farlig.", written);
        Assert.Contains("Jag vill våga leda utan att ha alla svar.", written);
        Assert.InRange(written.Count, 6, 100);
    }

    [Theory]
    [InlineData("the log")]
    [InlineData("a trace")]
    [InlineData("a file")]
    public async Task What_leaks_is_found(string where)
    {
        using var store = new KeptStore();
        var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StorePath = store.Path,
            StartBot = async (settings, cancellation) =>
            {
                var bot = await LookedAtBot.StartAsync(settings, cancellation);
                if (where == "the log")
                {
                    bot.Leaks.Logged($"somebody wrote {Secret}");
                }

                return bot;
            },
        });
        await teams.Person("Elin").Installs();
        await teams.Person("Elin").Says(Secret);
        switch (where)
        {
            case "a trace":
                using (var source = new ActivitySource("planted"))
                using (source.StartActivity("planted")!.SetTag("said", Secret))
                {
                }

                break;
            case "a file":
                await File.WriteAllTextAsync(store.Path + "-leak", Secret);
                break;
        }

        var found = await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(async () => await teams.DisposeAsync());

        Assert.Contains("zq unique words", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_organizers_announce_may_be_kept_in_the_open_and_is_looked_for_in_the_log()
    {
        LookedAtBot bot = null!;
        var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StartBot = async (settings, cancellation) => bot = await LookedAtBot.StartAsync(settings, cancellation),
        });
        await teams.Person("Lena").Installs();
        await teams.Person("Lena").Composes(new { textSv = Secret });
        Assert.DoesNotContain(Secret, bot.Leaks.Written);
        Assert.Empty(bot.Leaks.Find(System.Text.Encoding.UTF8.GetBytes(Secret)));
        bot.Leaks.Logged($"an organizer wrote {Secret}");

        var found = await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(async () => await teams.DisposeAsync());

        Assert.Contains("zq unique words", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_leaks_nothing_is_found()
    {
        var teams = await Desk.OpenAsync();
        await teams.Person("Elin").Installs();
        await teams.Person("Elin").Says(Secret);

        await teams.DisposeAsync();

        Assert.DoesNotContain(teams.PostsToBot, post => post.Status >= 300);
    }
}
