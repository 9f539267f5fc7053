using MentorBot.Core.People;
using MentorBot.Core.Privacy;

namespace MentorBot.Core.Announcements;

/// <summary>A channel of a team that the bot was added to, for organizers to choose. One document, <c>channel/{key}</c>.</summary>
/// <param name="Id">The channel's id in Teams.</param>
/// <param name="TeamId">Its team's id in Teams.</param>
/// <param name="Team">What the team is called; empty where Teams has not said.</param>
/// <param name="Name">What the channel is called; empty where Teams has not said.</param>
/// <param name="Address">Where to reach it, opaque here.</param>
public sealed record TeamsChannel(string Id, string TeamId, string Team, string Name, string Address) : IDocument
{
    public const string Shelf = "channel/";

    public string DocumentName => NameOf(Id);

    public IEnumerable<PersonId> Readers => [];

    /// <summary>Teams' ids hold characters that no document's name may.</summary>
    public static string NameOf(string id) =>
        Shelf + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));
}
