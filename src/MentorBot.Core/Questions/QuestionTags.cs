namespace MentorBot.Core.Questions;

/// <summary>Who is asked.</summary>
public enum QuestionRole
{
    Adept,
    Mentor,
    Organizer,
}

/// <summary>Where in a mentorship a question belongs. Becalmed is no stage of its own, but has its own questions.</summary>
public enum QuestionStage
{
    Intention,
    Match,
    Agreement,
    Working,
    Midpoint,
    Closing,
    After,
    Becalmed,
}

/// <summary>What a question is tied to.</summary>
public enum QuestionMoment
{
    /// <summary>Before a meeting.</summary>
    Before,

    /// <summary>After a meeting.</summary>
    After,

    FirstMeeting,

    /// <summary>When a mentor asks what is theirs to answer for.</summary>
    Responsibility,

    /// <summary>After an experiment with one of the moves of being coached.</summary>
    Practice,

    /// <summary>Before a program's lecture.</summary>
    BeforeLecture,

    AfterLecture,

    /// <summary>Before a program's KIM workshop: what one brings to it, never what it is.</summary>
    BeforeKimWorkshop,

    AfterKimWorkshop,

    /// <summary>When an organizer plans a program.</summary>
    Planning,

    /// <summary>When an organizer's program begins.</summary>
    Start,

    HalfTime,

    /// <summary>When an organizer's program ends.</summary>
    End,

    /// <summary>When an organizer means to call people together.</summary>
    Gathering,

    /// <summary>Tied to no meeting: asked whenever a person wants a question.</summary>
    Any,
}

/// <summary>The six moves of the art of being coached. They are ours.</summary>
public enum QuestionMove
{
    /// <summary>To ask plainly.</summary>
    Ask,

    /// <summary>To own the agenda.</summary>
    Agenda,

    Lead,

    Receive,

    Try,

    /// <summary>To report back.</summary>
    Report,
}

public enum QuestionTheme
{
    Intention,
    Contact,
    Leading,
    Courage,
    Motivation,
    Asking,
    Receiving,
    Trying,
    ReportingBack,
    Responsibility,
    Boundaries,
    Closing,
}

/// <summary>What a question is about: the person, their work, or the organisation around it.</summary>
public enum QuestionLevel
{
    Personal,
    Professional,
    Organisational,
}
