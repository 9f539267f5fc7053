namespace TeamsSimulator.Tokens;

/// <summary>What is wrong with the token of a post to the bot.</summary>
public enum TokenFlaw
{
    /// <summary>Nothing: a token as Teams makes it.</summary>
    None,

    /// <summary>No token at all.</summary>
    Missing,

    /// <summary>Signed with a key that is published nowhere.</summary>
    WrongKey,

    /// <summary>Past its time by more than the allowed skew.</summary>
    Expired,

    /// <summary>Meant for another bot.</summary>
    OtherAudience,

    /// <summary>Made by somebody else than the Bot Framework.</summary>
    OtherIssuer,

    /// <summary>Its serviceurl claim names another address than the activity.</summary>
    OtherServiceUrl,

    /// <summary>Signed with a published key that is not endorsed for Teams.</summary>
    UnendorsedKey,
}
