using System.Net;
using MentorBot.Core.Content;
using MentorBot.Edges;
using MentorBot.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>The bot on a storage account: what starts it, what stops it, and what it does while the account is away.</summary>
[Collection(OnAzurite.Name)]
public sealed class AzureStoreTests(Azurite azurite) : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private StorageInBetween _between = null!;
    private AzureSettings _settings = null!;

    public async Task InitializeAsync()
    {
        _between = await StorageInBetween.StartAsync(azurite);
        _settings = new AzureSettings(_between.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _between.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Starting_makes_both_containers_and_the_queue()
    {
        await using var bot = await StartAsync();

        Assert.True(await _settings.Storage().Documents.ExistsAsync());
        Assert.True(await _settings.Storage().Keys.ExistsAsync());
        Assert.True(await _settings.Storage().WakeUps.ExistsAsync());
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
    }

    [Fact]
    public async Task What_is_there_already_is_used_as_it_is()
    {
        await (await StartAsync()).DisposeAsync();
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
        Assert.DoesNotContain(_between.Asked, asked => asked.StartsWith("PUT", StringComparison.Ordinal) && _between.Asked.Count(other => other == asked) > 1);
    }

    [Fact]
    public async Task Down_at_start_it_runs_is_not_ready_and_recovers_by_itself()
    {
        _between.On = _ => Trouble.Forbidden;
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(bot));
        Assert.Equal("alive", await _http.GetStringAsync(new Uri(Address(bot), "/health/live")));

        _between.On = _ => Trouble.None;

        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
        Assert.NotNull(await bot.Services.GetRequiredService<IDocumentStore>().CreateAsync("a", new byte[1], default));
    }

    [Theory]
    [InlineData("-documents")]
    [InlineData("-keys")]
    [InlineData("-wakeups")]
    public async Task Not_ready_where_a_single_one_of_them_can_not_be_used(string one)
    {
        await using var bot = await StartAsync();

        _between.On = request => request.Path.Value!.Contains(one, StringComparison.Ordinal) ? Trouble.Forbidden : Trouble.None;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(bot));
    }

    [Fact]
    public async Task Without_a_wrapping_key_it_does_not_start()
    {
        _settings.Values.Remove("Privacy:WrappingKey");

        var error = await Assert.ThrowsAsync<WrappingKeyException>(StartAsync);

        Assert.StartsWith("Privacy:WrappingKey is not set.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisations_own_questions_come_from_a_container_and_a_bad_file_is_left_out()
    {
        var name = _settings.Values["Storage:Prefix"] + "-questions";
        _settings.Values["MentorBot:QuestionsContainer"] = name;
        var container = _settings.Storage().Container(name);
        await container.CreateAsync();
        await container.UploadBlobAsync("a.yaml", new BinaryData("off: [before-adept-no-such]\n"));
        await container.UploadBlobAsync("b.yaml", new BinaryData("\uFEFFoff: [before-mentor-put-down]\n"));
        await container.UploadBlobAsync("notes.txt", new BinaryData("off: [before-mentor-curious]\n"));

        await using var bot = await StartAsync();

        var questions = bot.Services.GetRequiredService<Library>().Questions;
        Assert.Null(questions.Find("before-mentor-put-down"));
        Assert.NotNull(questions.Find("before-mentor-curious"));
    }

    [Theory]
    [InlineData(Trouble.None)]
    [InlineData(Trouble.Forbidden)]
    public async Task Where_that_container_is_missing_or_can_not_be_read_what_ships_is_used(Trouble trouble)
    {
        _between.On = _ => trouble;
        _settings.Values["MentorBot:QuestionsContainer"] = "not-there";

        await using var bot = await StartAsync();

        Assert.NotNull(bot.Services.GetRequiredService<Library>().Questions.Find("before-mentor-put-down"));
    }

    [Fact]
    public void A_container_of_questions_needs_a_storage_account()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => BotHost.Build(
            ["--environment", "Development", "--Storage:Path=unused.db", "--MentorBot:QuestionsContainer=questions"]));

        Assert.StartsWith("MentorBot:QuestionsContainer is set", refused.Message, StringComparison.Ordinal);
    }

    private static Uri Address(WebApplication bot) => new(bot.Urls.Single());

    private async Task<WebApplication> StartAsync()
    {
        var bot = BotHost.Build(
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None",
            .. _settings.Values.Select(s => $"--{s.Key}={s.Value}"),
        ]);
        try
        {
            await bot.StartAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    private async Task<HttpStatusCode> ReadyAsync(WebApplication bot)
    {
        using var answer = await _http.GetAsync(new Uri(Address(bot), "/health/ready"));
        return answer.StatusCode;
    }
}
