using AdaptiveCards;

namespace BotFramework.Tests;

public class CardReadingTests
{
    [Fact]
    public void An_element_unknown_here_is_refused_rather_than_lost() =>
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Hologram"}]}"""));

    [Fact]
    public void The_type_may_stand_anywhere_in_the_object()
    {
        var card = AdaptiveCard.FromJson("""{"version":"1.5","body":[{"text":"hej","type":"TextBlock"}],"type":"AdaptiveCard"}""").Card;
        Assert.Equal("hej", Assert.IsType<AdaptiveTextBlock>(card.Body[0]).Text);
    }

    [Fact]
    public void The_bots_own_data_keeps_its_names()
    {
        var card = new AdaptiveCard("1.5") { Actions = [new AdaptiveExecuteAction { Data = new { PageId = 0, Title = "" } }] };
        Assert.Contains("""{"PageId":0,"Title":""}""", card.ToJson(), StringComparison.Ordinal);
    }
}
