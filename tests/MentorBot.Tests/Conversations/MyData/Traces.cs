using System.Text;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>What of somebody can still be found in the bytes of a store.</summary>
internal static class Traces
{
    /// <summary>The person's ids, name and address, and words of theirs.</summary>
    public static IReadOnlyList<string> Of(SimPerson person, KeptStore store, params string[] words)
    {
        var bytes = store.Everything();
        return
        [
            .. new[] { person.AadObjectId, person.TeamsId, person.ConversationId, person.Name, $"\"{person.GivenName}\"" }.Concat(words)
                .Where(trace => Holds(bytes, Encoding.UTF8, trace) || Holds(bytes, Encoding.Unicode, trace)),
        ];
    }

    private static bool Holds(byte[] bytes, Encoding encoding, string text) => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0;
}
