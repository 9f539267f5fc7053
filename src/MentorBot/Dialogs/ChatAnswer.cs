using MentorBot.Core.Dialogs;

namespace MentorBot.Dialogs;

/// <summary>Takes what somebody wrote in the chat as the answer to the open page.</summary>
public static class ChatAnswer
{
    /// <returns>Null when the page asks for a choice and the words are none of its choices.</returns>
    public static Answer? To(Page page, string text)
    {
        var said = text.Trim();
        var buttons = page.Lines.SelectMany(l => l.Buttons).Concat(page.Buttons).Where(b => b is { Url: null, LeavesCard: false }).ToList();
        if (buttons.FirstOrDefault(b => b.Title.Equals(said, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return Filled(page, new Answer(named.Verb, named.Data));
        }

        if (page.Buttons.FirstOrDefault(b => b.Primary) is not { } onward)
        {
            return null;
        }

        var filled = Filled(page, new Answer(onward.Verb, onward.Data));
        if (page.Fields.OfType<TextField>().FirstOrDefault() is { } words)
        {
            return filled with { Fields = filled.Fields.SetItem(words.Id, text) };
        }

        var choice = page.Fields.OfType<ChoiceField>()
            .SelectMany(f => f.Choices.Select(c => (f.Id, c)))
            .FirstOrDefault(x => x.c.Title.Equals(said, StringComparison.OrdinalIgnoreCase));
        return choice.c is null ? null : filled with { Fields = filled.Fields.SetItem(choice.Id, choice.c.Value) };
    }

    /// <summary>The fields keep what the card shows in them.</summary>
    private static Answer Filled(Page page, Answer answer) => answer with
    {
        Fields = page.Fields.Aggregate(answer.Fields, (fields, field) => fields.ContainsKey(field.Id) ? fields : fields.Add(field.Id, field.Value)),
    };
}
