using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Files;

/// <summary>A file in somebody's OneDrive.</summary>
public sealed record DriveFile(string Name, byte[] Content);

/// <summary>
/// Everybody's OneDrive: upload sessions as Teams opens them when somebody has said yes to a file, and what came of them. Safe for concurrent use.
/// </summary>
internal sealed class Drive(Func<string> address)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = [];
    private readonly Dictionary<string, (string Owner, DriveFile File)> _files = [];
    private readonly List<(string Owner, int Status)> _refusals = [];

    private sealed record Session(string Owner, string Id, string Name)
    {
        public MemoryStream Bytes { get; } = new();
    }

    /// <summary>Opens an upload session, told as in the invoke's <c>uploadInfo</c>.</summary>
    public JsonObject MakeRoom(Person person, string name)
    {
        var session = new Session(person.AadObjectId, Guid.NewGuid().ToString("D").ToUpperInvariant(), name);
        var secret = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _sessions[secret] = session;
        }

        return new()
        {
            ["contentUrl"] = $"{address()}/onedrive/files/{session.Id}/{Uri.EscapeDataString(name)}",
            ["name"] = name,
            ["uploadUrl"] = $"{address()}/onedrive/uploads/{secret}",
            ["uniqueId"] = session.Id,
            ["fileType"] = Path.GetExtension(name).TrimStart('.'),
        };
    }

    public void Refuse(Person person, int status, int times)
    {
        lock (_gate)
        {
            _refusals.AddRange(Enumerable.Repeat((person.AadObjectId, status), times));
        }
    }

    public IReadOnlyList<DriveFile> FilesOf(Person person)
    {
        lock (_gate)
        {
            return [.. _files.Values.Where(f => f.Owner == person.AadObjectId).Select(f => f.File)];
        }
    }

    public DriveFile? Find(string id)
    {
        lock (_gate)
        {
            return _files.TryGetValue(id, out var found) ? found.File : null;
        }
    }

    /// <summary>Takes a stretch of the file. They must come in order, and each must say where it belongs.</summary>
    /// <param name="range">First and last byte, and the length in all; null where the request named none.</param>
    /// <returns>The status: 202 while more is to come, 201 when the file is whole.</returns>
    public int Write(string secret, (long From, long To, long Length)? range, byte[] bytes)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(secret, out var session))
            {
                return 404;
            }

            if (_refusals.FindIndex(r => r.Owner == session.Owner) is var refused and >= 0)
            {
                var status = _refusals[refused].Status;
                _refusals.RemoveAt(refused);
                return status;
            }

            if (range is not { } stretch)
            {
                return 400;
            }

            if (stretch.From != session.Bytes.Length || stretch.To - stretch.From + 1 != bytes.Length || stretch.To >= stretch.Length)
            {
                return 416;
            }

            session.Bytes.Write(bytes);
            if (session.Bytes.Length < stretch.Length)
            {
                return 202;
            }

            _sessions.Remove(secret);
            _files[session.Id] = (session.Owner, new(session.Name, session.Bytes.ToArray()));
            return 201;
        }
    }
}
