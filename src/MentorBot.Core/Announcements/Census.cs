namespace MentorBot.Core.Announcements;

/// <summary>How many an announcement is for, and how many of them are not written to and why.</summary>
/// <param name="Reached">Who are written to.</param>
/// <param name="WithoutApp">Who have been asked for and have never had the app. They are tried, and counted among <paramref name="Reached"/>, too.</param>
/// <param name="Removed">Who have removed the app.</param>
/// <param name="Left">Who have chosen to get none: a number, and never names.</param>
/// <param name="Later">Who of <paramref name="Reached"/> get it when their hours open.</param>
public sealed record Census(int Reached, int WithoutApp, int Removed, int Left, int Later)
{
    public static Census Nobody { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Everybody whom it is for.</summary>
    public int All => Reached + Removed + Left;

    /// <summary>With one more whom it is for.</summary>
    public Census Counting(RollEntry entry, Reach reach) => reach switch
    {
        Reach.WriteTo to => this with
        {
            Reached = Reached + 1,
            WithoutApp = WithoutApp + (entry.Address is null ? 1 : 0),
            Later = Later + (to.NotBefore is null ? 0 : 1),
        },
        Reach.Removed => this with { Removed = Removed + 1 },
        Reach.Left => this with { Left = Left + 1 },
        _ => throw new InvalidOperationException("Reach is a closed set."),
    };
}
