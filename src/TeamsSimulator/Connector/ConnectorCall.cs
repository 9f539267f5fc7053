using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Connector;

/// <summary>A call that has passed the door: with a good token, about a conversation that exists.</summary>
/// <param name="Body">The activity or other parameters; empty when there was no body.</param>
/// <param name="Size">Bytes of the body.</param>
internal sealed record ConnectorCall(HttpContext Http, Conversation Conversation, JsonObject Body, int Size);
