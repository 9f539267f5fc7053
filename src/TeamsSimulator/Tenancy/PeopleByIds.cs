using System.Collections.Concurrent;

namespace TeamsSimulator.Tenancy;

/// <summary>Finds people by any of their ids, however many there are. Safe for concurrent use.</summary>
internal sealed class PeopleByIds
{
    private readonly ConcurrentDictionary<string, Person> _inAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Person> _byTeamsId = new(StringComparer.Ordinal);

    public PeopleByIds(IEnumerable<Person> people)
    {
        foreach (var person in people)
        {
            Add(person);
        }
    }

    /// <summary>Of two with one id, the first is found.</summary>
    public void Add(Person person)
    {
        _inAnyCase.TryAdd(person.AadObjectId, person);
        _inAnyCase.TryAdd(person.Upn, person);
        _byTeamsId.TryAdd(person.TeamsId, person);
    }

    /// <param name="anyId">An Entra object id or user principal name in any case, or a "29:…" id as it is.</param>
    public Person? Find(string? anyId) =>
        anyId is null ? null : _byTeamsId.GetValueOrDefault(anyId) ?? _inAnyCase.GetValueOrDefault(anyId);
}
