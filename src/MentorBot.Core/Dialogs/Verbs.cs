namespace MentorBot.Core.Dialogs;

/// <summary>What the buttons of dialog pages mean to their dialog.</summary>
public static class Verbs
{
    /// <summary>Takes what stands in the fields and goes on.</summary>
    public const string Next = "next";

    /// <summary>Goes on without it.</summary>
    public const string Skip = "skip";

    public const string Back = "back";

    /// <summary>Ends the dialog with nothing further done.</summary>
    public const string NotNow = "not-now";

    public const string Save = "save";

    public const string More = "more";

    public const string Later = "later";
}
