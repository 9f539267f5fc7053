using System.Collections.Frozen;
using MentorBot.Core.People;
using Microsoft.Extensions.Options;

namespace MentorBot.Settings;

/// <summary>The people who run programs, as configured.</summary>
public sealed class Organizers(IOptions<BotOptions> options)
{
    private readonly FrozenSet<PersonId> _ids = [.. options.Value.Organizers.Select(Id)];

    public bool Include(PersonId person) => _ids.Contains(person);

    private static PersonId Id(string written) => new(Guid.Parse(written).ToString());
}
