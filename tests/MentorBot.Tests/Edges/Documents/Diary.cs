using System.Collections.Immutable;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Tests.Edges;

public readonly record struct MeetingKey(string Value)
{
    public bool IsFirst => Value == "first";
}

/// <summary>A document with one of everything that documents are made of.</summary>
public sealed record Diary(
    PersonId Owner,
    PersonId? Other = null,
    Language Language = Language.Swedish,
    PrivateText? Intention = null,
    ImmutableList<PrivateText>? Texts = null,
    ImmutableDictionary<MeetingKey, Meeting>? Meetings = null,
    ImmutableArray<string> Tags = default,
    ImmutableDictionary<Language, int>? Counts = null,
    string Public = "") : IDocument
{
    public string DocumentName => NameFor(Owner);

    public IEnumerable<PersonId> Readers => Other is { } other ? [Owner, other] : [Owner];

    public static string NameFor(PersonId owner) => $"diary/{owner}";
}

public sealed record Meeting(MeetingKey Key, Instant At, LocalDate Day, DateTimeZone Zone, Duration Length, PersonId? BookedBy);
