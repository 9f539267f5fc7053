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

    /// <summary>Tied to no meeting: asked whenever a person wants a question.</summary>
    Any,
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
