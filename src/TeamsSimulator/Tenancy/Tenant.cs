using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TeamsSimulator.Tenancy;

/// <summary>The organisation as Teams sees it: its people, their chats and what is in them. Safe for concurrent use.</summary>
public sealed class Tenant(IReadOnlyList<Person> people)
{
    public const string Id = "6b1f7a52-0d3e-4c55-9a0e-7f0c2f6f4a11";

    private readonly Lock _gate = new();
    private readonly List<Person> _people = [.. people];
    private readonly PeopleByIds _byIds = new(people);
    private readonly Crowds _crowds = new();
    private readonly ConcurrentDictionary<string, Conversation> _conversations = new();
    private long _lastActivityId;

    /// <summary>Raised after every change, on the thread that made it.</summary>
    public event Action? Changed;

    public IReadOnlyList<Person> People
    {
        get
        {
            lock (_gate)
            {
                return [.. _people];
            }
        }
    }

    public IReadOnlyList<Conversation> Conversations => [.. _conversations.Values.OrderBy(c => c.Id, StringComparer.Ordinal)];

    public void Add(Person person)
    {
        lock (_gate)
        {
            _people.Add(person);
        }

        _byIds.Add(person);

        Changed?.Invoke();
    }

    /// <summary>Lets a crowd in. Its people are found by their ids, and stand in no list.</summary>
    public Crowd AddCrowd(int count, CrowdOptions options) => _crowds.Add(count, options);

    /// <summary>Puts a conversation back as it was, after a restart.</summary>
    public void Restore(Conversation conversation) => _conversations[conversation.Id] = conversation;

    /// <summary>Finds someone by Entra object id, "29:…" id or user principal name; null if there is nobody.</summary>
    public Person? Find(string? anyId) => _byIds.Find(anyId) ?? _crowds.Find(anyId);

    /// <summary>Finds a conversation by id; a thread's ";messageid=" does not matter. Null if there is none.</summary>
    public Conversation? Conversation(string id)
    {
        var whole = id.IndexOf(';') is var end and >= 0 ? id[..end] : id;
        return _conversations.GetValueOrDefault(whole) ?? _crowds.Chat(whole);
    }

    public Conversation PersonalChat(Person person) => _crowds.OpenChat(person) ?? Ensure(new Conversation
    {
        Id = "a:1-" + Digest(person.AadObjectId),
        Kind = ConversationKind.Personal,
        Members = [person.AadObjectId],
        HasBot = true,
    });

    public Conversation ChatBetween(Person one, Person other)
    {
        string[] both = [.. new[] { one.AadObjectId, other.AadObjectId }.Order(StringComparer.Ordinal)];
        return Ensure(new Conversation { Id = $"19:{both[0]}_{both[1]}@unq.gbl.spaces", Kind = ConversationKind.OneToOne, Members = both });
    }

    /// <summary>The group of that name, without the bot at first.</summary>
    public Conversation Group(string name, IEnumerable<Person> members) => Ensure(new Conversation
    {
        Id = $"19:{Digest(name)}@thread.v2",
        Kind = ConversationKind.Group,
        Name = name,
        Members = [.. members.Select(m => m.AadObjectId)],
    });

    /// <summary>The first channel of the team of that name, without the bot at first.</summary>
    public Conversation Channel(string team, IEnumerable<Person> members)
    {
        var digest = Digest(team);
        var id = $"19:{digest}@thread.tacv2";
        return Ensure(new Conversation
        {
            Id = id,
            Kind = ConversationKind.Channel,
            Name = "Allmänt",
            Team = new Team(id, team, new Guid(Convert.FromHexString(digest)).ToString()),
            Members = [.. members.Select(m => m.AadObjectId)],
        });
    }

    /// <summary>Lets the bot into a group or a team, or takes it out.</summary>
    public void SetBot(Conversation group, bool isIn)
    {
        lock (_gate)
        {
            group.HasBot = isIn;
        }

        Changed?.Invoke();
    }

    public Message Post(Conversation conversation, string fromId, string fromName, DateTimeOffset time, JsonElement content)
    {
        var message = new Message(NextActivityId(time), fromId, fromName, time, content);
        conversation.Log.Add(message);
        Tell(conversation);
        return message;
    }

    /// <summary>Changes a message in place.</summary>
    /// <returns>Whether there was such a message, not deleted.</returns>
    public bool Update(Conversation conversation, string messageId, Func<Message, Message> change)
    {
        if (!conversation.Log.Change(messageId, change))
        {
            return false;
        }

        Tell(conversation);
        return true;
    }

    /// <summary>Changes what is known of a person: installed, blocked, gone, language or zone.</summary>
    public void Update(Person person, Action<Person> change)
    {
        lock (_gate)
        {
            change(person);
            person.Kept?.Invoke(person);
        }

        Changed?.Invoke();
    }

    /// <summary>Teams' activity ids are milliseconds since 1970; ours never repeat, even when the clock stands still.</summary>
    public string NextActivityId(DateTimeOffset time)
    {
        lock (_gate)
        {
            _lastActivityId = Math.Max(time.ToUnixTimeMilliseconds(), _lastActivityId + 1);
            return _lastActivityId.ToString(CultureInfo.InvariantCulture);
        }
    }

    private void Tell(Conversation about)
    {
        if (!about.IsQuiet)
        {
            Changed?.Invoke();
        }
    }

    private Conversation Ensure(Conversation candidate)
    {
        var kept = _conversations.GetOrAdd(candidate.Id, candidate);
        if (ReferenceEquals(kept, candidate))
        {
            Changed?.Invoke();
        }

        return kept;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
