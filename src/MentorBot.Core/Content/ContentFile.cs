namespace MentorBot.Core.Content;

/// <summary>One file of content as text.</summary>
/// <param name="Name">Its path below the content folder, with forward slashes, e.g. <c>questions/before-adept.yaml</c>.</param>
/// <param name="Text">Everything that stands in it.</param>
public sealed record ContentFile(string Name, string Text);
