namespace MentorBot.Core.Help;

/// <summary>Somebody to turn to when a mentor is not enough, from the organisation's configuration.</summary>
/// <param name="Name">Who or what, such as the occupational health service.</param>
/// <param name="How">How to reach them: a number, a room, a name; may be empty.</param>
/// <param name="Url">A page about them; null when there is none.</param>
public sealed record Contact(string Name, string How, Uri? Url);
