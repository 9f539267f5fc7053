namespace CrashRuns.Judging;

/// <summary>What comes to somebody unasked in these weeks, by the errand that it is; and the welcome.</summary>
internal enum Kind
{
    Welcome,
    AskMentor,
    TellAnswer,
    TellBooked,
    BeforeAdept,
    BeforeMentor,
    AfterAdept,
    RemindAdept,
    AfterMentor,
    NudgeAgree,
}
