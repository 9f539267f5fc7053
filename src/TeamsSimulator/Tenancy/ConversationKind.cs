namespace TeamsSimulator.Tenancy;

public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Two people, without the bot.</summary>
    OneToOne,

    /// <summary>Several people, with or without the bot.</summary>
    Group,
}
