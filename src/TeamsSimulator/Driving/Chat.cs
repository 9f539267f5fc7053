using System.Collections;

namespace TeamsSimulator;

/// <summary>What is in a chat at the moment of looking, oldest first.</summary>
public sealed class Chat(string title, IReadOnlyList<ChatMessage> messages) : IReadOnlyList<ChatMessage>
{
    public int Count => messages.Count;

    public ChatMessage this[int index] => messages[index];

    /// <summary>The chat as text, for whoever reads a failed test.</summary>
    public string Transcript() => messages.Count == 0
        ? $"--- {title}: nothing ---"
        : $"--- {title} ---\n{string.Join('\n', messages)}\n---";

    public IEnumerator<ChatMessage> GetEnumerator() => messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
