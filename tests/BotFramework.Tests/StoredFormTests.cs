using BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests;

public class StoredFormTests
{
    private readonly MemoryStorage _storage = new();
    private readonly CloudAdapter _adapter = new(new ConfigurationBotFrameworkAuthentication(Settings.From()));

    [Fact]
    public async Task What_a_text_store_widened_is_read_as_the_type_asked_for()
    {
        var at = new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);
        await _storage.WriteAsync(new Dictionary<string, object>
        {
            ["msteams/users/29:ada"] = new Dictionary<string, object> { ["count"] = 3L, ["at"] = at.UtcDateTime, ["text"] = "2027-01-11T08:00:00Z" },
        });
        var state = new UserState(_storage);
        using var turn = Turn();
        Assert.Equal(3, await state.CreateProperty<int>("count").GetAsync(turn));
        Assert.Equal(at, await state.CreateProperty<DateTimeOffset>("at").GetAsync(turn));
        Assert.Equal(at, await state.CreateProperty<DateTimeOffset>("text").GetAsync(turn));
    }

    private TurnContext Turn() => new(_adapter, new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = "msteams",
        From = new ChannelAccount("29:ada"),
        Conversation = new ConversationAccount { Id = "a:conv" },
    });
}
