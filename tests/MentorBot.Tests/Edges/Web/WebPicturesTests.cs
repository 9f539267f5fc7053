using MentorBot.Core.Announcements.Composing;
using MentorBot.Edges;
using MentorBot.Edges.Web;
using MentorBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Edges.Web;

/// <summary>What everybody's Teams would show is found fine, and nothing is fetched from where a bot has no business.</summary>
public sealed class WebPicturesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private PictureServer _server = null!;

    public async Task InitializeAsync() => _server = await PictureServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/png", PictureLook.Fine)]
    [InlineData("/jpeg", PictureLook.Fine)]
    [InlineData("/gif", PictureLook.Fine)]
    [InlineData("/moved", PictureLook.Fine)]
    [InlineData("/page", PictureLook.NotAPicture)]
    [InlineData("/svg", PictureLook.NotAPicture)]
    [InlineData("/short", PictureLook.NotAPicture)]
    [InlineData("/nothing", PictureLook.NotAPicture)]
    [InlineData("/large", PictureLook.TooLarge)]
    [InlineData("/endless", PictureLook.TooLarge)]
    [InlineData("/missing", PictureLook.NotReached)]
    [InlineData("/error", PictureLook.NotReached)]
    [InlineData("/round", PictureLook.NotReached)]
    [InlineData("/to-open-http", PictureLook.NotAllowed)]
    [InlineData("/to-somebodys-network", PictureLook.NotAllowed)]
    public async Task At_a_developers_desk(string path, PictureLook look) => Assert.Equal(look, await LookAsync(_server.At(path)));

    [Fact]
    public async Task Who_never_answers_is_waited_for_a_few_seconds()
    {
        var look = LookAsync(_server.At("/never"));
        await _server.Asked;
        Assert.False(look.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(PictureLook.NotReached, await look);
    }

    [Theory]
    [InlineData("http://www.example.com/a.png")]
    [InlineData("ftp://www.example.com/a.png")]
    [InlineData("https://sam:secret@www.example.com/a.png")]
    [InlineData("https://127.0.0.1:9/a.png")]
    [InlineData("https://localhost:9/a.png")]
    [InlineData("https://10.1.2.3/a.png")]
    [InlineData("https://[::1]:9/a.png")]
    [InlineData("https://[::ffff:192.168.0.1]/a.png")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("a.png")]
    public async Task Elsewhere_only_the_open_internet_is_asked_and_only_by_https(string address) =>
        Assert.Equal(PictureLook.NotAllowed, await LookAsync(new Uri(address, UriKind.RelativeOrAbsolute), Environments.Production));

    [Fact]
    public async Task This_machine_is_asked_only_where_a_developer_says_so()
    {
        Assert.Equal(PictureLook.NotAllowed, await LookAsync(_server.At("/png"), Environments.Production));
        Assert.Equal(PictureLook.NotAllowed, await LookAsync(_server.At("/png"), fromThisMachine: false));
    }

    private async Task<PictureLook> LookAsync(Uri address, string environment = "Development", bool fromThisMachine = true)
    {
        var services = new ServiceCollection();
        services.Configure<BotOptions>(options => options.PicturesFromThisMachine = fromThisMachine);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        services.AddSingleton<TimeProvider>(_time);
        WebPictures.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<IPictureCheck>().LookAsync(address, default);
    }
}
