using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Conversations;

/// <summary>Keeps everything that is logged, of every level and category, exceptions and values included.</summary>
/// <param name="reader">Reads it instead, and nothing is kept.</param>
internal sealed class LogBook(Action<string>? reader = null) : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly List<(LogLevel Level, string Text)> _entries = [];
    private readonly List<(string Part, TaskCompletionSource Heard)> _waiting = [];

    public IEnumerable<string> Errors => Texts(LogLevel.Error);

    public string Everything => string.Join('\n', Texts(LogLevel.Trace));

    /// <summary>Comes back when something with this in it has been logged; fails after a minute.</summary>
    public Task HeardAsync(string part)
    {
        lock (_lock)
        {
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((part, heard));
            _entries.ForEach(entry => Tell(entry.Text));
            return heard.Task.WaitAsync(Patience);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    private List<string> Texts(LogLevel least)
    {
        lock (_lock)
        {
            return [.. _entries.Where(e => e.Level >= least).Select(e => e.Text)];
        }
    }

    private void Write(LogLevel level, string text)
    {
        if (reader is not null)
        {
            reader(text);
            return;
        }

        lock (_lock)
        {
            _entries.Add((level, text));
            Tell(text);
        }
    }

    private void Tell(string text) => _waiting.ForEach(waiting =>
    {
        if (text.Contains(waiting.Part, StringComparison.Ordinal))
        {
            waiting.Heard.TrySetResult();
        }
    });

    private sealed class Writer(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            book.Write(LogLevel.Trace, $"{category}: scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs) : "";
            book.Write(logLevel, $"{category}: {formatter(state, exception)} {values} {exception}");
        }
    }
}
