using MentorBot.Core.Announcements;

namespace MentorBot.Core.Tests.Announcements;

public class CardTextTests
{
    [Theory]
    [InlineData("Halvtid\r\nVi ses.", "Halvtid\n\nVi ses.")]
    [InlineData("Halvtid\n\nVi ses.", "Halvtid\n\nVi ses.")]
    [InlineData("Ta med:\n- kaffe\n- bulle\nVi ses.", "Ta med:\n\n- kaffe\n- bulle\n\nVi ses.")]
    [InlineData("1. först\n2. sedan", "1. först\n2. sedan")]
    [InlineData("- kaffe\n  - bryggt\n  - kokt\n- bulle", "- kaffe\n  - bryggt\n  - kokt\n- bulle")]
    [InlineData("\n\nHalvtid  \n\n\nVi ses.\n", "Halvtid\n\n\nVi ses.")]
    [InlineData("", "")]
    public void Lines_stand_as_they_were_typed(string typed, string shown) => Assert.Equal(shown, CardText.Of(typed));
}
