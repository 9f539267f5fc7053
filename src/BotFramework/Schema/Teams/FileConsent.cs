namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks somebody whether a file may be put into their OneDrive.</summary>
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    public string? Description { get; set; }

    /// <summary>An estimate.</summary>
    public long? SizeInBytes { get; set; }

    /// <summary>Comes back with a yes.</summary>
    public object? AcceptContext { get; set; }

    /// <summary>Comes back with a no.</summary>
    public object? DeclineContext { get; set; }
}

/// <summary>What somebody said to a <see cref="FileConsentCard"/>.</summary>
public class FileConsentCardResponse
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The card's context for that answer.</summary>
    public object? Context { get; set; }

    /// <summary>Where to put the file; with a yes.</summary>
    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Room for a file in somebody's OneDrive.</summary>
public class FileUploadInfo
{
    public string? Name { get; set; }

    /// <summary>An upload session, to be written to with PUT.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>Where the file will be.</summary>
    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    /// <summary>Such as <c>zip</c>.</summary>
    public string? FileType { get; set; }
}

/// <summary>Shows a file that lies in somebody's OneDrive.</summary>
public class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    public string? UniqueId { get; set; }

    public string? FileType { get; set; }
}
