using MentorBot.Core.Announcements.Composing;

namespace MentorBot.Edges;

/// <summary>Looks at a picture as everybody's Teams will.</summary>
public interface IPictureCheck
{
    /// <returns>What came of it, within seconds; never an exception for what lies there.</returns>
    Task<PictureLook> LookAsync(Uri address, CancellationToken cancellation);
}
