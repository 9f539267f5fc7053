using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.MyData;

/// <summary>An export as a person reads it: Markdown in their language, times in their zone.</summary>
public sealed class ExportText
{
    private readonly Scene _scene;
    private readonly ExportPen _pen;
    private readonly ExportedMentorshipText _mentorships;

    private ExportText(Scene scene)
    {
        (_scene, _pen) = (scene, new(scene));
        _mentorships = new(scene, _pen);
    }

    /// <param name="scene">The person's scene, without a mentorship.</param>
    /// <param name="export">What goes in.</param>
    public static string Of(Scene scene, Export export)
    {
        var text = new ExportText(scene);
        text.Write(export);
        return text._pen.Written;
    }

    private void Write(Export export)
    {
        _pen.Heading(1, "mydata.file.title");
        _pen.Paragraph(_scene.Say("mydata.file.made", ("when", When.DateAndTime(_scene, export.MadeAt)), ("zone", export.Person.TimeZone)));
        _pen.Paragraph(_scene.Say("mydata.file.not"));
        About(export.Person);
        foreach (var mentorship in export.Mentorships)
        {
            _mentorships.Write(mentorship);
        }

        if (export.QuestionsToYou is [_, ..] questions)
        {
            _pen.Heading(2, "mydata.file.questions");
            foreach (var question in questions)
            {
                _mentorships.Write(question, toYou: true);
            }
        }

        Journal(export);
        if (export.Unfinished is [_, ..] unfinished)
        {
            _pen.Heading(2, "mydata.file.unfinished");
            foreach (var answer in unfinished.SelectMany(d => d.Answers.Values))
            {
                _pen.Own(answer);
            }
        }
    }

    private void About(ExportedPerson me)
    {
        _pen.Heading(2, "mydata.file.you");
        _pen.Item("mydata.file.name", me.Name);
        _pen.Item("mydata.file.id", me.Id);
        _pen.Item("mydata.file.language", _scene.Plain(me.Language == People.Language.Swedish ? "language.swedish" : "language.english"));
        _pen.Item("mydata.file.zone", me.TimeZone);
        _pen.Item("mydata.file.hours", $"{me.HoursFrom.ToString("HH:mm", CultureInfo.InvariantCulture)}–{me.HoursTo.ToString("HH:mm", CultureInfo.InvariantCulture)}");
        if (me.QuietUntil is { } until)
        {
            _pen.Item("mydata.file.quiet", _pen.Date(until));
        }

        if (me.NothingUnasked)
        {
            _pen.Bullet(_scene.Say("mydata.file.stopped"));
        }

        if (me.NoAnnouncements)
        {
            _pen.Bullet(_scene.Say("mydata.file.muted"));
        }

        _pen.EndOfList();
        NotFor(me);
    }

    /// <summary>Questions that never come to them again; one that has been taken out of the content since is passed over.</summary>
    private void NotFor(ExportedPerson me)
    {
        if (me.QuestionsNotForYou.Select(_scene.Library.Questions.Find).OfType<Question>().ToList() is [_, ..] questions)
        {
            _pen.Heading(3, "mydata.file.notForYou");
            questions.ForEach(question => _pen.Bullet(Markdown.Escape(Ask.Words(_scene, question))));
            _pen.EndOfList();
        }
    }

    private void Journal(Export export)
    {
        _pen.Heading(2, "mydata.file.journal");
        if (export.Journal.IsEmpty)
        {
            _pen.Paragraph(_scene.Say("mydata.file.journalEmpty"));
        }

        foreach (var entry in export.Journal)
        {
            _pen.Paragraph($"### {_pen.Date(entry.At).WithACapital()} · {JournalCard.OccasionOf(_scene, entry.Occasion, entry.With)}");
            foreach (var item in entry.Items)
            {
                if (item.Question.Length > 0)
                {
                    _pen.Paragraph(Markdown.Escape(item.Question));
                }

                _pen.Own(item.Answer);
            }

            if (entry.Plan is { } plan)
            {
                _pen.Paragraph(JournalCard.PlanOf(_scene, plan));
            }

            if (entry.Ratings is not null || !entry.Moves.IsEmpty)
            {
                _pen.Paragraph(JournalCard.FiguresOf(_scene, entry.Ratings, entry.Moves, entry.With));
            }
        }
    }
}
