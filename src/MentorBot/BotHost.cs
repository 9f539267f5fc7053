using MentorBot.Calendar;
using MentorBot.Edges.Teams;
using MentorBot.Settings;
using MentorBot.Time;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace MentorBot;

/// <summary>Builds the bot as a web application: for its own Program and for whoever hosts it in process.</summary>
public static class BotHost
{
    /// <param name="args">Settings as on the command line.</param>
    /// <exception cref="InvalidOperationException">The settings are not fit to start with; the message says which and why.</exception>
    public static WebApplication Build(string[] args) => Finish(Begin(args));

    /// <summary>Everything that the bot is made of, for whoever puts something in the place of a part.</summary>
    public static WebApplicationBuilder Begin(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services
            .AddSettings(builder.Configuration)
            .AddContent()
            .AddStore(builder.Configuration)
            .AddTeams()
            .AddConversations()
            .AddDelivery();
        return builder;
    }

    /// <inheritdoc cref="Build" path="/exception"/>
    public static WebApplication Finish(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        StartupGuard.Check(app.Configuration, app.Environment, app.Services.GetRequiredService<IOptions<BotOptions>>().Value);
        app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, TeamsAdapter adapter, IBot bot, CancellationToken cancellation) =>
            ((IBotFrameworkHttpAdapter)adapter).ProcessAsync(request, response, bot, cancellation));
        app.MapCalendarFiles();
        app.MapHealth();
        app.MapDevClock();
        return app;
    }
}
