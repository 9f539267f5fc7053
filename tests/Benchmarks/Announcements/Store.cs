using System.Text.Json;
using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsSimulator.Tenancy;
using Address = MentorBot.Edges.Teams.Address;
using Message = MentorBot.Core.Announcements.Message;
using Person = MentorBot.Core.People.Person;

namespace Benchmarks.Announcements;

/// <summary>The bot's store, from outside: people and an announcement are put there, and what came of it is read.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _serviceUrl;
    private readonly Documents _documents;

    /// <param name="path">The bot's own <c>Storage:Path</c>.</param>
    /// <param name="serviceUrl">By which the bot reaches Teams.</param>
    public Store(string path, string serviceUrl)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", path)]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddEmbeddedStore(configuration).BuildServiceProvider();
        (_serviceUrl, _documents) = (serviceUrl, _services.GetRequiredService<Documents>());
    }

    /// <summary>Whether the bot has reported an announcement as done.</summary>
    public async Task<bool> IsDoneAsync(AnnouncementId id) =>
        (await _documents.LoadAsync<Announcement>(Announcement.NameOf(id), default))?.Value.Stage == AnnouncementStage.Done;

    /// <summary>What the report says of each recipient, by Entra object id.</summary>
    public async Task<IReadOnlyDictionary<string, Recipient>> RecipientsAsync(AnnouncementId id)
    {
        var recipients = new Dictionary<string, Recipient>();
        await foreach (var name in _documents.ListAsync(Chunk.ShelfOf(id), default))
        {
            foreach (var recipient in (await _documents.LoadAsync<Chunk>(name, default))!.Value.Recipients)
            {
                recipients.Add(recipient.To.Value, recipient);
            }
        }

        return recipients;
    }

    /// <summary>Writes down everybody as the bot knows people who have come to it; and who has no chat yet, as people who have not.</summary>
    public async Task SeedAsync(Crowd organizer, params Crowd[] others)
    {
        var seeding = new Seeding(_services.GetRequiredKeyedService<SqliteDatabase>(EmbeddedStore.Main), _services.GetRequiredService<IDocumentStore>());
        var documents = new Documents(seeding, _services.GetRequiredService<PersonKeys>());
        await documents.CreateAsync(PersonIn(organizer, 0) with { MutesAnnouncements = true }, default);
        foreach (var crowd in others)
        {
            for (var member = 0; member < crowd.Count; member++)
            {
                await documents.CreateAsync(PersonIn(crowd, member), default);
            }
        }

        await seeding.FlushAsync(default);
    }

    /// <summary>An announcement to go out at once, as it stands when the organizer has just sent it.</summary>
    public async Task<AnnouncementId> AnnounceAsync(Crowd organizer, Audience audience)
    {
        var (by, now) = (PersonIn(organizer, 0), SystemClock.Instance.GetCurrentInstant());
        var announcement = new Announcement
        {
            Id = new AnnouncementId(Guid.NewGuid().ToString("n")),
            Revision = 1,
            Stage = AnnouncementStage.Sending,
            By = by.Id,
            EditedBy = by.Id,
            EditedAt = now,
            Message = Said,
            Audience = audience,
            NowToAll = true,
            Sending = new(by.Id, by.Name, by.Address!) { BegunAt = now },
        };
        await _services.GetRequiredService<IWakeUps>().ScheduleAsync(new WakeUp(announcement.DocumentName, announcement.Revision), TimeSpan.Zero, default);
        await _documents.CreateAsync(announcement, default);
        return announcement.Id;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Message Said { get; } = new(
        new(string.Concat(Enumerable.Repeat("Vi ses **torsdag klockan nio** i stora salen. ", 12)), "Att börja tillsammans.", "Till programmet", ""),
        new(string.Concat(Enumerable.Repeat("We meet on **Thursday at nine** in the great hall. ", 12)), "To begin together.", "To the programme", ""))
    {
        IsGathering = true,
        Link = new("https://nordvik.example/kickoff"),
    };

    private Person PersonIn(Crowd crowd, int member)
    {
        var (one, chat) = (crowd[member], crowd.ChatId(member));
        return new Person
        {
            Id = new PersonId(one.AadObjectId),
            Life = one.AadObjectId[..8],
            Name = one.Name,
            Language = Languages.ForLocale(one.Locale),
            Zone = one.Zone,
            Address = chat is null ? null : JsonSerializer.Serialize(new Address(_serviceUrl, chat, Tenant.Id, BotIdentity.TeamsId, one.TeamsId)),
            Installed = chat is not null,
            Welcomed = chat is not null,
        };
    }
}
