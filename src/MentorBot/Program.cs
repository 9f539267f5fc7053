using MentorBot;
using MentorBot.Operating;

if (Chores.Named(args) is { } chore)
{
    return await Chores.RunAsync(chore, args[1..], Console.Out, Console.Error);
}

await BotHost.Build(args).RunAsync();
return 0;
