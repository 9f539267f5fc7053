using MentorBot;

await BotHost.Build(args).RunAsync();
