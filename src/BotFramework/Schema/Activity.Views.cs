using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() =>
        new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);

    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);

    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);

    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    /// <summary>The channel data as <typeparamref name="T"/>: the object itself where it is one, else converted from its JSON.</summary>
    /// <exception cref="JsonException">The channel data has another shape.</exception>
    public T? GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T typed => typed,
        var other => WireJson.Convert<T>(other),
    };

    /// <summary>As <see cref="GetChannelData{T}"/>, with another shape answered by <see langword="false"/>.</summary>
    public bool TryGetChannelData<T>(out T? instance)
    {
        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (JsonException)
        {
            instance = default;
            return false;
        }
    }

    public Mention[] GetMentions() =>
        Entities?.Where(e => e.Type == Mention.TypeName).Select(e => e.GetAs<Mention>()).ToArray() ?? [];

    private Activity? As(string type) => Type == type ? this : null;
}
