using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class TenantTests
{
    private static readonly Person Elin = Person.Named("Elin Ek", "sv-SE", "Europe/Stockholm", Role.Adept);
    private static readonly Person Karin = Person.Named("Karin Sjöberg", "sv-SE", "Europe/Stockholm", Role.Mentor);

    [Fact]
    public void Somebody_is_found_by_each_of_their_ids()
    {
        var tenant = new Tenant([Elin]);
        tenant.Add(Karin);

        foreach (var person in new[] { Elin, Karin })
        {
            string[] ids = [person.AadObjectId, person.AadObjectId.ToUpperInvariant(), person.Upn, person.Upn.ToUpperInvariant(), person.TeamsId];
            Assert.All(ids, id => Assert.Same(person, tenant.Find(id)));
        }
    }

    [Fact]
    public void Nobody_is_found_by_another_id()
    {
        var tenant = new Tenant([Elin]);

        Assert.All([null, "", Karin.TeamsId, Elin.TeamsId.ToUpperInvariant()], id => Assert.Null(tenant.Find(id)));
    }

    [Fact]
    public void From_the_newest_on_deleted_messages_are_left_out()
    {
        var tenant = new Tenant([Elin]);
        var chat = tenant.PersonalChat(Elin);
        var said = Enumerable.Range(0, 4).Select(_ => tenant.Post(chat, Elin.TeamsId, Elin.Name, DateTimeOffset.UnixEpoch, default)).ToList();
        tenant.Update(chat, said[3].Id, m => m with { Deleted = true });
        tenant.Update(chat, said[1].Id, m => m with { Deleted = true });

        Assert.Equal([said[2].Id, said[0].Id], chat.Log.NewestFirst.Select(m => m.Id));
    }
}
