using System.Net.Http.Headers;

namespace MentorBot.Edges.Teams;

/// <summary>Puts a file where Teams has made room for it, in the person's own OneDrive.</summary>
public sealed class FileUpload(IHttpClientFactory http, IHostEnvironment environment)
{
    private const string Client = "file-upload";

    /// <summary>Teams waits for its answer about 15 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Neither led on to another place than Teams named, nor logged: the address alone lets whoever has it write there.</summary>
    public static void AddTo(IServiceCollection services) => services.AddHttpClient(Client)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
        .RemoveAllLoggers();

    /// <returns>Whether it is there now.</returns>
    public async Task<bool> PutAsync(string? address, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var place) || !MayGoTo(place))
        {
            return false;
        }

        using var client = http.CreateClient(Client);
        client.Timeout = Patience;
        using var content = new ReadOnlyMemoryContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
        try
        {
            using var answer = await client.PutAsync(place, content, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failed) when (failed is HttpRequestException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Encrypted on its way, or never off this machine, as where Teams is simulated.</summary>
    private bool MayGoTo(Uri place) =>
        place.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && place.Scheme == Uri.UriSchemeHttp && place.IsLoopback);
}
