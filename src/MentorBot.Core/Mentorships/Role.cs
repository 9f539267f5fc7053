namespace MentorBot.Core.Mentorships;

/// <summary>A person's part in one mentorship. The same person may have the other part in another.</summary>
public enum Role
{
    /// <summary>Is mentored, and leads.</summary>
    Adept,

    /// <summary>Sounding board, without authority over the adept.</summary>
    Mentor,
}

public static class Roles
{
    public static Role Other(this Role role) => role == Role.Adept ? Role.Mentor : Role.Adept;
}
