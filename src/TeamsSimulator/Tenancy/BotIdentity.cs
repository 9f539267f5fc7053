namespace TeamsSimulator.Tenancy;

/// <summary>The bot's registration in the tenant. The secret is no secret: it opens nothing but this simulator.</summary>
public static class BotIdentity
{
    public const string AppId = "5c9f3d20-8a41-4e6b-b2d7-31c0a9e4d812";

    public const string Secret = "desk-only";

    public const string TeamsId = "28:" + AppId;

    public const string Name = "MentorBot";
}
