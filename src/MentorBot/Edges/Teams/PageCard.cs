using System.Collections.Frozen;
using System.Text.Json;
using AdaptiveCards;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;

namespace MentorBot.Edges.Teams;

/// <summary>Draws a page as an Adaptive Card of schema 1.5, readable when narrow.</summary>
public static class PageCard
{
    /// <summary>In a button's data: which dialog page it stands on.</summary>
    public const string PageId = "page";

    /// <summary>In a button's data: what it means to the dialog.</summary>
    public const string Verb = "verb";

    /// <summary>In a button's data: the pressed card stays as it is.</summary>
    public const string LeavesCard = "leaves-card";

    private static readonly AdaptiveSchemaVersion Version = new(1, 5);

    /// <summary>Teams sends fields and a button's data in one: a field by one of these names would be taken for it.</summary>
    private static readonly FrozenSet<string> Reserved = [PageId, Verb, LeavesCard];

    /// <param name="page">What to draw.</param>
    /// <param name="language">Its language, for screen readers.</param>
    /// <param name="pageId">The dialog page that it is, or null.</param>
    /// <exception cref="InvalidOperationException">A field has a name that a button's data needs.</exception>
    public static string Json(Page page, Language language, string? pageId)
    {
        if (page.Fields.FirstOrDefault(field => Reserved.Contains(field.Id)) is { } taken)
        {
            throw new InvalidOperationException($"A field can't be called \"{taken.Id}\": that name means something else in what Teams sends.");
        }

        return new AdaptiveCard(Version)
        {
            Lang = language == Language.Swedish ? "sv" : "en",
            FallbackText = page.Summary,
            Body = [.. Note(page), .. page.Lines.SelectMany(line => Drawn(line, pageId)), .. page.Fields.SelectMany(field => Trouble(field).Append(Drawn(field)))],
            Actions = [.. page.Buttons.Select(button => Drawn(button, pageId))],
        }.ToJson();
    }

    /// <summary>A card's JSON as dictionaries and lists: the one form that the SDK carries correctly.</summary>
    public static object Plain(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Plain(parsed.RootElement)!;
    }

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static IEnumerable<AdaptiveElement> Note(Page page) => page.Note is null
        ? []
        : [new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Items = [new AdaptiveTextBlock(page.Note) { Wrap = true }] }];

    private static IEnumerable<AdaptiveElement> Trouble(Field field) => field.Trouble is null
        ? []
        : [new AdaptiveTextBlock(field.Trouble) { Wrap = true, Color = AdaptiveTextColor.Attention }];

    private static IEnumerable<AdaptiveElement> Drawn(Line line, string? pageId)
    {
        if (line.Picture is { } picture)
        {
            yield return PictureCard.Draw(picture);
        }

        var text = new AdaptiveTextBlock(line.Text) { Wrap = true };
        switch (line.Style)
        {
            case LineStyle.Title:
                text.Weight = AdaptiveTextWeight.Bolder;
                break;
            case LineStyle.Question:
                text.Size = AdaptiveTextSize.Medium;
                break;
            case LineStyle.Quiet:
                text.Size = AdaptiveTextSize.Small;
                text.IsSubtle = true;
                break;
            case LineStyle.Own:
                yield return new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [text] };
                break;
        }

        if (line.Style != LineStyle.Own)
        {
            yield return text;
        }

        if (!line.Buttons.IsEmpty)
        {
            yield return new AdaptiveActionSet { Actions = [.. line.Buttons.Select(button => Drawn(button, pageId))] };
        }
    }

    private static AdaptiveElement Drawn(Field field) => field switch
    {
        TextField text => new AdaptiveTextInput
        {
            Id = text.Id,
            Label = text.Label,
            Value = Filled(text.Value),
            Placeholder = Filled(text.Placeholder),
            IsMultiline = text.Multiline,
            MaxLength = text.MaxLength,
        },
        DateField date => new AdaptiveDateInput { Id = date.Id, Label = date.Label, Value = Filled(date.Value) },
        TimeField time => new AdaptiveTimeInput { Id = time.Id, Label = time.Label, Value = Filled(time.Value) },
        ChoiceField choice => new AdaptiveChoiceSetInput
        {
            Id = choice.Id,
            Label = choice.Label,
            Value = Filled(choice.Value),
            Wrap = true,
            Style = choice.Expanded ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
            Choices = [.. choice.Choices.Select(c => new AdaptiveChoice { Title = c.Title, Value = c.Value })],
        },
        PersonField person => new AdaptiveChoiceSetInput
        {
            Id = person.Id,
            Label = person.Label,
            Value = Filled(person.Value),
            Placeholder = Filled(person.Placeholder),
            DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users" },
        },
        _ => throw new InvalidOperationException("Field is a closed set."),
    };

    private static AdaptiveAction Drawn(Button button, string? pageId)
    {
        if (button.Url is { } url)
        {
            return new AdaptiveOpenUrlAction { Title = button.Title, Url = url };
        }

        var data = button.Data.ToDictionary(d => d.Key, d => (object)d.Value);
        // What leaves the card is no answer to the dialog's page: that stays open while something else is looked at.
        if (pageId is not null && !button.LeavesCard)
        {
            data[PageId] = pageId;
        }

        if (button.LeavesCard)
        {
            data[LeavesCard] = "1";
        }

        data[Verb] = button.Verb;
        return new AdaptiveExecuteAction { Title = button.Title, Verb = button.Verb, Data = data, Style = button.Primary ? "positive" : null };
    }

    private static string? Filled(string value) => value.Length == 0 ? null : value;
}
