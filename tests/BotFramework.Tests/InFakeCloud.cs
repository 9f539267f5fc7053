using BotFramework.Tests.Support;

namespace BotFramework.Tests;

/// <summary>Tests that each have a cloud and a bot of their own.</summary>
public abstract class InFakeCloud : IAsyncLifetime
{
    private FakeCloud? _cloud;
    private BotUnderTest? _bot;

    private protected FakeCloud Cloud => _cloud!;

    private protected BotUnderTest Bot => _bot!;

    public async Task InitializeAsync()
    {
        _cloud = await FakeCloud.StartAsync();
        _bot = new BotUnderTest(_cloud);
    }

    public async Task DisposeAsync()
    {
        Bot.Dispose();
        await Cloud.DisposeAsync();
    }
}
