using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.MyData;

/// <summary>All documents that have to do with somebody, to be exported for them.</summary>
/// <param name="Me">Who.</param>
/// <param name="Mentorships">Those they are or were in, and those in which they were asked.</param>
/// <param name="Journal">All they wrote for themselves, oldest first.</param>
/// <param name="Unfinished">The open dialog and the one put aside.</param>
public sealed record PersonalData(Person Me, ImmutableArray<Mentorship> Mentorships, ImmutableArray<JournalEntry> Journal, ImmutableArray<FlowState> Unfinished);
