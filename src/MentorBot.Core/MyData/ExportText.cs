using System.Globalization;
using System.Text;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>An export as a person reads it: Markdown in their language, times in their zone.</summary>
public sealed class ExportText
{
    private readonly StringBuilder _text = new();
    private readonly Scene _scene;

    private ExportText(Scene scene) => _scene = scene;

    /// <param name="scene">The person's scene, without a mentorship.</param>
    /// <param name="export">What goes in.</param>
    public static string Of(Scene scene, Export export)
    {
        var text = new ExportText(scene);
        text.Write(export);
        return text._text.ToString();
    }

    private void Write(Export export)
    {
        Heading(1, "mydata.file.title");
        Paragraph(_scene.Say("mydata.file.made", ("when", When.DateAndTime(_scene, export.MadeAt)), ("zone", export.Person.TimeZone)));
        Paragraph(_scene.Say("mydata.file.not"));
        About(export.Person);
        foreach (var mentorship in export.Mentorships)
        {
            Write(mentorship);
        }

        if (export.QuestionsToYou is [_, ..] questions)
        {
            Heading(2, "mydata.file.questions");
            foreach (var question in questions)
            {
                Paragraph(_scene.Say("mydata.file.askedYou", ("other", question.With), ("date", Date(question.SentAt))));
                Own(question.Words);
                Answered(question);
            }
        }

        Journal(export);
        if (export.Unfinished is [_, ..] unfinished)
        {
            Heading(2, "mydata.file.unfinished");
            foreach (var answer in unfinished.SelectMany(d => d.Answers.Values))
            {
                Own(answer);
            }
        }
    }

    private void About(ExportedPerson me)
    {
        Heading(2, "mydata.file.you");
        Item("mydata.file.name", me.Name);
        Item("mydata.file.id", me.Id);
        Item("mydata.file.language", _scene.Plain(me.Language == People.Language.Swedish ? "language.swedish" : "language.english"));
        Item("mydata.file.zone", me.TimeZone);
        Item("mydata.file.hours", $"{me.HoursFrom.ToString("HH:mm", CultureInfo.InvariantCulture)}–{me.HoursTo.ToString("HH:mm", CultureInfo.InvariantCulture)}");
        if (me.QuietUntil is { } until)
        {
            Item("mydata.file.quiet", Date(until));
        }

        if (me.NothingUnasked)
        {
            Bullet(_scene.Say("mydata.file.stopped"));
        }

        _text.Append('\n');
    }

    private void Write(ExportedMentorship mentorship)
    {
        var role = mentorship.YourRole == Role.Adept ? "mydata.file.adept" : "mydata.file.mentor";
        Line("## " + (mentorship.With.Length == 0 ? _scene.Say("mydata.file.alone") : _scene.Say(role, ("other", mentorship.With))));
        Bullet(_scene.Say("mydata.file.begun", ("date", Date(mentorship.BegunAt))));
        Dated("mydata.file.agreed", mentorship.AgreedAt);
        Dated("mydata.file.halfTime", mentorship.HalfTimeAt);
        Dated("mydata.file.roundingOff", mentorship.RoundingOffSince);
        Dated("mydata.file.roundedOff", mentorship.YouRoundedOffAt);
        Dated("mydata.file.leaving", mentorship.YouAreLeavingSince);
        Dated("mydata.file.resting", mentorship.RestingUntil);
        if (mentorship.Ending is { } ending)
        {
            Bullet(_scene.Say($"mydata.file.ended.{ending.How}", ("date", Date(ending.At))));
        }

        if (mentorship.YouHearLater)
        {
            Bullet(_scene.Say("mydata.file.later"));
        }

        if (mentorship.QuestionsAfterMeetings is { } often and not AfterQuestions.NotAskedYet)
        {
            Bullet(_scene.Say($"mydata.file.after.{often}"));
        }

        _text.Append('\n');
        Words(mentorship);
        Agreement(mentorship);
        Meetings(mentorship);
        Goodbye(mentorship);
    }

    private void Words(ExportedMentorship mentorship)
    {
        if (mentorship.Intentions is [_, ..] intentions)
        {
            Heading(3, "mydata.file.intention");
            foreach (var intention in intentions)
            {
                Paragraph(Date(intention.At).WithACapital());
                Own(intention.Text);
            }
        }

        if (mentorship.Question is { } question)
        {
            Heading(3, "mydata.file.question");
            Paragraph(mentorship.YourRole == Role.Mentor
                ? _scene.Say("mydata.file.askedYou", ("other", question.With), ("date", Date(question.SentAt)))
                : _scene.Say("mydata.file.youAsked", ("other", question.With), ("date", Date(question.SentAt))));
            Own(question.Words);
            Answered(question);
        }

        if (mentorship.Plan is { Length: > 0 } plan)
        {
            Heading(3, "mydata.file.plan");
            Own(plan);
        }
    }

    private void Answered(ExportedQuestion question)
    {
        if (question is { Answer: { } answer, AnsweredAt: { } at })
        {
            Paragraph(_scene.Say($"mydata.file.answered.{answer}", ("date", Date(at))));
        }
    }

    private void Agreement(ExportedMentorship mentorship)
    {
        if (mentorship.Agreement is { } agreed)
        {
            Heading(3, "mydata.file.agreement");
            Paragraph(_scene.Say("mydata.file.agreedOn", ("date", Date(agreed.At))));
            Write(agreed.Frame);
        }

        if (mentorship.Proposals is [_, ..] proposals)
        {
            Heading(3, "mydata.file.proposals");
            foreach (var proposal in proposals)
            {
                var what = _scene.Plain($"mydata.file.proposal.{proposal.Kind}");
                var answer = proposal.Answer is { } answered ? _scene.Plain($"mydata.file.proposalAnswer.{answered}") : _scene.Plain("mydata.file.proposalOpen");
                Paragraph(_scene.Say(
                    proposal.By == Who.You ? "mydata.file.youProposed" : "mydata.file.otherProposed", ("date", Date(proposal.At).WithACapital()), ("what", what), ("answer", answer)));
                Dated("mydata.file.until", proposal.Until);
                if (proposal.Frame is { } frame)
                {
                    Write(frame);
                }
            }
        }
    }

    private void Write(ExportedFrame frame)
    {
        Paragraph(_scene.Say("agreement.often", ("rhythm", Frames.Rhythm(_scene, frame.RhythmDays)), ("length", Frames.Length(_scene, frame.Months))));
        foreach (var (part, text) in Frames.Parts.Zip([frame.Stays, frame.Cancelling, frame.Chafing, frame.Done]).Where(p => p.Second.Length > 0))
        {
            Paragraph(_scene.Say($"agreement.part.{part}"));
            Own(text);
        }
    }

    private void Meetings(ExportedMentorship mentorship)
    {
        if (mentorship.Meetings is not [_, ..] meetings)
        {
            return;
        }

        Heading(3, "mydata.file.meetings");
        foreach (var meeting in meetings)
        {
            Bullet(string.Join(" · ", new[]
            {
                When.DateAndTime(_scene, meeting.Start).WithACapital(),
                _scene.Say("when.minutes", ("minutes", $"{meeting.Minutes}")),
                meeting.Place is { } place ? Markdown.Escape(place) : null,
                meeting.Kind is { Length: > 0 } kind ? Kind(kind) : null,
                meeting.CancelledAt is null ? null : _scene.Say("mydata.file.cancelled"),
            }.OfType<string>()));
        }

        _text.Append('\n');
        foreach (var (meeting, share) in meetings.SelectMany(m => m.Shared.Select(s => (m, s))))
        {
            var (date, what) = (("date", Date(meeting.Start)), ("what", _scene.Plain($"mydata.file.share.{share.What}")));
            if (share.Text is { } text)
            {
                Paragraph(_scene.Say("mydata.file.sharedWithYou", date, what));
                Own(share.What == Shareable.Kind ? Kind(text) : text);
            }
            else
            {
                Paragraph(_scene.Say("mydata.file.youShared", date, what));
            }
        }
    }

    private string Kind(string key) => Kinds.Name(_scene, key)?.Trim() is { Length: > 0 } name ? name : key;

    private void Goodbye(ExportedMentorship mentorship)
    {
        if (mentorship.Ending?.WordsToYou is { Length: > 0 } words)
        {
            Heading(3, "mydata.file.farewell");
            Own(words);
        }

        foreach (var thanks in mentorship.Thanks)
        {
            if (thanks.Text is { } text)
            {
                Paragraph(_scene.Say("mydata.file.thanked", ("date", Date(thanks.At))));
                Own(text);
            }
            else
            {
                Paragraph(_scene.Say("mydata.file.youThanked", ("date", Date(thanks.At))));
            }
        }
    }

    private void Journal(Export export)
    {
        Heading(2, "mydata.file.journal");
        if (export.Journal.IsEmpty)
        {
            Paragraph(_scene.Say("mydata.file.journalEmpty"));
        }

        foreach (var entry in export.Journal)
        {
            Line($"### {Date(entry.At).WithACapital()} · {JournalCard.OccasionOf(_scene, entry.Occasion, entry.With)}");
            foreach (var item in entry.Items)
            {
                if (item.Question.Length > 0)
                {
                    Paragraph(Markdown.Escape(item.Question));
                }

                Own(item.Answer);
            }

            if (entry.Plan is { } plan)
            {
                Paragraph(JournalCard.PlanOf(_scene, plan));
            }

            if (entry.Ratings is not null || !entry.Moves.IsEmpty)
            {
                Paragraph(JournalCard.FiguresOf(_scene, entry.Ratings, entry.Moves, entry.With));
            }
        }
    }

    private string Date(Instant at) => When.Date(_scene, at);

    private void Dated(string key, Instant? at)
    {
        if (at is { } when)
        {
            Bullet(_scene.Say(key, ("date", Date(when))));
        }
    }

    private void Heading(int level, string key) => Line($"{new string('#', level)} {_scene.Say(key)}");

    private void Item(string key, string value) => Bullet($"{_scene.Say(key)}: {Markdown.Escape(value)}");

    private void Bullet(string line) => _text.Append("- ").Append(line).Append('\n');

    private void Paragraph(string words) => Line(words);

    /// <summary>Somebody's own words, as a quotation.</summary>
    private void Own(string words) => Line(string.Join('\n', Markdown.Escape(words).Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}")));

    private void Line(string words) => _text.Append(words).Append("\n\n");
}
