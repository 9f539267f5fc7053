using Microsoft.Data.Sqlite;

namespace MentorBot.Edges.Sqlite;

/// <summary>What SQLite's result codes mean to whoever runs the bot.</summary>
internal static class SqliteErrors
{
    // https://www.sqlite.org/rescode.html
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <returns>The end of a sentence that starts with the file; null when the error is not the file's but a bug of ours.</returns>
    public static string? WhatToCheck(SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked => "is locked by another process: check for one that holds it open in a transaction, such as a backup or a database browser.",
        ReadOnly or Permission => "can't be written: check its permissions, its directory's, and that the volume is not mounted read-only.",
        CannotOpen => "can't be opened: check that Storage:Path names a file, and that this user may read and write it and its directory.",
        Corrupt => "is damaged: stop the bot and restore it from a backup.",
        NotADatabase => "is not an SQLite database: check Storage:Path, or restore it from a backup.",
        Full => "has no room to grow: check the free space of its volume.",
        Io => "can't be read or written: check the volume that it lies on.",
        _ => null,
    };
}
