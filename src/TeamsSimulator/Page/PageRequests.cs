using System.Text.Json.Nodes;

namespace TeamsSimulator.Page;

/// <summary>Somebody writes in a chat.</summary>
internal sealed record SayRequest(string Person, string Chat, string Text);

/// <summary>Somebody presses a button; the action's data already holds the fields.</summary>
internal sealed record PressRequest(string Person, string Chat, string Message, JsonObject Action);

/// <summary>Somebody searches from the compose box; without words when they have just opened it.</summary>
internal sealed record SearchRequest(string Person, string Chat, string Words);

/// <summary>Somebody puts a card that they have found into the chat.</summary>
internal sealed record PutRequest(string Person, string Chat, JsonObject Card);

/// <summary>Somebody says yes or no to a file.</summary>
internal sealed record FileRequest(string Person, string Chat, string Message, bool Accepts);

/// <summary>What is changed of a person; null leaves as it is.</summary>
internal sealed record PersonRequest(bool? Installed, bool? Blocked, string? Locale, string? Zone);

/// <summary>Somebody opens a chat with others: one makes a chat of two, more a group.</summary>
internal sealed record ChatRequest(string Person, IReadOnlyList<string> With, string? Name, bool WithBot);

/// <summary>Time passes, either by minutes or to a local date and time in a zone.</summary>
internal sealed record ClockRequest(int? Minutes, DateTime? To, string? Zone);
