using MentorBot.Edges;
using MentorBot.Edges.Sqlite;

namespace MentorBot.Tests.Edges.Sqlite;

public sealed class SqliteDocumentsTests : DocumentStoreContract, IDisposable
{
    private readonly SqliteFiles _files = new();

    public void Dispose() => _files.Dispose();

    protected override IDocumentStore Open() => new SqliteDocuments(_files.Open());

    [Fact]
    public async Task A_file_from_before_there_were_labels_takes_some()
    {
        _files.Open().Prepare(
            """
            CREATE TABLE documents (name TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL, content BLOB NOT NULL) STRICT;
            INSERT INTO documents VALUES ('old/a', '1', x'7b7d');
            """);
        var store = Open();

        Assert.Null((await store.GetAsync("old/a", CancellationToken.None))!.Label);
        await store.ReplaceAsync("old/a", new("{}"u8.ToArray(), "new"), new("1"), CancellationToken.None);

        Assert.Equal("new", (await Open().GetAsync("old/a", CancellationToken.None))!.Label);
    }
}

/// <summary>The same on the file for keys, which keeps no history.</summary>
public sealed class SqliteDocumentsWithoutHistoryTests : DocumentStoreContract, IDisposable
{
    private readonly SqliteFiles _files = new();

    public void Dispose() => _files.Dispose();

    protected override IDocumentStore Open() => new SqliteDocuments(_files.Open(journal: SqliteJournal.Truncate));
}
