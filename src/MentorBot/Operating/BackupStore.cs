using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MentorBot.Operating;

/// <summary>
/// Copies the documents of an embedded store to a file, while bots run on it. The persons' keys are in no backup: who erases themselves would be readable
/// in every copy.
/// </summary>
public static class BackupStore
{
    /// <exception cref="ChoreException">It can't be copied there.</exception>
    public static async Task RunAsync(IConfiguration configuration, TextWriter said)
    {
        var path = configuration["from"] is { Length: > 0 } given ? given : configuration["Storage:Path"];
        if (string.IsNullOrEmpty(path) || configuration["to"] is not { Length: > 0 } folder)
        {
            throw new ChoreException("Say what to copy and where to: --from and the store's file (or Storage:Path), --to and a folder.");
        }

        QuietStore.CheckIsThere(path);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{DateTime.UtcNow:yyyyMMdd'T'HHmmss'Z'}.db"));
        var documents = Copy(path, file);
        await said.WriteLineAsync($"{documents:n0} documents are in {file}. The persons' keys are not, and stay where they are.");
    }

    private static long Copy(string path, string file)
    {
        var unfinished = file + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var count = SqliteCopies.Copy(path, unfinished);
            File.Move(unfinished, file);
            return count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            File.Delete(unfinished);
            throw new ChoreException($"The store can't be copied to {file}: {error.Message}");
        }
    }
}
