using System.Collections.Immutable;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Limits;

/// <summary>How Teams' limit is shared by the processes that send in bulk: who holds how much of it. No process makes more than it holds here.</summary>
public sealed record LimitShares(ImmutableDictionary<string, HeldShare> Held) : IDocument
{
    public const string Name = "limit/teams";

    public static LimitShares None { get; } = new(ImmutableDictionary<string, HeldShare>.Empty);

    public string DocumentName => Name;

    public IEnumerable<PersonId> Readers => [];
}

/// <summary>What one process holds.</summary>
/// <param name="Requests">Per second.</param>
/// <param name="Renewed">When it last said so: machine time, of that process's machine. Different with each renewal.</param>
public sealed record HeldShare(int Requests, Instant Renewed);
