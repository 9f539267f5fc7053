namespace MentorBot;

/// <summary>Builds the bot as a web application: for its own Program and for whoever hosts it in process.</summary>
public static class BotHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/health/live", () => "ok");
        return app;
    }
}
