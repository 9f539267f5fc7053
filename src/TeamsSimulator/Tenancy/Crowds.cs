using System.Collections.Immutable;

namespace TeamsSimulator.Tenancy;

/// <summary>The crowds of a tenant, found by their people's ids. Safe for concurrent use.</summary>
internal sealed class Crowds
{
    private ImmutableList<Crowd> _crowds = [];

    public Crowd Add(int count, CrowdOptions options)
    {
        ImmutableInterlocked.Update(ref _crowds, crowds => crowds.Add(new Crowd(crowds.Count, count, options)));
        return _crowds[^1];
    }

    /// <param name="anyId">An Entra object id, a "29:…" id or a user principal name.</param>
    public Person? Find(string? anyId) => anyId is not null && CrowdIds.OfPerson(anyId) is { } place ? Of(place)?[place.Member] : null;

    /// <returns>Null where it is no crowd's, or not there yet.</returns>
    public Conversation? Chat(string id) => CrowdIds.OfChat(id) is { } place ? Of(place)?.Chat(place.Member) : null;

    /// <summary>The chat of a member, which they have from now on; null for somebody of no crowd.</summary>
    public Conversation? OpenChat(Person person) =>
        CrowdIds.OfPerson(person.AadObjectId) is { } place ? Of(place)?.OpenChat(place.Member) : null;

    private Crowd? Of(CrowdPlace place) =>
        place.Crowd < _crowds.Count && place.Member < _crowds[place.Crowd].Count ? _crowds[place.Crowd] : null;
}
