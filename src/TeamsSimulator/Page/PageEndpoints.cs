using TeamsSimulator.Connector;
using TeamsSimulator.Inbound;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Page;

/// <summary>The chat page and what it asks for.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this WebApplication app, TeamsHost host, Sends sends, string defaultZone)
    {
        var events = new EventStream();
        host.Tenant.Changed += () => events.Tell("changed");
        host.Clock.Jumped += () => events.Tell("changed");
        host.Traffic.Changed += () => events.Tell("traffic");
        sends.Typing += conversation => events.Tell("typing " + conversation);

        app.UseFileServer();
        var page = app.MapGroup("/page");
        page.MapGet("/view", () => PageView.Of(host, defaultZone));
        page.MapGet("/events", (HttpContext http) => events.Serve(http, host.Stopping));
        page.MapGet("/traffic", (long after) => host.Traffic.Since(after));
        page.MapPost("/say", (SayRequest ask) => Say(host, ask));
        page.MapPost("/press", (PressRequest ask) => Press(host, ask));
        page.MapPost("/search", (SearchRequest ask) => Search(host, ask));
        page.MapPost("/put", (PutRequest ask) => Put(host, ask));
        page.MapPost("/file", (FileRequest ask) => AnswerFile(host, ask));
        page.MapPut("/people/{id}", (string id, PersonRequest ask) => Change(host, id, ask));
        page.MapPost("/chats", (ChatRequest ask) => Open(host, ask));
        page.MapPost("/clock", (ClockRequest ask) => Pass(host, ask));
    }

    private static async Task<IResult> Say(TeamsHost host, SayRequest ask)
    {
        if (host.Tenant.Find(ask.Person) is not { } person || host.Tenant.Conversation(ask.Chat) is not { } chat)
        {
            return Results.NotFound();
        }

        var answer = await host.Acts.Say(person, chat, ask.Text);
        return Results.Ok(new { Delivered = answer?.IsSuccess ?? true, answer?.Status });
    }

    private static async Task<IResult> Press(TeamsHost host, PressRequest ask)
    {
        if (host.Tenant.Find(ask.Person) is not { } person || host.Tenant.Conversation(ask.Chat) is not { } chat)
        {
            return Results.NotFound();
        }

        var outcome = await host.Acts.Press(person, chat, ask.Message, ask.Action);
        return Results.Ok(new { outcome.Status, outcome.Toast, outcome.Error, Turned = outcome.Card is not null });
    }

    private static async Task<IResult> Search(TeamsHost host, SearchRequest ask) =>
        host.Tenant.Find(ask.Person) is { } person && host.Tenant.Conversation(ask.Chat) is { } chat
            ? Results.Ok(await host.Acts.Search(person, chat, ask.Words))
            : Results.NotFound();

    private static IResult Put(TeamsHost host, PutRequest ask) =>
        host.Tenant.Find(ask.Person) is { } person && host.Tenant.Conversation(ask.Chat) is { } chat
            ? Results.Ok(new { host.Acts.PutIn(person, chat, ask.Card).Id })
            : Results.NotFound();

    private static async Task<IResult> AnswerFile(TeamsHost host, FileRequest ask)
    {
        if (host.Tenant.Find(ask.Person) is not { } person
            || host.Tenant.Conversation(ask.Chat) is not { } chat
            || chat.Log.NewestFirst.FirstOrDefault(m => m.Id == ask.Message) is not { } message)
        {
            return Results.NotFound();
        }

        var outcome = await host.Acts.AnswerFile(person, chat, message, ask.Accepts);
        return Results.Ok(new { outcome.Status, outcome.Error });
    }

    private static async Task<IResult> Change(TeamsHost host, string id, PersonRequest ask)
    {
        if (host.Tenant.Find(id) is not { } person)
        {
            return Results.NotFound();
        }

        host.Tenant.Update(person, p =>
        {
            p.Locale = ask.Locale ?? p.Locale;
            p.Zone = ask.Zone ?? p.Zone;
            p.Blocked = ask.Blocked ?? p.Blocked;
        });
        var answer = ask.Installed switch
        {
            true => await host.Acts.Install(person),
            false => await host.Acts.Uninstall(person),
            null => new BotAnswer(200, ""),
        };
        return Results.Ok(new { Delivered = answer.IsSuccess, answer.Status });
    }

    private static async Task<IResult> Open(TeamsHost host, ChatRequest ask)
    {
        Person[] members = [.. ask.With.Prepend(ask.Person).Select(host.Tenant.Find).OfType<Person>()];
        if (members.Length < 2)
        {
            return Results.NotFound();
        }

        var chat = members.Length == 2 && !ask.WithBot
            ? host.Tenant.ChatBetween(members[0], members[1])
            : host.Tenant.Group(ask.Name ?? string.Join(", ", members.Select(m => m.GivenName)), members);
        if (ask.WithBot)
        {
            await host.Acts.AddBot(members[0], chat);
        }

        return Results.Ok(new { chat.Id });
    }

    private static async Task<IResult> Pass(TeamsHost host, ClockRequest ask)
    {
        var time = ask switch
        {
            { Minutes: { } minutes } => TimeSpan.FromMinutes(minutes),
            { To: { } local, Zone: { } zone } => TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(zone)) - host.Clock.Now,
            _ => TimeSpan.Zero,
        };
        if (time < TimeSpan.Zero)
        {
            return Results.BadRequest();
        }

        await host.Clock.Advance(time);
        return Results.Ok(new { host.Clock.Now });
    }
}
