namespace Microsoft.Bot.Connector;

/// <summary>Values of <see cref="Schema.Activity.ChannelId"/>.</summary>
public static class Channels
{
    public const string Msteams = "msteams";
}
