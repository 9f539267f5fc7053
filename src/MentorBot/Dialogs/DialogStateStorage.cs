using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace MentorBot.Dialogs;

/// <summary>
/// The SDK's storage for one turn: writes dialog state into the person that the turn has loaded, to be saved, sealed, with them.
/// Type names stand in this JSON and nowhere else, and only those of dialog state are let in again.
/// </summary>
public sealed class DialogStateStorage(PersonTurn turn) : IStorage
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = new DialogStateTypes(),
        MaxDepth = 32,
    };

    /// <summary>The open dialog's place in what was saved; null when none is open.</summary>
    public static FlowState? OpenIn(Person person) => person.DialogState is { IsGone: false } kept
        ? CardDialog.PlaceOf(JsonConvert.DeserializeObject<Dictionary<string, object>>(kept.ReadBy(person.Id), Settings)!
            .Values.OfType<DialogState>().SelectMany(state => state.DialogStack).FirstOrDefault())
        : null;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        IDictionary<string, object> found = new Dictionary<string, object>();
        if (turn.Me.DialogState is { IsGone: false } kept)
        {
            var state = JsonConvert.DeserializeObject<Dictionary<string, object>>(kept.ReadBy(turn.Me.Id), Settings)!;
            found[keys.Single()] = state;
        }

        return Task.FromResult(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        var state = changes.Values.Single();
        turn.Me = turn.Me with { DialogState = PrivateText.For(turn.Me.Id, JsonConvert.SerializeObject(state, Settings)) };
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        turn.Me = turn.Me with { DialogState = null };
        return Task.CompletedTask;
    }

    /// <summary>Short names for the four types that dialog state is made of; anything else is refused, both ways.</summary>
    private sealed class DialogStateTypes : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Known = new()
        {
            ["state"] = typeof(DialogState),
            ["dialog"] = typeof(DialogInstance),
            ["dialogs"] = typeof(List<DialogInstance>),
            ["values"] = typeof(Dictionary<string, object>),
        };

        public Type BindToType(string? assemblyName, string typeName) =>
            Known.GetValueOrDefault(typeName) ?? throw new JsonSerializationException("Dialog state names a type that does not belong there.");

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            assemblyName = null;
            typeName = Known.FirstOrDefault(k => k.Value == serializedType).Key
                ?? throw new JsonSerializationException($"{serializedType.Name} does not belong in dialog state.");
        }
    }
}
