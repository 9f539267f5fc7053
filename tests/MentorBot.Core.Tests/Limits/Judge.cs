namespace MentorBot.Core.Tests.Limits;

/// <summary>Counts as Teams does: a message passes when fewer than so many came in the time before it.</summary>
internal static class Judge
{
    private static readonly (int Messages, TimeSpan Length)[] OfConversation =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    public static bool LetsPass(IReadOnlyList<TimeSpan> arrived) =>
        OfConversation.All(window => MostIn(window.Length, arrived) <= window.Messages);

    /// <summary>How many arrived within any such length of time, at most.</summary>
    public static int MostIn(TimeSpan length, IEnumerable<TimeSpan> arrived)
    {
        var (most, within) = (0, new Queue<TimeSpan>());
        foreach (var at in arrived.Order())
        {
            within.Enqueue(at);
            while (within.Peek() <= at - length)
            {
                within.Dequeue();
            }

            most = Math.Max(most, within.Count);
        }

        return most;
    }
}
