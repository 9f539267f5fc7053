using System.Text.Json.Nodes;

namespace TeamsSimulator.Connector;

/// <summary>How a call is answered: with a body, with an error, or by breaking the connection.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body = null, ConnectorError? Error = null)
{
    public static readonly ConnectorAnswer Broken = new(0);

    public static implicit operator ConnectorAnswer(ConnectorError error) => new(error.Status, Error: error);

    public Task WriteTo(HttpContext http)
    {
        if (Status == 0)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        if (Error is not null)
        {
            return Error.WriteTo(http.Response);
        }

        http.Response.StatusCode = Status;
        return Body is null ? Task.CompletedTask : http.Response.WriteAsJsonAsync(Body);
    }
}
