using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Cards;

/// <summary>Fills in a card's fields and presses a button, as the client library does: defaults, required fields, what is sent and what is not.</summary>
internal static class CardFilling
{
    /// <param name="values">An object whose properties name fields; null leaves all untouched.</param>
    /// <returns>The action as sent, the fields' values merged into its data.</returns>
    /// <exception cref="InvalidOperationException">A value is for no field here, or the client would not let it pass.</exception>
    public static JsonObject Press(CardButton button, object? values)
    {
        var given = Given(values);
        var unknown = given.Keys.Except(button.Inputs.Select(i => i.Id)).ToList();
        if (unknown.Count > 0)
        {
            var known = string.Join(", ", button.Inputs.Select(i => i.Id));
            throw new InvalidOperationException($"No field called {string.Join(", ", unknown)} goes with [{button.Title}]; there are: {known}.");
        }

        var data = button.Action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var field in button.Inputs)
        {
            var value = given.TryGetValue(field.Id, out var typed) ? Entered(field, typed) : field.Value;
            if (Complaint(field, value) is { } complaint)
            {
                throw new InvalidOperationException($"The card does not let [{button.Title}] be pressed: {complaint}");
            }

            if (!string.IsNullOrEmpty(value))
            {
                data[field.Id] = value;
            }
        }

        var action = (JsonObject)button.Action.DeepClone();
        action["data"] = data;
        return action;
    }

    private static Dictionary<string, object?> Given(object? values) => values switch
    {
        null => [],
        IDictionary<string, object?> dictionary => new(dictionary),
        _ => TypeDescriptor.GetProperties(values).Cast<PropertyDescriptor>().ToDictionary(p => p.Name, p => p.GetValue(values)),
    };

    private static string? Complaint(CardField field, string? value)
    {
        if (field.IsRequired && (string.IsNullOrEmpty(value) || (field.Type == "Input.Toggle" && value != field.ValueOn)))
        {
            return (string?)field.Json["errorMessage"] ?? $"{field.Id} is required.";
        }

        return field.Type == "Input.Text" && field.Json["maxLength"]?.GetValue<int>() < value?.Length ? $"{field.Id} is too long." : null;
    }

    private static string? Entered(CardField field, object? value) => value switch
    {
        null => null,
        SimPerson person => person.AadObjectId,
        bool on when field.Type == "Input.Toggle" => on ? field.ValueOn : field.ValueOff,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join(',', several.Select(one => Choice(field, one))),
        _ => Choice(field, Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    /// <summary>A choice may be named by its title, as people see it, or by its value.</summary>
    private static string Choice(CardField field, string named)
    {
        if (field.Type != "Input.ChoiceSet" || field.IsPeoplePicker || named.Length == 0)
        {
            return named;
        }

        var choice = field.ChoiceList.FirstOrDefault(c => (string?)c["title"] == named || (string?)c["value"] == named);
        return (string?)choice?["value"]
            ?? throw new InvalidOperationException($"{field.Id} has no choice {named}; there are: {string.Join(", ", field.Choices)}.");
    }
}
