using MentorBot.Edges;

namespace MentorBot.Settings;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal static partial class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "alive");
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IStoreCheck store, ILoggerFactory loggers, CancellationToken cancellation)
    {
        try
        {
            await store.CheckAsync(cancellation);
            return Results.Text("ready");
        }
        catch (StorageUnavailableException error)
        {
            // Whoever asks from outside learns that it is so, and whoever reads the log why.
            LogNotReady(loggers.CreateLogger(nameof(Health)), error.Message);
            return Results.Text("storage unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: {Problem}")]
    private static partial void LogNotReady(ILogger logger, string problem);
}
