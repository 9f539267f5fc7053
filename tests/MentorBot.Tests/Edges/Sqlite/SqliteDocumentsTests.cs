using MentorBot.Edges;
using MentorBot.Edges.Sqlite;

namespace MentorBot.Tests.Edges.Sqlite;

public sealed class SqliteDocumentsTests : DocumentStoreContract, IDisposable
{
    private readonly SqliteFiles _files = new();

    public void Dispose() => _files.Dispose();

    protected override IDocumentStore Open() => new SqliteDocuments(_files.Open());
}

/// <summary>The same on the file for keys, which keeps no history.</summary>
public sealed class SqliteDocumentsWithoutHistoryTests : DocumentStoreContract, IDisposable
{
    private readonly SqliteFiles _files = new();

    public void Dispose() => _files.Dispose();

    protected override IDocumentStore Open() => new SqliteDocuments(_files.Open(journal: SqliteJournal.Truncate));
}
