namespace MentorBot.Edges.Sqlite;

/// <summary>How a database file keeps what it needs to undo or redo a write.</summary>
public enum SqliteJournal
{
    /// <summary>Write-ahead log: readers never wait for a writer. Earlier contents stay in the log until it is used again, or emptied.</summary>
    Wal,

    /// <summary>Rollback journal, emptied with every commit: nothing that was deleted stays in any file. Readers wait for a writer.</summary>
    Truncate,
}
