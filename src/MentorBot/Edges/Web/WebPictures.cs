using System.Net;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Settings;
using Microsoft.Extensions.Options;

namespace MentorBot.Edges.Web;

/// <summary>
/// Fetches a picture as far as it takes to know it: by https, from the open internet, over a few redirects of the same kind, within seconds, and no
/// more of it than Teams would show.
/// </summary>
public sealed class WebPictures(IHttpClientFactory http, IHostEnvironment environment, IOptions<BotOptions> options, TimeProvider time) : IPictureCheck
{
    /// <summary>What cards take.</summary>
    public const int LargestBytes = 1024 * 1024;

    private const string Open = "pictures";
    private const string Local = "pictures-here";
    private const int MostRedirects = 3;

    /// <summary>Teams waits for the whole turn's answer about 15 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Not logged: an address may carry what lets somebody in.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddHttpClient(Open)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = OpenAddress.ConnectAsync,
            })
            .RemoveAllLoggers();
        services.AddHttpClient(Local)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
            .RemoveAllLoggers();
        services.AddSingleton<IPictureCheck, WebPictures>();
    }

    public async Task<PictureLook> LookAsync(Uri address, CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(Patience, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation, enough.Token);
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!MayBeAsked(address))
                {
                    return PictureLook.NotAllowed;
                }

                using var client = http.CreateClient(IsHere(address) ? Local : Open);
                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if (answer is { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, Headers.Location: { } onward })
                {
                    address = new Uri(address, onward);
                    continue;
                }

                return answer.IsSuccessStatusCode ? await LookAsync(answer.Content, patience.Token) : PictureLook.NotReached;
            }

            return PictureLook.NotReached;
        }
        catch (HttpRequestException refused) when (refused.InnerException is ClosedAddressException)
        {
            return PictureLook.NotAllowed;
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or UriFormatException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return PictureLook.NotReached;
        }
    }

    /// <summary>What is said of its size may be missing or untrue, so it is read, and no further than it may go.</summary>
    private static async Task<PictureLook> LookAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > LargestBytes)
        {
            return PictureLook.TooLarge;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var beginning = new byte[PictureKind.Beginning];
        var read = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation);
        if (!PictureKind.IsShown(beginning.AsSpan(0, read)))
        {
            return PictureLook.NotAPicture;
        }

        var (total, rest) = (read, new byte[16 * 1024]);
        while (total <= LargestBytes && await stream.ReadAsync(rest, cancellation) is > 0 and var more)
        {
            total += more;
        }

        return total > LargestBytes ? PictureLook.TooLarge : PictureLook.Fine;
    }

    private bool MayBeAsked(Uri address) => address is { IsAbsoluteUri: true, Scheme: "https", UserInfo.Length: 0 } || IsHere(address);

    /// <summary>On this machine, where a developer has said so.</summary>
    private bool IsHere(Uri address) =>
        environment.IsDevelopment() && options.Value.PicturesFromThisMachine && address is { IsAbsoluteUri: true, IsLoopback: true, Scheme: "http" or "https" };
}
