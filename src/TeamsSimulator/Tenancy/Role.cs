namespace TeamsSimulator.Tenancy;

/// <summary>What a demo person is there for. A hint for whoever looks; the bot is told of organizers alone.</summary>
public enum Role
{
    Adept,
    Mentor,
    Organizer,
}
