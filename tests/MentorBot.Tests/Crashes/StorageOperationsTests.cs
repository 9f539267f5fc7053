using CrashRuns.Bots;
using MentorBot.Tests.Conversations;
using TeamsSimulator;

namespace MentorBot.Tests.Crashes;

/// <summary>
/// What a turn costs in storage, counted at the port of the documents and of the persons' keys. Warm: the keys of whom it concerns have been
/// used within a minute, and are cached. Cold: the process has just begun.
/// </summary>
public sealed class StorageOperationsTests
{
    private static readonly Port[] Writes = [Port.Person, Port.Save, Port.Claim, Port.Mark, Port.Journal, Port.Other, Port.WriteKey];

    /// <summary>Does something, and counts what it reads and writes when nothing else is going on.</summary>
    private static async Task<(int Documents, int Keys, int Writes)> CountAsync(OpenDesk desk, Func<Task> act)
    {
        await desk.WakesUpAtAsync(desk.Teams.Clock.Now);
        desk.Bot.Calls.Forget();
        await act();
        var counted = desk.Bot.Calls.Counted;
        return (counted.GetValueOrDefault(Port.Read), counted.GetValueOrDefault(Port.ReadKey), Writes.Sum(port => counted.GetValueOrDefault(port)));
    }

    private static async Task<(SimPerson Adept, SimPerson Mentor)> BookedAsync(OpenDesk desk)
    {
        var (adept, mentor) = await Desk.PairAsync(desk.Teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");
        await desk.Teams.UntilAsync("2027-01-13 13:00");
        return (adept, mentor);
    }

    [Fact]
    public async Task An_ordinary_turn_reads_two_documents_at_most_and_writes_one()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        var (adept, mentor) = await BookedAsync(desk);
        var page = await adept.Sees("ses du och Karin.");

        (string What, Func<Task> Act)[] turns =
        [
            ("a word that is known", () => adept.Says("hjälp")),
            ("a word that is not", () => mentor.Says("vad nu då")),
            ("a page is answered and turned", () => adept.Presses(page, "Vidare", new { alive = "Att jag inte sov i natt." })),
            ("what is booked", () => adept.Says("möte")),
            ("a form is opened", () => adept.Presses(adept.LastCard, "Boka")),
            ("what helps now", () => mentor.Says("nästa steg")),
            ("a dialog is begun", () => mentor.Says("reflektera")),
            ("and put aside", () => mentor.Says("avbryt")),
            ("and taken up", () => mentor.Says("fortsätt")),
            ("a question", () => mentor.Says("fråga")),
        ];
        foreach (var (what, act) in turns)
        {
            var (documents, keys, writes) = await CountAsync(desk, act);

            Assert.True(documents + keys <= 2 && writes == 1, $"{what}: {documents} documents and {keys} keys read, {writes} written");
        }
    }

    [Fact]
    public async Task A_turn_of_a_process_that_has_just_begun_reads_the_keys_of_those_two_besides()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        var (adept, _) = await BookedAsync(desk);

        var (documents, keys, writes) = await CountAsync(desk, () =>
        {
            desk.Bot.ForgetsKeys();
            return adept.Says("möte");
        });

        Assert.Equal((2, 2, 1), (documents, keys, writes));
    }

    [Fact]
    public async Task Somebody_who_was_asked_and_has_never_come_costs_the_adept_nothing()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        var adept = desk.Teams.Person("Elin");
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.AsksByCode(desk.Teams.Person("Karin"));

        var (documents, keys, writes) = await CountAsync(desk, () => adept.Says("nästa steg"));

        Assert.True(documents + keys <= 2 && writes == 1, $"{documents} documents and {keys} keys read, {writes} written");
    }

    [Fact]
    public async Task A_wake_up_that_finds_nothing_due_reads_once_and_writes_nothing()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        await BookedAsync(desk);
        var waiting = 0;

        var (documents, keys, writes) = await CountAsync(desk, () =>
        {
            waiting = desk.Bot.Waiting;
            desk.Bot.HasAllWakeUpsAtOnce();
            return desk.WakesUpAtAsync(desk.Teams.Clock.Now);
        });

        Assert.Equal((waiting, 0, 0), (documents, keys, writes));
    }

    [Fact]
    public async Task A_question_before_a_meeting_costs_two_writes_of_the_mentorship_and_one_of_the_person()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        var (_, mentor) = await BookedAsync(desk);
        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-14 09:59"));
        desk.Bot.Calls.Forget();

        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-14 10:01"));

        var counted = desk.Bot.Calls.Counted;
        Assert.Equal(1, mentor.Count("I dag klockan 13.00"));
        Assert.Equal((1, 1, 1, 1), (counted[Port.Claim], counted[Port.Person], counted[Port.Send], counted[Port.Mark]));
    }
}
