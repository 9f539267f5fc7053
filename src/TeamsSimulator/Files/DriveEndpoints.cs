using Microsoft.Net.Http.Headers;

namespace TeamsSimulator.Files;

/// <summary>Where files are uploaded to, and opened from.</summary>
internal static class DriveEndpoints
{
    public static void MapDrive(this IEndpointRouteBuilder app, Drive drive)
    {
        app.MapPut("/onedrive/uploads/{secret}", (HttpRequest request, string secret) => Write(drive, request, secret));
        app.MapGet("/onedrive/files/{id}/{name}", (string id) => drive.Find(id) is { } file
            ? Results.File(file.Content, "application/octet-stream", file.Name)
            : Results.NotFound());
    }

    private static async Task<IResult> Write(Drive drive, HttpRequest request, string secret)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        (long, long, long)? range = ContentRangeHeaderValue.TryParse(request.Headers.ContentRange.ToString(), out var said)
            && said is { From: { } from, To: { } to, Length: { } length }
                ? (from, to, length)
                : null;
        return Results.Json(new { }, statusCode: drive.Write(secret, range, body.ToArray()));
    }
}
