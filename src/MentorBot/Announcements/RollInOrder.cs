using MentorBot.Core.Announcements;
using MentorBot.Core.People;

namespace MentorBot.Announcements;

/// <summary>Looks people up in the roll, one after the other in the order of their ids, without holding all of it.</summary>
internal sealed class RollInOrder(IAsyncEnumerable<RollEntry> roll) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<RollEntry> _roll = roll.GetAsyncEnumerator();
    private bool _isOver;
    private bool _hasBegun;

    /// <param name="person">Behind everybody who was asked for before.</param>
    /// <returns>Null for who is not in it.</returns>
    public async ValueTask<RollEntry?> FindAsync(PersonId person)
    {
        while (!_isOver && (!_hasBegun || string.CompareOrdinal(_roll.Current.Id.Value, person.Value) < 0))
        {
            (_hasBegun, _isOver) = (true, !await _roll.MoveNextAsync());
        }

        return !_isOver && _roll.Current.Id == person ? _roll.Current : null;
    }

    public ValueTask DisposeAsync() => _roll.DisposeAsync();
}
