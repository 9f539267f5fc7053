using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsSimulator;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Leaks;

/// <summary>
/// The bot of every conversation in this suite. When it ends, nothing of what people wrote to it stands in its files, its logs or its traces, or the test
/// fails, whatever else it was about.
/// </summary>
internal sealed class LookedAtBot : IRunningBot
{
    private static readonly ActivityListener Traces = new()
    {
        ShouldListenTo = _ => true,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = Traced,
    };

    /// <summary>A trace doesn't tell which bot's it is; so each hears of all that end while it runs.</summary>
    private static readonly HashSet<Leaks> Running = [];

    private readonly WebApplication _app;
    private readonly BotSettings _settings;

    private LookedAtBot(WebApplication app, BotSettings settings, Leaks leaks) => (_app, _settings, Leaks) = (app, settings, leaks);

    public Uri Address => _settings.Address;

    public Leaks Leaks { get; }

    /// <summary>From the first conversation on.</summary>
    [ModuleInitializer]
    internal static void IsTheUsualBot()
    {
        ActivitySource.AddActivityListener(Traces);
        SimulatorOptions.UsualBot = async (settings, cancellation) => await StartAsync(settings, cancellation);
    }

    public static async Task<LookedAtBot> StartAsync(BotSettings settings, CancellationToken cancellation)
    {
        var leaks = new Leaks();
        var builder = BotHost.Begin(settings.Arguments("--Logging:LogLevel:Default=Debug"));
        builder.Logging.ClearProviders().AddProvider(new LogBook(leaks.Logged));
        builder.Services.AddSingleton<IStartupFilter>(new WhatIsWritten(leaks));
        var app = BotHost.Finish(builder);
        await app.StartAsync(cancellation);
        lock (Running)
        {
            Running.Add(leaks);
        }

        return new LookedAtBot(app, settings, leaks);
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        lock (Running)
        {
            Running.Remove(Leaks);
        }

        Assert.Empty(Leaks.Find(Stored()));
    }

    public Task KillAsync() => StopAsync();

    private byte[] Stored()
    {
        var file = new FileInfo(_settings.StorePath);
        return file.Directory is { Exists: true } folder ? [.. folder.EnumerateFiles(file.Name + "*").SelectMany(f => File.ReadAllBytes(f.FullName))] : [];
    }

    private static void Traced(Activity activity)
    {
        var told = string.Join(
            ' ',
            [activity.DisplayName, activity.StatusDescription, .. activity.TagObjects.Select(t => $"{t}"), .. activity.Events.SelectMany(e => e.Tags).Select(t => $"{t}"), .. activity.Baggage.Select(t => $"{t}")]);
        lock (Running)
        {
            foreach (var leaks in Running)
            {
                leaks.Logged(told);
            }
        }
    }

    /// <summary>Reads along what Teams posts: the chat's text, and what cards were filled with.</summary>
    private sealed class WhatIsWritten(Leaks leaks) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, onward) =>
            {
                if (HttpMethods.IsPost(context.Request.Method))
                {
                    context.Request.EnableBuffering();
                    await ReadAsync(context.Request);
                }

                await onward(context);
            });
            next(app);
        };

        private async Task ReadAsync(HttpRequest request)
        {
            try
            {
                using var json = await JsonDocument.ParseAsync(request.Body);
                var announces = Announces(json.RootElement);
                foreach (var part in new[] { "text", "value" })
                {
                    if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(part, out var written))
                    {
                        Wrote(written, announces ? leaks.Announced : leaks.Wrote);
                    }
                }
            }
            catch (JsonException)
            {
                // Some tests post what is no JSON.
            }

            request.Body.Position = 0;
        }

        /// <summary>A button of the announcements' composer, whose fields are for everybody to read.</summary>
        private static bool Announces(JsonElement activity) =>
            activity.ValueKind == JsonValueKind.Object
            && activity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
            && action.TryGetProperty("verb", out var verb) && verb.GetString() is Composer.What or Composer.Whom;

        private static void Wrote(JsonElement written, Action<string> keep)
        {
            switch (written.ValueKind)
            {
                case JsonValueKind.String:
                    keep(written.GetString()!);
                    break;
                case JsonValueKind.Object:
                    foreach (var property in written.EnumerateObject())
                    {
                        Wrote(property.Value, keep);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in written.EnumerateArray())
                    {
                        Wrote(item, keep);
                    }

                    break;
            }
        }
    }
}
