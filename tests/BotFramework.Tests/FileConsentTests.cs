using System.Text.Json;
using BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests;

public class FileConsentTests : InFakeCloud
{
    private const string Room = """{"contentUrl":"https://c.test/x.zip","name":"x.zip","uploadUrl":"https://c.test/up","uniqueId":"U-1","fileType":"zip"}""";

    private Task<int> SaysAsync(TeamsActivityHandler handler, string value)
    {
        Bot.Does = turn => handler.OnTurnAsync(turn);
        return Bot.ReceivesAsync(ChannelToken.From(Cloud).Bearer(), type: "invoke", name: "fileConsent/invoke", value: value);
    }

    [Fact]
    public async Task A_yes_comes_with_its_context_and_the_room_for_the_file()
    {
        var handler = new Asked();

        Assert.Equal(200, await SaysAsync(handler, $$"""{"type":"fileUpload","action":"accept","context":{"file":"export"},"uploadInfo":{{Room}}}"""));

        var (said, response) = Assert.Single(handler.Heard);
        Assert.Equal("accept", said);
        Assert.Equal("export", ((JsonElement)response.Context!).GetProperty("file").GetString());
        Assert.Equal(
            ("x.zip", "https://c.test/up", "https://c.test/x.zip", "U-1", "zip"),
            (response.UploadInfo!.Name, response.UploadInfo.UploadUrl, response.UploadInfo.ContentUrl, response.UploadInfo.UniqueId, response.UploadInfo.FileType));
    }

    [Fact]
    public async Task A_no_comes_without()
    {
        var handler = new Asked();

        Assert.Equal(200, await SaysAsync(handler, """{"type":"fileUpload","action":"decline","context":{"file":"export"}}"""));

        var (said, response) = Assert.Single(handler.Heard);
        Assert.Equal(("decline", null), (said, response.UploadInfo));
    }

    [Theory]
    [InlineData("""{"action":"perhaps"}""", 400)]
    [InlineData("""{}""", 400)]
    [InlineData("\"accept\"", 400)]
    public async Task What_is_neither_is_refused(string value, int status) => Assert.Equal(status, await SaysAsync(new Asked(), value));

    [Fact]
    public async Task A_bot_that_offers_no_files_says_so()
    {
        Assert.Equal(501, await SaysAsync(new Silent(), """{"action":"accept"}"""));
        Assert.Equal(501, await SaysAsync(new Silent(), """{"action":"decline"}"""));
    }

    private sealed class Silent : TeamsActivityHandler;

    private sealed class Asked : TeamsActivityHandler
    {
        public List<(string Said, FileConsentCardResponse Response)> Heard { get; } = [];

        protected override Task OnTeamsFileConsentAcceptAsync(
            ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        {
            Heard.Add(("accept", fileConsentCardResponse));
            return Task.CompletedTask;
        }

        protected override Task OnTeamsFileConsentDeclineAsync(
            ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        {
            Heard.Add(("decline", fileConsentCardResponse));
            return Task.CompletedTask;
        }
    }
}
