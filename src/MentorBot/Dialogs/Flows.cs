using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Reflections;

namespace MentorBot.Dialogs;

/// <summary>All dialogs there are.</summary>
public sealed class Flows
{
    public ImmutableArray<IFlow> All { get; } =
    [
        new WhyNowFlow(),
        new AskFlow(),
        new CodeFlow(),
        new BookFlow(),
        new BeforeAdeptFlow(),
        new AfterAdeptFlow(),
        new AfterMentorFlow(),
        new ReflectFlow(),
    ];

    public bool Has(string name) => All.Any(f => f.Name == name);
}
