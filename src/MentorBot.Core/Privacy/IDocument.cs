using MentorBot.Core.People;

namespace MentorBot.Core.Privacy;

/// <summary>A record that is stored as one document.</summary>
public interface IDocument
{
    string DocumentName { get; }

    /// <summary>Everybody whose private texts stand in it; their keys are fetched before it is written.</summary>
    IEnumerable<PersonId> Readers { get; }

    /// <summary>
    /// What a list of documents tells of this one without reading it, in printable ASCII: nothing private, and no name. Null for nothing.
    /// </summary>
    string? Label => null;
}
