using System.Text.Json.Nodes;
using MentorBot.Announcements;
using MentorBot.Core.Announcements;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.MyData;
using MentorBot.Settings;
using MentorBot.Time;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MentorBot.Edges.Teams;

/// <summary>
/// Teams asks the person whether a file may be put into their OneDrive, and tells the bot what they said. Whose export it is follows from who
/// said yes, never from what stands on the card.
/// </summary>
public sealed class FileTalk(
    ExportFiles files, ReportFiles reports, FileUpload upload, Documents documents, Library library, Links links, BusinessClock clock, Organizers organizers)
{
    private const string Report = "report";

    /// <summary>The question, as Teams puts it.</summary>
    public static Attachment Consent(FileOffer offer)
    {
        var context = new Dictionary<string, object> { ["file"] = offer.Report is null ? "export" : Report };
        if (offer.Report is { } announcement)
        {
            context[Report] = announcement.Value;
        }

        return new()
        {
            ContentType = FileConsentCard.ContentType,
            Name = offer.Name,
            Content = new Dictionary<string, object>
            {
                ["description"] = offer.Description,
                ["sizeInBytes"] = offer.SizeInBytes,
                ["acceptContext"] = context,
                ["declineContext"] = context,
            },
        };
    }

    /// <summary>They said yes: the file is made now, and shown where it lies.</summary>
    public async Task AcceptedAsync(ITurnContext context, FileConsentCardResponse answer, CancellationToken cancellation)
    {
        if (await PersonAsync(context, cancellation) is not { } me)
        {
            return;
        }

        var (report, place) = (ReportIn(answer), answer.UploadInfo);
        var arrived = place is not null
            && await FileAsync(me, report, cancellation) is { } file
            && await upload.PutAsync(place.UploadUrl, file, cancellation);
        if (arrived)
        {
            await context.SendActivityAsync(MessageFactory.Attachment(Info(place!)), cancellation);
        }
        else
        {
            await ShowAsync(context, report is null ? MyDataCards.Failed(Scene(me)) : ReportCards.FileFailed(Scene(me)), me, cancellation);
        }

        await TakeAwayQuestionAsync(context, cancellation);
    }

    /// <summary>They said no: nothing is made, and they are told where else to find it.</summary>
    public async Task DeclinedAsync(ITurnContext context, FileConsentCardResponse answer, CancellationToken cancellation)
    {
        if (await PersonAsync(context, cancellation) is { } me)
        {
            await ShowAsync(context, ReportIn(answer) is null ? MyDataCards.Declined(Scene(me)) : ReportCards.FileDeclined(Scene(me)), me, cancellation);
            await TakeAwayQuestionAsync(context, cancellation);
        }
    }

    /// <summary>Null for the person's own export.</summary>
    private static AnnouncementId? ReportIn(FileConsentCardResponse answer)
    {
        var context = answer.Context is null ? null : JsonNode.Parse(answer.Context.ToString() ?? "null") as JsonObject;
        return (string?)context?[Report] is { } id && Guid.TryParseExact(id, "N", out _) ? new(id) : null;
    }

    /// <summary>Null where there is nothing that they may have.</summary>
    private async Task<byte[]?> FileAsync(Person me, AnnouncementId? report, CancellationToken cancellation) => report switch
    {
        null => await files.MakeAsync(me, clock.Now, cancellation),
        { } announcement when organizers.Include(me.Id) => await reports.MakeAsync(me, announcement, clock.Now, cancellation),
        _ => null,
    };

    private static Attachment Info(FileUploadInfo place) => new()
    {
        ContentType = FileInfoCard.ContentType,
        ContentUrl = place.ContentUrl,
        Name = place.Name,
        Content = new Dictionary<string, object?> { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType },
    };

    /// <summary>Null for somebody who is not there, or is being erased: then there is nothing to be had.</summary>
    private async Task<Person?> PersonAsync(ITurnContext context, CancellationToken cancellation) =>
        await Incoming.SenderAsync(context, nameNeeded: false, cancellation) is { } sender
        && (await documents.LoadAsync<Person>(Person.NameOf(sender.Id), cancellation))?.Value is { Erasing: null } me
            ? me
            : null;

    /// <summary>An answered question is taken away, so that an old one is not answered again by mistake. It may have been already.</summary>
    private static async Task TakeAwayQuestionAsync(ITurnContext context, CancellationToken cancellation)
    {
        if (context.Activity.ReplyToId is not { Length: > 0 } question)
        {
            return;
        }

        try
        {
            await context.DeleteActivityAsync(question, cancellation);
        }
        catch (ErrorResponseException)
        {
            // It stays, and answering it again does the same once more.
        }
    }

    private static Task ShowAsync(ITurnContext context, Page page, Person me, CancellationToken cancellation) =>
        Outgoing.SayAsync(context, new([new Reply(PageCard.Json(page, me.Language, null), null, page.Summary)], null, null), cancellation);

    private Scene Scene(Person me) => new(me, null, clock.Now, library, links, default);
}
