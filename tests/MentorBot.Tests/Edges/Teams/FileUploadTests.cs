using System.Net;
using System.Net.Sockets;
using MentorBot.Edges.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Edges.Teams;

/// <summary>An export goes where Teams said, protected on its way, and nowhere else.</summary>
public sealed class FileUploadTests : IAsyncLifetime
{
    private readonly WebApplication _drive;
    private readonly List<(string Path, string? Range, int Length)> _received = [];

    public FileUploadTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _drive = builder.Build();
        _drive.MapPut("/{where}", async (HttpRequest request, string where) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Add((where, request.Headers.ContentRange, (int)body.Length));
            return where switch
            {
                "elsewhere" => Results.Redirect($"{_drive.Urls.First()}/there", permanent: false, preserveMethod: true),
                "full" => Results.StatusCode(507),
                _ => Results.Created(),
            };
        });
    }

    public Task InitializeAsync() => _drive.StartAsync();

    public async Task DisposeAsync() => await _drive.DisposeAsync();

    private static async Task<bool> PutAsync(string? address, string environment = "Development")
    {
        var services = new ServiceCollection();
        services.AddHttpClient();
        FileUpload.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        var upload = new FileUpload(provider.GetRequiredService<IHttpClientFactory>(), new HostingEnvironment { EnvironmentName = environment });
        return await upload.PutAsync(address, new byte[500], default);
    }

    [Fact]
    public async Task The_whole_file_goes_in_one_stretch()
    {
        Assert.True(await PutAsync($"{_drive.Urls.First()}/there"));

        Assert.Equal([("there", "bytes 0-499/500", 500)], _received);
    }

    [Fact]
    public async Task It_is_not_led_on_to_another_place()
    {
        Assert.False(await PutAsync($"{_drive.Urls.First()}/elsewhere"));

        Assert.Equal(["elsewhere"], _received.Select(r => r.Path));
    }

    [Fact]
    public async Task A_drive_that_is_full_has_not_got_it() => Assert.False(await PutAsync($"{_drive.Urls.First()}/full"));

    [Fact]
    public async Task In_production_nothing_goes_unprotected()
    {
        Assert.False(await PutAsync($"{_drive.Urls.First()}/there", "Production"));

        Assert.Empty(_received);
    }

    [Theory]
    [InlineData("http://example.invalid/upload")]
    [InlineData("ftp://127.0.0.1/upload")]
    [InlineData("file:///tmp/upload")]
    [InlineData("upload")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_that_is_none_gets_nothing(string? address) => Assert.False(await PutAsync(address));

    [Fact]
    public async Task Where_nobody_listens_it_does_not_arrive()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.False(await PutAsync($"http://127.0.0.1:{port}/there"));
    }
}
