namespace MentorBot.Core.Announcements;

/// <param name="Value">32 random hexadecimal digits.</param>
public readonly record struct AnnouncementId(string Value)
{
    public override string ToString() => Value;
}
