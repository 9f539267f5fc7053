namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person as the roster of a Teams conversation shows them.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    public string? UserRole { get; set; }
}

/// <summary>A page of a roster.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Asks for the next page; <see langword="null"/> on the last.</summary>
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
