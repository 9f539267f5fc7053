using System.Globalization;
using CsCheck;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Help;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.MyData;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Tests.Dialogs;

public class CommandsTests
{
    public static TheoryData<string, string> Words { get; } = new()
    {
        { "hjälp", Acts.Help },
        { "help", Acts.Help },
        { "?", Acts.Help },
        { "hej", Commands.Hello },
        { "god morgon", Commands.Hello },
        { "hello", Commands.Hello },
        { "möte", MeetingCards.Open },
        { "boka", MeetingCards.Open },
        { "meeting", MeetingCards.Open },
        { "fråga", QuestionCard.Another },
        { "question", QuestionCard.Another },
        { "överens", ProposalActs.Show },
        { "agreement", ProposalActs.Show },
        { "paus", RestFlow.Ask },
        { "pause", RestFlow.Ask },
        { "reflektera", Acts.Begin },
        { "reflect", Acts.Begin },
        { "dagbok", JournalCard.Open },
        { "journal", JournalCard.Open },
        { "skaffa mentor", Acts.Find },
        { "find a mentor", Acts.Find },
        { "kod", Acts.Begin },
        { "code", Acts.Begin },
        { "annan hjälp", OtherHelpCard.Open },
        { "other help", OtherHelpCard.Open },
        { "avsluta", EndingActs.Part },
        { "end", EndingActs.Part },
        { "mina data", MyDataCards.Open },
        { "my data", MyDataCards.Open },
        { "språk", Commands.AskLanguage },
        { "language", Commands.AskLanguage },
        { "avbryt", Commands.Cancel },
        { "cancel", Commands.Cancel },
        { "fortsätt", Acts.Resume },
        { "resume", Acts.Resume },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_command_word_is_understood_however_it_is_written(string word, string verb) => Assert.All(
        [word, word.ToUpper(CultureInfo.InvariantCulture), word.WithACapital(), $" {word} ", $"{word}.", $"{word}!", $"{word} ."],
        written => Assert.Equal(verb, Commands.Read(written)?.Verb));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_sentence_with_a_command_word_in_it_is_no_command(string word, string verb)
    {
        Assert.Null(Commands.Read($"Jag tänker på {word}"));
        Assert.Null(Commands.Read($"{word} är {verb}"));
    }

    [Theory]
    [InlineData("reflektera", ReflectFlow.FlowName)]
    [InlineData("kod", CodeFlow.FlowName)]
    public void Some_words_begin_a_dialog(string word, string flow) => Assert.Equal(flow, Commands.Read(word)![Facts.Flow]);

    [Fact]
    public void Whatever_is_written_is_a_command_or_none_without_an_error() => Gen.String.Sample(written =>
    {
        _ = Commands.Read(written);
    });

    [Fact]
    public void A_code_written_alone_opens_its_question()
    {
        var act = Commands.Read(" k7qm-3xpd. ")!;

        Assert.Equal((Commands.OpenCode, "K7QM-3XPD"), (act.Verb, act[Facts.Code]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("möte imorgon")]
    public void Anything_else_is_none(string written) => Assert.Null(Commands.Read(written));
}
