using MentorBot.Edges;

namespace MentorBot.Settings;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "alive");
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IDocumentStore store, CancellationToken cancellation)
    {
        try
        {
            await store.GetAsync("health/probe", cancellation);
            return Results.Text("ready");
        }
        catch (StorageUnavailableException)
        {
            return Results.Text("storage unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
