namespace CrashRuns.Bots;

/// <summary>What the bot calls outside of itself, told apart by what it is for.</summary>
public enum Port
{
    /// <summary>A document is read.</summary>
    Read,

    /// <summary>Documents are listed.</summary>
    List,

    /// <summary>A person's key is read.</summary>
    ReadKey,

    /// <summary>A person's key is written.</summary>
    WriteKey,

    /// <summary>A wake-up is put into the queue.</summary>
    Schedule,

    /// <summary>A mentorship is saved, with nothing newly taken on and nothing newly written down as done.</summary>
    Save,

    /// <summary>A mentorship is saved with an errand taken on.</summary>
    Claim,

    /// <summary>A mentorship is saved with what came of an errand.</summary>
    Mark,

    /// <summary>A person is saved.</summary>
    Person,

    /// <summary>A journal's month is saved.</summary>
    Journal,

    /// <summary>Another document is written, or any is deleted.</summary>
    Other,

    /// <summary>Wake-ups are taken from the queue.</summary>
    Receive,

    /// <summary>A wake-up goes back into the queue.</summary>
    Postpone,

    /// <summary>A wake-up is done with.</summary>
    Complete,

    /// <summary>A request goes to Teams.</summary>
    Send,
}

/// <summary>Just before a call is made, or just after it is done and before anybody knows.</summary>
public enum Moment
{
    Before,
    After,
}
