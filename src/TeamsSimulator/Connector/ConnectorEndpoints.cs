namespace TeamsSimulator.Connector;

/// <summary>The connector REST API: what a bot may do in Teams.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder app, ConnectorDoor door, NewConversations opened, Sends sends, Roster roster)
    {
        var chats = app.MapGroup("/teams/v3/conversations");
        chats.MapPost("/", (HttpContext http) => door.Any(http, opened.Create));
        chats.MapPost("/{id}/activities", (HttpContext http, string id) => door.Writing(http, id, sends.Send));

        // A reply is shown in the same place: Teams' chats are flat.
        chats.MapPost("/{id}/activities/{replyTo}", (HttpContext http, string id) => door.Writing(http, id, sends.Send));
        chats.MapPut("/{id}/activities/{activity}", (HttpContext http, string id, string activity) =>
            door.Writing(http, id, call => sends.Update(call, activity)));
        chats.MapDelete("/{id}/activities/{activity}", (HttpContext http, string id, string activity) =>
            door.Writing(http, id, call => Task.FromResult(sends.Delete(call, activity))));
        chats.MapGet("/{id}/members", (HttpContext http, string id) => door.Asking(http, id, roster.All));
        chats.MapGet("/{id}/pagedmembers", (HttpContext http, string id) => door.Asking(http, id, roster.Page));
        chats.MapGet("/{id}/members/{member}", (HttpContext http, string id, string member) =>
            door.Asking(http, id, call => roster.Member(call, member)));
    }
}
