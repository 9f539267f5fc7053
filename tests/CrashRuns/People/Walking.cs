using TeamsSimulator;

namespace CrashRuns.People;

/// <summary>Going through a dialog page by page, doing on each what it asks for.</summary>
internal static class Walking
{
    private const int MostPages = 16;

    private static readonly string Next = Of("dialog.next");
    private static readonly string Save = Of("dialog.save");
    private static readonly string[] PlainAnswers =
    [
        Of("dialog.begin"), Of("whyNow.soItIs"), Of("ask.letTheBot"), Of("meeting.kindUnknown"), Of("after.howOften.EveryTime"), Of("before.done"), Of("before.nothing"),
    ];

    private static readonly string Share = Of("before.shareDo");

    /// <summary>Whether there is something to do on it.</summary>
    public static bool IsOpen(ChatMessage card) => Step(card, null, null) is not null;

    /// <summary>To the dialog's end, as far as somebody answers.</summary>
    /// <param name="asks">Whom the adept thinks of, where it comes to that.</param>
    public static async Task WalksAsync(this Somebody who, ChatMessage? card, SimPerson? asks = null)
    {
        var shared = false;
        for (var page = 0; page < MostPages && card is not null; page++)
        {
            if (!shared && card.Buttons.Contains(Share))
            {
                shared = true;
                card = await who.PressesAsync(card, Share);
            }
            else if (Step(card, who, asks) is { } step)
            {
                var wroteAfterwards = step.Values.ContainsKey("took");
                card = await who.PressesAsync(card, step.Button, step.Values);
                if (wroteAfterwards && card is not null)
                {
                    who.WroteNow();
                }
            }
            else
            {
                return;
            }
        }
    }

    private static (string Button, Dictionary<string, object?> Values)? Step(ChatMessage card, Somebody? who, SimPerson? asks)
    {
        var fields = card.Fields.Select(f => f.Id).ToHashSet();
        var onward = card.Buttons.Contains(Next) ? Next : card.Buttons.Contains(Save) ? Save : null;
        Dictionary<string, object?> values = [];
        if (onward is not null && fields.Count > 0)
        {
            if (fields.Contains("who"))
            {
                values["who"] = asks?.AadObjectId ?? "";
                values["called"] = asks?.GivenName ?? "";
            }
            else if (!fields.Contains("wording"))
            {
                foreach (var field in fields.Where(f => f is "why" or "sign" or "sentence" or "alive" or "plan" or "took" or "if" or "then" or "one" or "free"))
                {
                    values[field] = who?.Types(card, field) ?? "";
                }
            }

            return (onward, values);
        }

        return PlainAnswers.FirstOrDefault(card.Buttons.Contains) is { } button ? (button, values) : null;
    }

    private static string Of(string key) => Says.Of(key, swedish: true);
}
