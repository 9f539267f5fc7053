using System.Net;
using System.Net.Http.Headers;
using MentorBot.Delivery.Limits;
using MentorBot.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Delivery;

/// <summary>Requests to Teams are counted on their way, whoever makes them.</summary>
public sealed class CountedRequestsTests : IDisposable
{
    private const string Teams = "https://smba.example.org/emea/v3/conversations";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly SendLimiter _limiter;
    private readonly Answering _teams = new();
    private readonly HttpClient _http;

    public CountedRequestsTests()
    {
        _limiter = new SendLimiter(_time, Options.Create(new BotOptions()));
        _limiter.Line.Share(50, TimeSpan.MaxValue);
        _http = new HttpClient(new CountedRequests(_limiter, _time) { InnerHandler = _teams });
    }

    public void Dispose()
    {
        _http.Dispose();
        _limiter.Dispose();
    }

    /// <summary>How many more may go at once: what was counted is fewer.</summary>
    private int Left() => Enumerable.Range(0, 60).Count(n => _limiter.Line.ForPeopleAsync($"p{n}", default).IsCompleted);

    private Task<HttpResponseMessage> PostAsync(string path) => _http.PostAsync(new Uri(Teams + path), null);

    [Fact]
    public async Task Every_request_to_Teams_takes_a_place()
    {
        await PostAsync("");
        await PostAsync("/a/activities");
        await _http.PutAsync(new Uri(Teams + "/a/activities/1"), null);
        await _http.GetAsync(new Uri(Teams + "/a/members/1"));
        await _http.GetAsync(new Uri("https://elsewhere.example.org/"));

        Assert.Equal(46, Left());
    }

    [Fact]
    public async Task One_of_many_takes_one_place_and_a_further_request_in_it_another()
    {
        await _limiter.BulkAsync("a", () => PostAsync("/a/activities"), default);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        await _limiter.BulkAsync(
            "b",
            async () =>
            {
                await PostAsync("");
                return await PostAsync("/b/activities");
            },
            default);

        Assert.Equal(47, Left());
    }

    [Fact]
    public async Task Messages_into_a_conversation_count_there_and_questions_about_it_do_not()
    {
        for (var n = 0; n < 6; n++)
        {
            await PostAsync("/19%3Aa%40thread/activities");
            await _http.GetAsync(new Uri(Teams + "/19%3Aa%40thread/members/1"));
        }

        Assert.True(_limiter.Line.ForPeopleAsync("19:a@thread", default).IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.False(_limiter.Line.ForPeopleAsync("19:a@thread", default).IsCompleted);
    }

    [Theory]
    [InlineData(7, null)]
    [InlineData(null, 9)]
    [InlineData(null, null)]
    public async Task What_Teams_says_about_waiting_is_heeded_by_all_bulk(int? seconds, int? at)
    {
        _teams.Answer = () => new(HttpStatusCode.TooManyRequests)
        {
            Headers =
            {
                RetryAfter = seconds is { } wait ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(wait))
                    : at is { } date ? new RetryConditionHeaderValue(DateTimeOffset.UnixEpoch.AddSeconds(date)) : null,
            },
        };
        await PostAsync("/a/activities");

        var bulk = _limiter.Line.ForBulkAsync("b", default);
        _time.Advance(TimeSpan.FromSeconds((seconds ?? at ?? 1) - 0.001));
        Assert.False(bulk.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(bulk.IsCompleted);
    }

    [Fact]
    public async Task What_goes_wrong_in_sending_is_the_senders_to_see()
    {
        _teams.Answer = () => throw new HttpRequestException("gone");

        await Assert.ThrowsAsync<HttpRequestException>(() => _limiter.BulkAsync("a", () => PostAsync("/a/activities"), default));
    }

    private sealed class Answering : HttpMessageHandler
    {
        public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.Created);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer());
    }
}
