using MentorBot.Core.Attention;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CrashRuns.Judging;

/// <summary>An errand that was taken on and of which nothing was written down since.</summary>
internal sealed record Open(string Mentorship, string Key, Instant At);

/// <summary>A look into the bot's store from outside: when something is due next, and what dead processes left. It changes nothing.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Documents _documents;
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, Known> _known = [];

    /// <param name="path">The bot's own <c>Storage:Path</c>; its files are made where they are not there yet.</param>
    public Store(string path)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", path)]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddEmbeddedStore(configuration).BuildServiceProvider();
        _documents = _services.GetRequiredService<Documents>();
    }

    public static ClosedDays Closed { get; } = new(CalendarReader.ReadSwedish());

    /// <summary>When something is due next; a time gone by when something is due and not done.</summary>
    public async Task<Instant?> NextAsync(Instant now)
    {
        await _one.WaitAsync();
        try
        {
            await ReadAsync();
            foreach (var (name, known) in _known)
            {
                if (known.Next is not { } next || next <= now)
                {
                    var due = known.Mentorship.Due(Closed, now).Select(e => (Instant?)e.DueAt).Min();
                    _known[name] = known with { Next = due ?? known.Mentorship.NextDue(Closed, now) ?? Instant.MaxValue };
                }
            }

            return _known.Values.Select(k => k.Next).Min() is { } first && first < Instant.MaxValue ? first : null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Everything taken on and not written down as done.</summary>
    public async Task<IReadOnlyList<Open>> OpenAsync() =>
    [
        .. (await AllAsync()).SelectMany(m => m.Claims.Where(c => c.Value.Outcome is null).Select(c => new Open(m.DocumentName, c.Key, c.Value.At))),
    ];

    public async Task<IReadOnlyList<Mentorship>> AllAsync()
    {
        await _one.WaitAsync();
        try
        {
            await ReadAsync();
            return [.. _known.Values.Select(k => k.Mentorship)];
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _one.Dispose();
    }

    private async Task ReadAsync()
    {
        await foreach (var (name, version) in _documents.ListVersionsAsync("mentorship/", CancellationToken.None))
        {
            if (_known.GetValueOrDefault(name)?.Version != version && await _documents.LoadAsync<Mentorship>(name, CancellationToken.None) is { } loaded)
            {
                _known[name] = new(loaded.Version, loaded.Value, null);
            }
        }
    }

    private sealed record Known(DocumentVersion Version, Mentorship Mentorship, Instant? Next);
}
