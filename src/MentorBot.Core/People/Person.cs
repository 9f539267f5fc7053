using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.Attention;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;

namespace MentorBot.Core.People;

/// <summary>What the bot knows of somebody, and where it is with them. One document, <c>person/{id}</c>.</summary>
public sealed record Person : IDocument
{
    public required PersonId Id { get; init; }

    /// <summary>Random; tells this life of theirs with the bot from one that they have erased. Empty in documents from before there was a way to erase.</summary>
    public string Life { get; init; } = "";

    /// <summary>As Teams gives it; empty for somebody who has been asked for but has never written.</summary>
    public string Name { get; init; } = "";

    public Language Language { get; init; }

    /// <summary>True once the person chose the language here; then Teams' locale no longer changes it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string Zone { get; init; }

    public WorkingHours Hours { get; init; } = WorkingHours.Usual;

    /// <summary>Where to reach them: the edge's own words, opaque here. Null until they have installed the app.</summary>
    public string? Address { get; init; }

    /// <summary>False when the app was removed: nothing is sent then.</summary>
    public bool Installed { get; init; }

    /// <summary>While the app is removed: the erasure that comes due unless they come back.</summary>
    public string? Away { get; init; }

    /// <summary>They have asked for everything to be erased, and that has begun: the erasure. Nothing is sent to them meanwhile.</summary>
    public string? Erasing { get; init; }

    /// <summary>Whether anything may be sent to them unasked.</summary>
    public bool CanBeReached => this is { Installed: true, Stopped: false, Erasing: null, Address: not null };

    /// <summary>Until when they want neither prompts nor nudges; null when they do.</summary>
    public NodaTime.Instant? SnoozedUntil { get; init; }

    /// <summary>They want nothing unasked until they say so.</summary>
    public bool Stopped { get; init; }

    /// <summary>They want no announcements but the necessary ones.</summary>
    public bool MutesAnnouncements { get; init; }

    /// <summary>When the last nudge went to them: at most one a week, over all their mentorships.</summary>
    public NodaTime.Instant? NudgedAt { get; init; }

    public bool Welcomed { get; init; }

    /// <summary>They have been told that what is written straight into the chat stays in Teams.</summary>
    public bool ToldThatChatStays { get; init; }

    public ImmutableList<Membership> Mentorships { get; init; } = [];

    /// <summary>Mentorships in which this person is asked to be the mentor, not yet shown because they could not be reached.</summary>
    public ImmutableList<MentorshipId> AskedIn { get; init; } = [];

    /// <summary>Mentorships in which this person was asked to be the mentor and has seen the question, as long as they have not said yes.</summary>
    public ImmutableList<MentorshipId> Invited { get; init; } = [];

    /// <summary>The if-then plan of the last meeting, by mentorship.</summary>
    public ImmutableDictionary<MentorshipId, PrivateText> Plans { get; init; } = ImmutableDictionary<MentorshipId, PrivateText>.Empty;

    /// <summary>The experiment taken along to the next meeting, by mentorship; there until it has been looked back on.</summary>
    public ImmutableDictionary<MentorshipId, PrivateText> Experiments { get; init; } = ImmutableDictionary<MentorshipId, PrivateText>.Empty;

    /// <summary>Ids of questions already put to them, oldest first.</summary>
    public ImmutableList<string> SeenQuestions { get; init; } = [];

    /// <summary>Ids of questions that they have said are not for them, a line each. Which ones says something of the person, so it is theirs alone.</summary>
    public PrivateText? Declined { get; init; }

    /// <summary>What their next questions should touch, as <see cref="Questions.Leanings.Write"/> writes it.</summary>
    public PrivateText? Leaning { get; init; }

    /// <summary>As a mentor: id of the question on the last card before a meeting, by mentorship, so that a card brought up to date keeps it.</summary>
    public ImmutableDictionary<MentorshipId, string> CardQuestions { get; init; } = ImmutableDictionary<MentorshipId, string>.Empty;

    /// <summary>The open dialog's position, as the dialog machinery keeps it.</summary>
    public PrivateText? DialogState { get; init; }

    /// <summary>The one dialog that was put aside for another.</summary>
    public PrivateText? Parked { get; init; }

    /// <summary>When the open dialog was last answered or begun by them; a prompt leaves it the floor for a while.</summary>
    public NodaTime.Instant? DialogTouched { get; init; }

    /// <summary>The message that carries the open dialog's page, so that it can be turned from the chat.</summary>
    public string? DialogCard { get; init; }

    /// <summary>Ids of dialogs that ended, newest last; a second press on their last page is recognised by them.</summary>
    public ImmutableList<string> Ended { get; init; } = [];

    /// <summary>The last turns with what was answered, newest last, so that a redelivered one is answered once.</summary>
    public ImmutableList<AnsweredTurn> Answered { get; init; } = [];

    public string DocumentName => NameOf(Id);

    public IEnumerable<PersonId> Readers => [Id];

    /// <summary>What an announcement has to know of them.</summary>
    public string Label => Roll().Write();

    public string GivenName => Name.Split(' ', 2)[0];

    public static string NameOf(PersonId id) => $"person/{id}";

    public Person Saw(string questionId) => this with
    {
        SeenQuestions = [.. SeenQuestions.Remove(questionId).Add(questionId).TakeLast(400)],
    };

    public RollEntry Roll()
    {
        var running = Mentorships.Where(m => !m.IsOver).ToList();
        var isMentor = running.Any(m => m.Role == Role.Mentor);
        return new(Id)
        {
            Address = Address,
            Language = Language,
            Zone = Zone,
            Hours = Hours,
            Removed = Address is not null && !Installed,
            Stopped = Stopped || Erasing is not null,
            Muted = MutesAnnouncements,
            SnoozedUntil = SnoozedUntil,
            IsAdept = running.Any(m => m.Role == Role.Adept),
            IsMentor = isMentor,
            LacksMentor = !isMentor && !running.Any(m => m is { Role: Role.Adept, HasMentor: true }),
        };
    }

    /// <summary>Takes part in a mentorship, or knows the other by a new name in it.</summary>
    public Person Joins(Membership membership) => this with
    {
        Mentorships = [.. Mentorships.Where(m => m.Id != membership.Id), membership],
        AskedIn = AskedIn.Remove(membership.Id),
        Invited = Invited.Remove(membership.Id),
    };

    /// <summary>Knows of a mentorship of theirs that it has begun or ended, and of one in which they are asked.</summary>
    public Person Knowing(Mentorship mentorship)
    {
        if (mentorship.Invitation?.To == Id && mentorship.RoleOf(Id) is null && !Invited.Contains(mentorship.Id))
        {
            return this with { Invited = Invited.Add(mentorship.Id) };
        }

        var (isOver, hasMentor) = (mentorship.Ending is not null, mentorship.AgreedAt is not null);
        return !Mentorships.Any(m => m.Id == mentorship.Id && ((isOver && !m.IsOver) || hasMentor != m.HasMentor))
            ? this
            : this with { Mentorships = [.. Mentorships.Select(m => m.Id == mentorship.Id ? m with { IsOver = m.IsOver || isOver, HasMentor = hasMentor } : m)] };
    }

    /// <summary>The other one in a mentorship has erased themselves: it is over, and the name becomes this person's own secret.</summary>
    public Person Unnames(MentorshipId mentorship) => this with
    {
        Mentorships = [.. Mentorships.Select(m => m.Id == mentorship && m.With.Length > 0 ? m with { With = "", Was = PrivateText.For(Id, m.With), IsOver = true } : m)],
    };

    /// <summary>Nothing is left of a mentorship that was erased: neither a dialog about it, half written, nor what was last answered.</summary>
    public Person Forgets(MentorshipId mentorship)
    {
        var openIsAbout = IsAbout(DialogState, mentorship);
        return this with
        {
            Mentorships = Mentorships.RemoveAll(m => m.Id == mentorship),
            AskedIn = AskedIn.Remove(mentorship),
            Invited = Invited.Remove(mentorship),
            Plans = Plans.Remove(mentorship),
            Experiments = Experiments.Remove(mentorship),
            Leaning = Leaning is null ? null : PrivateText.For(Id, Leanings().Without(mentorship).Write()),
            CardQuestions = CardQuestions.Remove(mentorship),
            DialogState = openIsAbout ? null : DialogState,
            DialogCard = openIsAbout ? null : DialogCard,
            DialogTouched = openIsAbout ? null : DialogTouched,
            Parked = IsAbout(Parked, mentorship) ? null : Parked,
            Answered = [.. Answered.Select(a => a with { Replies = PrivateText.Gone(Id) })],
        };
    }

    /// <summary>The last plan in a mentorship, in the person's own words; null when there is none.</summary>
    public string? PlanIn(MentorshipId mentorship) => Plans.GetValueOrDefault(mentorship)?.ReadBy(Id);

    /// <summary>Ids of questions that never come to them again. A method, so that it stands in no log.</summary>
    public ImmutableHashSet<string> NotForMe() => [.. (Declined?.ReadBy(Id) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public Person Declines(string questionId) => Declining(NotForMe().Add(questionId));

    /// <summary>A question that was not for them may come again.</summary>
    public Person TakesBack(string questionId) => Declining(NotForMe().Remove(questionId));

    /// <summary>What their next questions should touch, and why. A method, so that it stands in no log.</summary>
    public Leanings Leanings() => Questions.Leanings.Read(Leaning?.ReadBy(Id) ?? "");

    public Person Leans(Leanings leanings) => this with { Leaning = PrivateText.For(Id, leanings.Write()) };

    /// <summary>The themes that their next questions as an adept should touch.</summary>
    /// <param name="mentorship">The mentorship in which they are asked; null for none in particular.</param>
    public ImmutableHashSet<QuestionTheme> LeansTo(MentorshipId? mentorship) =>
        Leanings().In(mentorship, hasPlan: mentorship is { } one && PlanIn(one) is { Length: > 0 });

    private Person Declining(IEnumerable<string> questionIds) => this with { Declined = PrivateText.For(Id, string.Join('\n', questionIds.Order(StringComparer.Ordinal))) };

    /// <summary>Ids are long and nobody writes them, so one that stands in a dialog's place is what it is about.</summary>
    private bool IsAbout(PrivateText? dialog, MentorshipId mentorship) => dialog?.ReadBy(Id).Contains(mentorship.Value, StringComparison.Ordinal) ?? false;
}

/// <param name="Id">Which mentorship.</param>
/// <param name="Role">This person's role in it.</param>
/// <param name="With">What the other is called, so that the two can be told apart from this person's other ones; empty while there is nobody.</param>
public sealed record Membership(MentorshipId Id, Role Role, string With)
{
    /// <summary>The mentorship has ended, as far as this person's document knows.</summary>
    public bool IsOver { get; init; }

    /// <summary>Somebody has said yes to being mentor in it, as far as this person's document knows.</summary>
    public bool HasMentor { get; init; }

    /// <summary>What the other was called, for this person alone, once the other has erased themselves.</summary>
    public PrivateText? Was { get; init; }

    /// <summary>What the other is called, to the person whose membership this is.</summary>
    public string WithFor(PersonId me) => Was?.ReadBy(me) ?? With;
}

/// <param name="Key">Recognises the turn; a keyed hash, nothing can be read from it.</param>
/// <param name="Replies">What was answered, as the edge keeps it.</param>
public sealed record AnsweredTurn(string Key, PrivateText Replies);
