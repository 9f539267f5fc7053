using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Tests.Conversations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Edges.Sqlite;

public sealed class EmbeddedStoreTests : IDisposable
{
    private static readonly PersonId Anna = new("anna");

    private readonly TemporaryFolder _folder = new();
    private readonly LogBook _log = new();

    public void Dispose() => _folder.Dispose();

    private async Task<IHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            settings.Append((Key: "Storage:Path", Value: _folder.File("data/mentorbot.db")))
                .ToDictionary(setting => setting.Key, string? (setting) => setting.Value));
        builder.Services.AddEmbeddedStore(builder.Configuration);
        builder.Logging.AddProvider(_log);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static Task WriteAsync(IHost host) => WriteAsync(host, Anna);

    private static async Task WriteAsync(IHost host, PersonId owner) => await host.Services.GetRequiredService<Documents>()
        .CreateAsync(new Diary(owner, Intention: PrivateText.For(owner, "Våga mer")), default);

    [Fact]
    public async Task Starting_makes_everything_and_what_is_written_outlives_a_restart()
    {
        using (var host = await StartAsync())
        {
            await WriteAsync(host);
            await host.Services.GetRequiredService<IWakeUps>().ScheduleAsync(new WakeUp("diary/anna", 1), TimeSpan.Zero, default);
        }

        using var again = await StartAsync();
        var read = await again.Services.GetRequiredService<Documents>().LoadAsync<Diary>("diary/anna", default);
        Assert.Equal("Våga mer", read!.Value.Intention!.ReadBy(Anna));
        Assert.Single(await again.Services.GetRequiredService<IWakeUps>().ReceiveAsync(1, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task Those_who_start_at_once_on_nothing_share_one_store_and_one_wrapping_key()
    {
        var people = Enumerable.Range(0, 8).Select(number => new PersonId($"person-{number}")).ToArray();
        await Task.WhenAll(people.Select(person => Task.Run(async () =>
        {
            using var host = await StartAsync();
            await WriteAsync(host, person);
        })));

        using var later = await StartAsync();
        foreach (var person in people)
        {
            var read = await later.Services.GetRequiredService<Documents>().LoadAsync<Diary>(Diary.NameFor(person), default);
            Assert.Equal("Våga mer", read!.Value.Intention!.ReadBy(person));
        }
    }

    [Fact]
    public async Task Stopped_it_leaves_three_files_and_no_log()
    {
        using (var host = await StartAsync())
        {
            await WriteAsync(host);
        }

        Assert.Equal(
            ["mentorbot.db", "mentorbot.db.keys", "mentorbot.db.wrapping-key"],
            Directory.GetFiles(_folder.File("data")).Select(Path.GetFileName).Where(name => name != "mentorbot.db.keys-journal").Order());
    }

    [Fact]
    public async Task Keys_do_not_lie_with_the_documents()
    {
        using var host = await StartAsync();
        await WriteAsync(host);

        Assert.Equal(["diary/anna"], await host.Services.GetRequiredService<IDocumentStore>().ListAsync("", default).ToListAsync());
    }

    [Fact]
    public async Task A_configured_wrapping_key_needs_no_file()
    {
        using var host = await StartAsync(("Privacy:WrappingKey", Convert.ToBase64String(PersonKey.Random().Secret)));
        await WriteAsync(host);

        Assert.False(File.Exists(_folder.File("data/mentorbot.db.wrapping-key")));
    }

    [Fact]
    public async Task The_wrapping_key_can_be_changed_and_the_old_one_thrown_away()
    {
        using (var host = await StartAsync())
        {
            await WriteAsync(host);
        }

        var file = _folder.File("data/mentorbot.db.wrapping-key");
        var changed = ("Privacy:WrappingKey", Convert.ToBase64String(PersonKey.Random().Secret));
        using (var host = await StartAsync(changed, ("Privacy:OtherWrappingKeys:0:Key", await File.ReadAllTextAsync(file))))
        {
            await _log.HeardAsync("1 persons' keys were wrapped anew");
        }

        File.Delete(file);

        using var later = await StartAsync(changed);
        Assert.Equal("Våga mer", (await later.Services.GetRequiredService<Documents>().LoadAsync<Diary>("diary/anna", default))!.Value.Intention!.ReadBy(Anna));
    }

    [Fact]
    public async Task A_malformed_wrapping_key_stops_the_start() =>
        await Assert.ThrowsAsync<WrappingKeyException>(() => StartAsync(("Privacy:WrappingKey", "nonsense")));

    [Fact]
    public async Task A_lost_wrapping_key_stops_the_start_once_there_are_keys()
    {
        using (var host = await StartAsync())
        {
            await WriteAsync(host);
        }

        File.Delete(_folder.File("data/mentorbot.db.wrapping-key"));

        await Assert.ThrowsAsync<WrappingKeyException>(() => StartAsync());
    }

    [Fact]
    public async Task A_lost_wrapping_key_is_made_anew_while_nobody_has_a_key()
    {
        (await StartAsync()).Dispose();
        File.Delete(_folder.File("data/mentorbot.db.wrapping-key"));

        using var host = await StartAsync();

        Assert.True(File.Exists(_folder.File("data/mentorbot.db.wrapping-key")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start()
    {
        Directory.CreateDirectory(_folder.File("data"));
        await File.WriteAllTextAsync(_folder.File("data/mentorbot.db"), new string('x', 5000));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => StartAsync());
    }
}
