using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace MentorBot.Edges.Sqlite;

/// <summary>Documents as rows of one table. Every write is a single statement, so that it needs no transaction of its own.</summary>
public sealed class SqliteDocuments : IDocumentStore
{
    /// <summary>A list comes in pages, so that no reader stands open while the caller works and keeps the log from being used again.</summary>
    private const int Page = 500;

    /// <summary>Sorts after every character that a name may hold.</summary>
    private const string AfterEveryName = "~";

    private readonly SqliteDatabase _database;

    public SqliteDocuments(SqliteDatabase database)
    {
        _database = database;
        database.Prepare(
            """
            CREATE TABLE IF NOT EXISTS documents (
                name TEXT NOT NULL PRIMARY KEY,
                version TEXT NOT NULL,
                label TEXT,
                content BLOB NOT NULL
            ) STRICT;
            """);
        database.AddColumn("documents", "label", "TEXT");
    }

    /// <summary>Whether no document stands in it at all.</summary>
    public bool IsEmpty() =>
        _database.Run(connection => connection.Query(row => row.GetInt32(0), "SELECT 1 FROM documents LIMIT 1")).Count == 0;

    public Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation)
    {
        DocumentNames.Check(name);
        cancellation.ThrowIfCancellationRequested();
        var found = _database.Run(connection => connection.Query(
            row => new StoredDocument(name, row.GetFieldValue<byte[]>(1), new DocumentVersion(row.GetString(0))) { Label = LabelOf(row, 2) },
            "SELECT version, content, label FROM documents WHERE name = $name",
            ("$name", name)));
        return Task.FromResult(found.SingleOrDefault());
    }

    public Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation) =>
        WriteAsync(
            name,
            content,
            "INSERT INTO documents (name, version, label, content) VALUES ($name, $version, $label, $content) ON CONFLICT (name) DO NOTHING",
            default,
            cancellation);

    public Task<DocumentVersion?> ReplaceAsync(
        string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation) =>
        WriteAsync(
            name,
            content,
            "UPDATE documents SET version = $version, label = $label, content = $content WHERE name = $name AND version = $expected",
            expected,
            cancellation);

    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        DocumentNames.Check(name);
        await _database.EraseAsync(
            connection => connection.Execute("DELETE FROM documents WHERE name = $name", ("$name", name)), cancellation).ConfigureAwait(false);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) =>
        ListVersionsAsync(prefix, cancellation).Select(mark => mark.Name);

    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation)
    {
        DocumentNames.CheckPrefix(prefix);
        return Marks(prefix, cancellation).ToAsyncEnumerable();
    }

    private IEnumerable<DocumentMark> Marks(string prefix, CancellationToken cancellation)
    {
        List<DocumentMark> marks;
        var last = "";
        do
        {
            cancellation.ThrowIfCancellationRequested();
            marks = _database.Run(connection => connection.Query(
                row => new DocumentMark(row.GetString(0), new DocumentVersion(row.GetString(1))) { Label = LabelOf(row, 2) },
                """
                SELECT name, version, label FROM documents
                WHERE name > $last AND name >= $prefix AND name < $end
                ORDER BY name LIMIT $page
                """,
                ("$last", last),
                ("$prefix", prefix),
                ("$end", prefix + AfterEveryName),
                ("$page", Page)));
            foreach (var mark in marks)
            {
                last = mark.Name;
                yield return mark;
            }
        }
        while (marks.Count == Page);
    }

    /// <summary>SQLite takes whole arrays; one that holds nothing else is not copied.</summary>
    private static byte[] Array(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var held) && held.Offset == 0 && held.Count == held.Array!.Length ? held.Array : bytes.ToArray();

    private static string? LabelOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private async Task<DocumentVersion?> WriteAsync(
        string name, DocumentContent content, string sql, DocumentVersion expected, CancellationToken cancellation)
    {
        DocumentNames.Check(name);
        content.Check();
        // Random and not counted: a document that is deleted and made anew must not come to a version that somebody still holds.
        var version = Guid.NewGuid().ToString("N");
        var written = await _database.WriteAsync(
            connection => connection.Execute(
                sql,
                ("$name", name),
                ("$version", version),
                ("$label", (object?)content.Label ?? DBNull.Value),
                ("$content", Array(content.Bytes)),
                ("$expected", expected.Value ?? "")),
            cancellation).ConfigureAwait(false);
        return written == 1 ? new DocumentVersion(version) : null;
    }
}
