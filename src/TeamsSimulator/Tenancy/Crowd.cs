namespace TeamsSimulator.Tenancy;

/// <summary>
/// Thousands of people who have the bot, at some twenty bytes each. How many messages each has been shown is counted; of the messages
/// themselves only the newest of the whole crowd are kept. Safe for concurrent use.
/// </summary>
public sealed class Crowd
{
    private static readonly string[] GivenNames = ["Alva", "Bo", "Cecilia", "David", "Elsa", "Farid", "Greta", "Hugo", "Iris", "Jonas"];
    private static readonly string[] Surnames = ["Lind", "Berg", "Åkesson", "Öst", "Haddad", "Nyman", "Rask", "Sand", "Thorell", "Vik", "Wirén"];

    private readonly int _number;
    private readonly CrowdOptions _options;
    private readonly CrowdState[] _states;
    private readonly int[] _shown;
    private readonly NewestOfCrowd _newest;

    internal Crowd(int number, int count, CrowdOptions options)
    {
        (_number, _options) = (number, options);
        _states = new CrowdState[count];
        _shown = new int[count];
        _newest = new NewestOfCrowd(count);
        for (var member = 0; member < count; member++)
        {
            _states[member] = CrowdState.Installed | (IsOf(options.WithoutChat, member) ? 0 : CrowdState.HasChat);
        }
    }

    public int Count => _states.Length;

    /// <summary>How many messages were shown to all of them together.</summary>
    public long Shown => _shown.Sum(shown => (long)shown);

    internal bool IsWatched => _options.IsWatched;

    /// <summary>Somebody of them, as Teams knows them now.</summary>
    /// <param name="member">From 0.</param>
    public Person this[int member]
    {
        get
        {
            var (place, state, english) = (Place(member), _states[member], IsOf(_options.English, member));
            return new Person
            {
                AadObjectId = CrowdIds.Entra(place),
                TeamsId = CrowdIds.Teams(place),
                Upn = CrowdIds.Upn(place),
                Name = $"{GivenNames[member % GivenNames.Length]} {Surnames[member % Surnames.Length]}",
                Locale = english ? "en-GB" : "sv-SE",
                Zone = english ? "Europe/London" : "Europe/Stockholm",
                Installed = state.HasFlag(CrowdState.Installed),
                Blocked = state.HasFlag(CrowdState.Blocked),
                HasLeft = state.HasFlag(CrowdState.HasLeft),
                Kept = person => Keep(member, person),
            };
        }
    }

    /// <summary>The id of somebody's chat with the bot; null while there is none.</summary>
    public string? ChatId(int member) => _states[member].HasFlag(CrowdState.HasChat) ? CrowdIds.Chat(Place(member)) : null;

    /// <summary>How many messages somebody was shown, whatever the bot was told of it.</summary>
    public int ShownTo(int member) => Volatile.Read(ref _shown[member]);

    /// <summary>The chat, if they have one.</summary>
    internal Conversation? Chat(int member) => member < Count && _states[member].HasFlag(CrowdState.HasChat) ? ChatOf(member) : null;

    /// <summary>The chat, which they have from now on.</summary>
    internal Conversation OpenChat(int member)
    {
        Set(member, CrowdState.HasChat, true);
        return ChatOf(member);
    }

    internal void Show(int member, Message message)
    {
        Interlocked.Increment(ref _shown[member]);
        _newest.Add(member, message);
    }

    private Conversation ChatOf(int member) => new()
    {
        Id = CrowdIds.Chat(Place(member)),
        Kind = ConversationKind.Personal,
        Members = [CrowdIds.Entra(Place(member))],
        HasBot = true,
        IsQuiet = !IsWatched,
        Log = new CrowdLog(this, _newest, member),
    };

    private void Keep(int member, Person person)
    {
        Set(member, CrowdState.Installed, person.Installed);
        Set(member, CrowdState.Blocked, person.Blocked);
        Set(member, CrowdState.HasLeft, person.HasLeft);
    }

    private void Set(int member, CrowdState flag, bool on)
    {
        lock (_states)
        {
            _states[member] = on ? _states[member] | flag : _states[member] & ~flag;
        }
    }

    private CrowdPlace Place(int member) => new(_number, member);

    private static bool IsOf(double share, int member) => (int)((member + 1) * share) > (int)(member * share);
}

[Flags]
internal enum CrowdState : byte
{
    Installed = 1,
    Blocked = 2,
    HasLeft = 4,
    HasChat = 8,
}
