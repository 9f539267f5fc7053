namespace TeamsSimulator.Tenancy;

public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Two people, without the bot.</summary>
    OneToOne,

    /// <summary>Several people, with or without the bot.</summary>
    Group,

    /// <summary>A team's channel, with or without the bot. Everybody in the team reads it.</summary>
    Channel,
}
