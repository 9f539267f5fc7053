namespace MentorBot.Settings;

/// <summary>One of the organisation's own contacts, an entry of <c>MentorBot:Contacts</c>.</summary>
public sealed class ContactOptions
{
    /// <summary>Who or what. Needed.</summary>
    public string Name { get; set; } = "";

    /// <summary>How to reach them: a number, a room, a name. Default: empty.</summary>
    public string How { get; set; } = "";

    /// <summary>A page about them or their number, as an https or tel address. Default: none.</summary>
    public string Url { get; set; } = "";
}
