using MentorBot.Announcements;
using MentorBot.Core.Attention;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;
using MentorBot.Delivery;
using MentorBot.Delivery.Limits;
using MentorBot.Dialogs;
using MentorBot.Edges.Azure;
using MentorBot.Edges.Sqlite;
using MentorBot.Edges.Teams;
using MentorBot.Edges.Web;
using MentorBot.Erasing;
using MentorBot.Journals;
using MentorBot.MyData;
using MentorBot.Pairs;
using MentorBot.Time;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MentorBot.Settings;

/// <summary>What the bot is made of, by part.</summary>
internal static class Services
{
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateDataAnnotations();
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<BusinessClock>()
            .AddSingleton<Organizers>()
            .AddSingleton(provider => new Links(configuration["MicrosoftAppId"] ?? "", provider.GetRequiredService<IOptions<BotOptions>>().Value.PublicUrl));
    }

    /// <summary>Read and checked at start: a mistake in it stops the bot with its file and line.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        var closed = new ClosedDays(CalendarReader.ReadSwedish());
        var texts = new Texts(EmbeddedContent.Under("texts/"));
        var questions = new QuestionLibrary(EmbeddedContent.Read("kinds.yaml"), EmbeddedContent.Under("questions/"));
        var practice = new PracticeLibrary(EmbeddedContent.Read("practice.yaml"));
        var guides = new GuideLibrary(EmbeddedContent.Under("guides/"));
        return services.AddSingleton(closed).AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(OwnQuestions));
            var own = OwnQuestions.InFolder(options.QuestionsPath, logger)
                .Concat(OwnQuestions.InContainer(options.QuestionsContainer, provider.GetService<QuestionBlobs>(), logger));
            return new Library(texts, OwnQuestions.AddedTo(questions, own, logger), closed)
            {
                Practice = practice,
                Guides = guides,
                Pace = options.Pace,
                Contacts = [.. options.Contacts.Select(c => new Contact(c.Name.Trim(), c.How.Trim(), c.Url.Length == 0 ? null : new Uri(c.Url)))],
            };
        });
    }

    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration) =>
        (AzureStorage.IsChosen(configuration) ? services.AddAzureStore(configuration) : services.AddEmbeddedStore(configuration))
            .AddSingleton<MentorshipStore>()
            .AddSingleton<JournalStore>();

    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddTransient<CountedRequests>().AddHttpClient(Options.DefaultName).AddHttpMessageHandler<CountedRequests>();
        FileUpload.AddTo(services);
        WebPictures.AddTo(services);
        return services
            .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(), httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()))
            .AddSingleton<TeamsAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TeamsAdapter>())
            .AddSingleton<Roster>()
            .AddSingleton<Installations>()
            .AddSingleton<PairChat>()
            .AddSingleton<GroupTalk>()
            .AddSingleton<ChannelTalk>()
            .AddSingleton<QuestionSearches>()
            .AddSingleton<FileUpload>()
            .AddSingleton<FileTalk>()
            .AddSingleton<IBot, TeamsBot>();
    }

    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<Flows>()
        .AddSingleton<Conversation>()
        .AddSingleton<TurnKeys>()
        .AddSingleton<RecentTurns>()
        .AddSingleton<TurnServices>()
        .AddSingleton<PersonalRecords>()
        .AddSingleton<ExportFiles>()
        .AddSingleton<ChannelBook>()
        .AddSingleton<AnnouncementDesks>()
        .AddSingleton<PersonTurns>();

    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<SendLimiter>()
        .AddSingleton<WorkerSignal>()
        .AddSingleton<Turnstile>()
        .AddSingleton<ErrandTalk>()
        .AddSingleton<Courier>()
        .AddSingleton<Eraser>()
        .AddSingleton<ErrandRunner>()
        .AddSingleton<PersonEraser>()
        .AddSingleton<LastWord>()
        .AddSingleton<Erasures>()
        .AddSingleton<DueWork>()
        .AddAnnouncements()
        .AddSingleton<Sweep>()
        .AddHostedService<ShareKeeper>()
        .AddHostedService<WakeUpWorker>()
        .AddHostedService<FanOutWorker>()
        .AddHostedService<SweepWorker>();

    private static IServiceCollection AddAnnouncements(this IServiceCollection services) => services
        .AddKeyedSingleton<WorkerSignal>(FanOutWorker.Queue)
        .AddSingleton<Roll>()
        .AddSingleton<AnnouncementStore>()
        .AddSingleton<ChunkStore>()
        .AddSingleton<Gatherer>()
        .AddSingleton<AnnouncementSender>()
        .AddSingleton<ChunkWorker>()
        .AddSingleton<UnreachedReader>()
        .AddSingleton<ReportFiles>()
        .AddSingleton<AnnouncementEraser>()
        .AddSingleton<ProgressMessages>()
        .AddSingleton<Standstills>()
        .AddSingleton<UnderWay>()
        .AddSingleton<AnnouncementRunner>();
}
