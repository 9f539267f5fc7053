using MentorBot.Edges;
using MentorBot.Edges.Sqlite;

namespace Benchmarks.Announcements;

/// <summary>
/// Documents of a new store, written many at a time: a hundred thousand commits would take longer than what is to be measured. Only creates.
/// </summary>
internal sealed class Seeding(SqliteDatabase database, IDocumentStore inner) : IDocumentStore
{
    private const int AtOnce = 1_000;

    private readonly List<(string Name, DocumentContent Content)> _waiting = [];

    public async Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation)
    {
        _waiting.Add((name, content));
        if (_waiting.Count == AtOnce)
        {
            await FlushAsync(cancellation);
        }

        return new DocumentVersion(name);
    }

    /// <summary>Writes what is still to be written.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await database.WriteAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                using var command = connection.CreateCommand();
                command.CommandText = "INSERT INTO documents (name, version, label, content) VALUES ($name, lower(hex(randomblob(16))), $label, $content)";
                foreach (var (name, content) in _waiting)
                {
                    command.Parameters.Clear();
                    command.Parameters.AddWithValue("$name", name);
                    command.Parameters.AddWithValue("$label", (object?)content.Label ?? DBNull.Value);
                    command.Parameters.AddWithValue("$content", content.Bytes.ToArray());
                    command.ExecuteNonQuery();
                }

                transaction.Commit();
                return _waiting.Count;
            },
            cancellation);
        _waiting.Clear();
    }

    public Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation) => inner.GetAsync(name, cancellation);

    public Task<DocumentVersion?> ReplaceAsync(string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation) =>
        inner.ReplaceAsync(name, content, expected, cancellation);

    public Task DeleteAsync(string name, CancellationToken cancellation) => inner.DeleteAsync(name, cancellation);

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation) => inner.ListVersionsAsync(prefix, cancellation);
}
