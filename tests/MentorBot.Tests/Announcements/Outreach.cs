using MentorBot.Announcements;
using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Tests.Conversations;
using MentorBot.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsSimulator;
using TeamsSimulator.Bots;
using TeamsSimulator.Tenancy;
using Person = MentorBot.Core.People.Person;

namespace MentorBot.Tests.Announcements;

/// <summary>A bot whose parts are at hand, an organizer, and a crowd that it knows.</summary>
internal sealed class Outreach : IAsyncDisposable
{
    private const string Text = "**Halvtidsträff 14 april.** Ta med en fråga som ni inte har vågat ställa.";

    private OpenedBot _bot = null!;

    private Outreach()
    {
    }

    public SimulatedTeams Teams { get; private set; } = null!;

    public SimPerson Organizer { get; private set; } = null!;

    public Crowd Crowd { get; private set; } = null!;

    public IServiceProvider Services => _bot.Services;

    public Documents Documents => Services.GetRequiredService<Documents>();

    private AnnouncementStore Store => Services.GetRequiredService<AnnouncementStore>();

    private NodaTime.Instant Now => Services.GetRequiredService<BusinessClock>().Now;

    /// <param name="people">How many, besides the organizer.</param>
    /// <param name="crowd">What they are like.</param>
    /// <param name="simulator">How Teams is; on an ordinary Tuesday, when nothing else is said.</param>
    /// <param name="prepare">Puts something in the place of the bot's parts.</param>
    public static async Task<Outreach> ToAsync(
        int people, CrowdOptions? crowd = null, SimulatorOptions? simulator = null, Action<WebApplicationBuilder>? prepare = null, Func<Person, Person>? like = null)
    {
        var outreach = new Outreach();
        simulator ??= new SimulatorOptions { Now = Desk.Tuesday };
        outreach.Teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = simulator.Now ?? Desk.Tuesday,
            BotConfiguration = simulator.BotConfiguration,
            StartBot = async (settings, cancel) => outreach._bot = await OpenedBot.StartAsync(settings, prepare, cancel),
        });
        outreach.Organizer = outreach.Teams.Person("Lena");
        await outreach.Organizer.Installs();
        outreach.Crowd = outreach.Teams.Crowd(people, crowd);
        await outreach.KnowsAsync(like ?? (person => person));
        return outreach;
    }

    /// <summary>Somebody of the crowd, as the bot knows them.</summary>
    public PersonId Id(int member) => new(Crowd[member].AadObjectId);

    public Announcement Draft(Audience? audience = null) => new()
    {
        Id = new(Guid.NewGuid().ToString("n")),
        By = new(Organizer.AadObjectId),
        EditedBy = new(Organizer.AadObjectId),
        Message = new(Wording.Empty with { Text = Text }, Wording.Empty with { Text = "**Half-time meeting 14 April.** Bring a question." }),
        Audience = audience ?? Audience.Everyone,
    };

    public async Task<AnnouncementId> SendAsync(Announcement draft)
    {
        var address = (await Documents.LoadAsync<Person>(Person.NameOf(new(Organizer.AadObjectId)), default))!.Value.Address!;
        var sending = new Sending(draft.By, Organizer.Name, address) { BegunAt = draft.SendAt is null ? Now : null };
        var stage = draft.SendAt is null ? AnnouncementStage.Sending : AnnouncementStage.Scheduled;
        await Store.SaveAsync(null, draft with { Stage = stage, Sending = sending }, Now, default);
        return draft.Id;
    }

    public Task<AnnouncementId> SendAsync() => SendAsync(Draft());

    /// <summary>Changes the announcement as its organizer's press does.</summary>
    public async Task ChangeAsync(AnnouncementId id, Func<Announcement, Announcement> change)
    {
        while (true)
        {
            var loaded = (await Store.LoadAsync(id, default))!;
            if (await Store.SaveAsync(loaded, change(loaded.Value), Now, default) is not null)
            {
                return;
            }
        }
    }

    public async Task<Announcement?> AnnouncementAsync(AnnouncementId id) => (await Store.LoadAsync(id, default))?.Value;

    public async Task<Progress> ProgressAsync(AnnouncementId id) =>
        Progress.Of(await Services.GetRequiredService<ChunkStore>().LabelsAsync(id, default));

    /// <summary>Everybody it is for, in the order in which they were gathered.</summary>
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(AnnouncementId id)
    {
        var chunks = Services.GetRequiredService<ChunkStore>();
        var recipients = new List<Recipient>();
        foreach (var number in Enumerable.Range(0, (await chunks.LabelsAsync(id, default)).Count))
        {
            recipients.AddRange((await chunks.LoadAsync(id, number, default))!.Value.Recipients);
        }

        return recipients;
    }

    /// <summary>Waits until it has ended and its report has gone out.</summary>
    public Task UntilReportedAsync(AnnouncementId id) => UntilAsync(async () => (await AnnouncementAsync(id))?.Sending?.Reported ?? false);

    /// <summary>Waits until it is so, for as long as a slow machine may need.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => Teams.DisposeAsync();

    private async Task KnowsAsync(Func<Person, Person> like)
    {
        foreach (var member in Enumerable.Range(0, Crowd.Count))
        {
            var one = Crowd[member];
            await Documents.CreateAsync(
                like(new Person
                {
                    Id = new(one.AadObjectId),
                    Life = Guid.NewGuid().ToString("n"),
                    Name = one.Name,
                    Language = Languages.ForLocale(one.Locale),
                    Zone = one.Zone,
                    Installed = true,
                    Welcomed = true,
                    Address = Crowd.ChatId(member) is { } chat
                        ? System.Text.Json.JsonSerializer.Serialize(new MentorBot.Edges.Teams.Address(Teams.ServiceUrl, chat, Tenant.Id, BotIdentity.TeamsId, one.TeamsId))
                        : null,
                }),
                default);
        }
    }

    private sealed class OpenedBot(WebApplication app, Uri address) : IRunningBot
    {
        public Uri Address => address;

        public IServiceProvider Services => app.Services;

        public static async Task<OpenedBot> StartAsync(BotSettings settings, Action<WebApplicationBuilder>? prepare, CancellationToken cancel)
        {
            var builder = BotHost.Begin(settings.Arguments("--Logging:LogLevel:Default=Warning"));
            prepare?.Invoke(builder);
            var app = BotHost.Finish(builder);
            await app.StartAsync(cancel);
            return new(app, settings.Address);
        }

        public async Task StopAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        public Task KillAsync() => StopAsync();
    }
}
