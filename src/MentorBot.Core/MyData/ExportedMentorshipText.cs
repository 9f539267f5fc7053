using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Practice;

namespace MentorBot.Core.MyData;

/// <summary>One mentorship in an export, as a person reads it.</summary>
/// <param name="scene">The person's scene, without a mentorship.</param>
/// <param name="pen">Where to write it.</param>
internal sealed class ExportedMentorshipText(Scene scene, ExportPen pen)
{
    public void Write(ExportedMentorship mentorship)
    {
        var role = mentorship.YourRole == Role.Adept ? "mydata.file.adept" : "mydata.file.mentor";
        pen.Paragraph("## " + (mentorship.With.Length == 0 ? scene.Say("mydata.file.alone") : scene.Say(role, ("other", mentorship.With))));
        pen.Bullet(scene.Say("mydata.file.begun", ("date", pen.Date(mentorship.BegunAt))));
        pen.Dated("mydata.file.agreed", mentorship.AgreedAt);
        pen.Dated("mydata.file.halfTime", mentorship.HalfTimeAt);
        pen.Dated("mydata.file.roundingOff", mentorship.RoundingOffSince);
        pen.Dated("mydata.file.roundedOff", mentorship.YouRoundedOffAt);
        pen.Dated("mydata.file.leaving", mentorship.YouAreLeavingSince);
        pen.Dated("mydata.file.resting", mentorship.RestingUntil);
        if (mentorship.Ending is { } ending)
        {
            pen.Bullet(scene.Say($"mydata.file.ended.{ending.How}", ("date", pen.Date(ending.At))));
        }

        if (mentorship.YouHearLater)
        {
            pen.Bullet(scene.Say("mydata.file.later"));
        }

        if (mentorship.QuestionsAfterMeetings is { } often and not AfterQuestions.NotAskedYet)
        {
            pen.Bullet(scene.Say($"mydata.file.after.{often}"));
        }

        pen.EndOfList();
        Words(mentorship);
        Agreement(mentorship);
        Meetings(mentorship);
        Goodbye(mentorship);
    }

    /// <summary>A question about being somebody's mentor, and what came of it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="toYou">The person was asked; otherwise they asked.</param>
    public void Write(ExportedQuestion question, bool toYou)
    {
        pen.Paragraph(scene.Say(toYou ? "mydata.file.askedYou" : "mydata.file.youAsked", ("other", question.With), ("date", pen.Date(question.SentAt))));
        pen.Own(question.Words);
        if (question is { Answer: { } answer, AnsweredAt: { } at })
        {
            pen.Paragraph(scene.Say($"mydata.file.answered.{answer}", ("date", pen.Date(at))));
        }
    }

    private void Words(ExportedMentorship mentorship)
    {
        if (mentorship.Intentions is [_, ..] intentions)
        {
            pen.Heading(3, "mydata.file.intention");
            foreach (var intention in intentions)
            {
                pen.Paragraph(pen.Date(intention.At).WithACapital());
                pen.Own(intention.Text);
            }
        }

        if (mentorship.IntentionTouches is { } theme)
        {
            pen.Paragraph(scene.Say("mydata.file.touches", ("theme", scene.Plain($"theme.{theme}").InsideASentence())));
        }

        if (mentorship.Question is { } question)
        {
            pen.Heading(3, "mydata.file.question");
            Write(question, toYou: mentorship.YourRole == Role.Mentor);
        }

        if (mentorship.Plan is { Length: > 0 } plan)
        {
            pen.Heading(3, "mydata.file.plan");
            pen.Own(plan);
        }

        if (Experiment.Read(mentorship.Experiment) is { } experiment)
        {
            pen.Heading(3, "mydata.file.experiment");
            pen.Paragraph(Markdown.Escape(experiment.Words(scene, mentorship.With.Length > 0 ? mentorship.With : scene.Plain("ask.yourMentor"))));
        }
    }

    private void Agreement(ExportedMentorship mentorship)
    {
        if (mentorship.Agreement is { } agreed)
        {
            pen.Heading(3, "mydata.file.agreement");
            pen.Paragraph(scene.Say("mydata.file.agreedOn", ("date", pen.Date(agreed.At))));
            Write(agreed.Frame);
        }

        if (mentorship.Proposals is [_, ..] proposals)
        {
            pen.Heading(3, "mydata.file.proposals");
            foreach (var proposal in proposals)
            {
                var what = scene.Plain($"mydata.file.proposal.{proposal.Kind}");
                var answer = proposal.Answer is { } answered ? scene.Plain($"mydata.file.proposalAnswer.{answered}") : scene.Plain("mydata.file.proposalOpen");
                pen.Paragraph(scene.Say(
                    proposal.By == Who.You ? "mydata.file.youProposed" : "mydata.file.otherProposed", ("date", pen.Date(proposal.At).WithACapital()), ("what", what), ("answer", answer)));
                pen.Dated("mydata.file.until", proposal.Until);
                if (proposal.Frame is { } frame)
                {
                    Write(frame);
                }
            }
        }
    }

    private void Write(ExportedFrame frame)
    {
        pen.Paragraph(scene.Say("agreement.often", ("rhythm", Frames.Rhythm(scene, frame.RhythmDays)), ("length", Frames.Length(scene, frame.Months))));
        foreach (var (part, text) in Frames.Parts.Zip([frame.Stays, frame.Cancelling, frame.Chafing, frame.Done]).Where(p => p.Second.Length > 0))
        {
            pen.Paragraph(scene.Say($"agreement.part.{part}"));
            pen.Own(text);
        }
    }

    private void Meetings(ExportedMentorship mentorship)
    {
        if (mentorship.Meetings is not [_, ..] meetings)
        {
            return;
        }

        pen.Heading(3, "mydata.file.meetings");
        foreach (var meeting in meetings)
        {
            pen.Bullet(string.Join(" · ", new[]
            {
                When.DateAndTime(scene, meeting.Start).WithACapital(),
                scene.Say("when.minutes", ("minutes", $"{meeting.Minutes}")),
                meeting.Place is { } place ? Markdown.Escape(place) : null,
                meeting.Kind is { Length: > 0 } kind ? Kind(kind) : null,
                meeting.CancelledAt is null ? null : scene.Say("mydata.file.cancelled"),
            }.OfType<string>()));
        }

        pen.EndOfList();
        foreach (var (meeting, share) in meetings.SelectMany(m => m.Shared.Select(s => (m, s))))
        {
            var (date, what) = (("date", pen.Date(meeting.Start)), ("what", scene.Plain($"mydata.file.share.{share.What}")));
            if (share.Text is { } text)
            {
                pen.Paragraph(scene.Say("mydata.file.sharedWithYou", date, what));
                pen.Own(share.What == Shareable.Kind ? Kind(text) : text);
            }
            else
            {
                pen.Paragraph(scene.Say("mydata.file.youShared", date, what));
            }
        }
    }

    private string Kind(string key) => Kinds.Name(scene, key)?.Trim() is { Length: > 0 } name ? name : key;

    private void Goodbye(ExportedMentorship mentorship)
    {
        if (mentorship.Ending?.WordsToYou is { Length: > 0 } words)
        {
            pen.Heading(3, "mydata.file.farewell");
            pen.Own(words);
        }

        foreach (var thanks in mentorship.Thanks)
        {
            if (thanks.Text is { } text)
            {
                pen.Paragraph(scene.Say("mydata.file.thanked", ("date", pen.Date(thanks.At))));
                pen.Own(text);
            }
            else
            {
                pen.Paragraph(scene.Say("mydata.file.youThanked", ("date", pen.Date(thanks.At))));
            }
        }
    }
}
