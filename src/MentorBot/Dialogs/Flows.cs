using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Practice;
using MentorBot.Core.Reflections;

namespace MentorBot.Dialogs;

/// <summary>All dialogs there are.</summary>
public sealed class Flows
{
    public ImmutableArray<IFlow> All { get; } =
    [
        new WhyNowFlow(),
        new IntentionFlow(),
        new AskFlow(),
        new CodeFlow(),
        new BookFlow(),
        new BeforeAdeptFlow(),
        new AfterAdeptFlow(),
        new AfterMentorFlow(),
        new ReflectFlow(),
        new LookFlow(),
        new AgreementFlow(),
        new RestFlow(),
        new HalfTimeFlow(),
        new RoundOffFlow(),
        new PartFlow(),
        new LaterFlow(),
    ];

    /// <summary>Null when there is none of that name.</summary>
    public IFlow? Named(string name) => All.FirstOrDefault(f => f.Name == name);
}
