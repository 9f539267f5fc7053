using TeamsSimulator.Connector;

namespace TeamsSimulator.Page;

/// <summary>The chat page and what it asks for.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this WebApplication app, TeamsHost host, Sends sends)
    {
    }
}
