namespace MentorBot.Core.Content;

/// <summary>A piece of a content file and the line it begins on.</summary>
internal abstract record ContentNode(int Line);

internal sealed record TextNode(string Text, int Line) : ContentNode(Line);

internal sealed record ListNode(IReadOnlyList<ContentNode> Items, int Line) : ContentNode(Line);

/// <summary>Names with what stands under them, in the file's order. A name may stand twice: whoever reads it says what that means.</summary>
internal sealed record MapNode(IReadOnlyList<(TextNode Key, ContentNode Value)> Entries, int Line) : ContentNode(Line)
{
    public ContentNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;

    /// <summary>Names outside the known ones, and known ones that stand a second time, are problems.</summary>
    public void Expect(IReadOnlyCollection<string> known, ContentFile file, ContentProblems problems)
    {
        foreach (var same in Entries.GroupBy(entry => entry.Key.Text))
        {
            if (!known.Contains(same.Key))
                problems.Add(file, same.First().Key.Line, $"\"{same.Key}\" is not known here. Use {string.Join(", ", known)}.");
            else if (same.Skip(1).Any())
                problems.Add(file, same.Last().Key.Line, $"\"{same.Key}\" stands twice in the same entry. Keep one.");
        }
    }
}
