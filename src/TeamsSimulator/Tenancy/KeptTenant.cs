namespace TeamsSimulator.Tenancy;

/// <summary>A tenant and how far its clock is from real time, as written to a file.</summary>
internal sealed record KeptTenant(TimeSpan ClockOffset, IReadOnlyList<Person> People, IReadOnlyList<KeptConversation> Conversations)
{
    public static KeptTenant Of(Tenant tenant, TimeSpan clockOffset) => new(
        clockOffset,
        tenant.People,
        [.. tenant.Conversations.Select(c => new KeptConversation(c.Id, c.Kind, c.Name, c.Members, c.HasBot, c.Log.All, c.Team))]);

    public Tenant ToTenant()
    {
        var tenant = new Tenant(People);
        foreach (var conversation in Conversations)
        {
            tenant.Restore(conversation.ToConversation());
        }

        return tenant;
    }
}
