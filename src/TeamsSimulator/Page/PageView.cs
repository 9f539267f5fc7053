using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Page;

/// <summary>Everything the page shows, read at once.</summary>
internal sealed record PageView(DateTimeOffset Now, string DefaultZone, BotView Bot, IReadOnlyList<PersonView> People, IReadOnlyList<ChatView> Chats)
{
    public static PageView Of(TeamsHost host, string defaultZone)
    {
        // The people first: asking for a chat that is not there yet makes it, and the page wants to find it among the chats.
        List<PersonView> people = [.. host.Tenant.People.Select(p => PersonView.Of(p, host.Tenant.PersonalChat(p)))];
        return new(
            host.Clock.Now,
            defaultZone,
            new BotView(BotIdentity.TeamsId, BotIdentity.Name),
            people,
            [.. host.Tenant.Conversations.Select(c => ChatView.Of(c, c.Log.All))]);
    }
}

/// <summary>The bot, as the page names it.</summary>
internal sealed record BotView(string TeamsId, string Name);

/// <summary>A person and their own settings.</summary>
internal sealed record PersonView(
    string Id, string TeamsId, string Name, string Upn, string Role, string Locale, string Zone, bool Installed, bool Blocked, string PersonalChat)
{
    public static PersonView Of(Person p, Conversation personal) =>
        new(p.AadObjectId, p.TeamsId, p.Name, p.Upn, p.Role.ToString(), p.Locale, p.Zone, p.Installed, p.Blocked, personal.Id);
}

/// <summary>A chat with all that is in it.</summary>
internal sealed record ChatView(string Id, string Kind, string? Name, IReadOnlyList<string> Members, bool HasBot, IReadOnlyList<Message> Messages)
{
    public static ChatView Of(Conversation c, IReadOnlyList<Message> messages) => new(c.Id, c.Kind.ToString(), c.Team?.Name ?? c.Name, c.Members, c.HasBot, messages);
}
