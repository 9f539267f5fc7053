namespace MentorBot.Core.Announcements;

/// <summary>How far an announcement is.</summary>
/// <param name="Sent">Who have it.</param>
/// <param name="Waiting">Who are still to get it.</param>
/// <param name="Failed">Who can't, for whatever reason.</param>
/// <param name="Cancelled">Who were still to get it when it was stopped.</param>
/// <param name="Unsure">Of all these, who may have got it once more than known.</param>
public sealed record Tally(int Sent, int Waiting, int Failed, int Cancelled, int Unsure)
{
    public static Tally None { get; } = new(0, 0, 0, 0, 0);

    public int All => Sent + Waiting + Failed + Cancelled;

    public static Tally Of(IEnumerable<Recipient> recipients)
    {
        var tally = None;
        foreach (var recipient in recipients)
        {
            tally += new Tally(
                recipient.Outcome == Delivered.Sent ? 1 : 0,
                recipient.Outcome == Delivered.Waiting ? 1 : 0,
                recipient.HasFailed ? 1 : 0,
                recipient.Outcome == Delivered.Cancelled ? 1 : 0,
                recipient.Unsure ? 1 : 0);
        }

        return tally;
    }

    public static Tally operator +(Tally one, Tally other) => new(
        one.Sent + other.Sent, one.Waiting + other.Waiting, one.Failed + other.Failed, one.Cancelled + other.Cancelled, one.Unsure + other.Unsure);
}
