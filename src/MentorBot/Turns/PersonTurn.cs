using System.Security.Cryptography;
using System.Text.Json;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Teams;
using NodaTime;

namespace MentorBot.Turns;

/// <summary>
/// One try at one turn with one person: what was loaded for it, what it changed, and what it is going to say. Thrown away and
/// begun anew when somebody else was faster.
/// </summary>
public sealed class PersonTurn(Person me, Instant now, TurnInput input, TurnServices services, CancellationToken cancellation)
{
    private readonly Dictionary<MentorshipId, Loaded<Mentorship>> _mentorships = [];
    private readonly TurnAnnouncements _announcements = new(services, now);
    private readonly List<Reply> _messages = [];
    private readonly byte[] _chance = RandomNumberGenerator.GetBytes(64);
    private string? _invokeCard;
    private string? _invokeText;

    public Person Me { get; set; } = me;

    public Instant Now { get; } = now;

    /// <summary>The person as loaded for this try; null in their very first turn.</summary>
    public Loaded<Person>? Before { get; init; }

    /// <summary>The app had been removed until this turn.</summary>
    public bool CameBack { get; init; }

    /// <summary>The person runs programs.</summary>
    public bool IsOrganizer { get; } = services.Organizers.Include(me.Id);

    public TurnInput Input { get; } = input;

    public Replies Replies => new(_messages, _invokeCard, _invokeText);

    /// <summary>Everything a decision may look at, with what it wants loaded.</summary>
    public async Task<Scene> SceneAsync(Wants wants)
    {
        var ticket = wants.Code is { } code ? (await services.Documents.LoadAsync<InvitationTicket>(InvitationTicket.NameOf(code), cancellation))?.Value : null;
        var about = wants.Mentorship ?? ticket?.Mentorship;
        var mentorship = about is { } id ? await FindAsync(id, ticket is not null) : null;
        Me = mentorship is null ? Me : Me.Knowing(mentorship);
        return new(Me, mentorship, Now, services.Library, services.Links, _chance)
        {
            IsOrganizer = IsOrganizer,
            Ticket = ticket,
            WholeJournal = wants.WholeJournal ? await services.Journals.ReadAllAsync(Me.Id, cancellation) : [],
            Everything = wants.Everything ? await services.Records.ReadAsync(Me, cancellation) : null,
            Desk = wants.Announcements is { } announcements && IsOrganizer ? await _announcements.LayOutAsync(announcements, cancellation) : AnnouncementDesk.Empty,
            Parked = Me.Parked is { IsGone: false } parked ? ReadState(parked.ReadBy(Me.Id)) : null,
        };
    }

    /// <summary>Saves what a step changed, the mentorship before everything else, and the person with the turn's end.</summary>
    /// <exception cref="RaceLostException">Somebody else changed the mentorship or the announcement first.</exception>
    public async Task ApplyAsync(Changes changes)
    {
        if (changes.Ticket is { } ticket)
        {
            await services.Documents.CreateAsync(ticket, cancellation);
        }

        if (changes.Mentorship is { } mentorship)
        {
            await SaveAsync(mentorship);
        }

        if (changes.Announcement is { } announcement)
        {
            await _announcements.SaveAsync(announcement, cancellation);
        }

        if (changes.DeletedAnnouncement is { } gone)
        {
            await _announcements.DeleteAsync(gone, cancellation);
        }

        if (changes.Entry is { } entry)
        {
            await services.Journals.KeepAsync(Me.Id, entry, Before, cancellation);
        }

        if (changes.Says is { } text)
        {
            Say(text);
        }

        foreach (var sample in changes.Samples)
        {
            Show(sample.Page, sample.Language, null);
        }

        if (changes.OffersExport)
        {
            _messages.Add(Offer(await services.Files.OfferAsync(Me, Now, cancellation)));
        }

        if (changes.OffersReport is { } report)
        {
            _messages.Add(Offer(await services.Reports.OfferAsync(Me, report, Now, cancellation)));
        }

        Me = changes.Me ?? Me;
        Me = changes.Erases ? Me with { Erasing = await services.Erasures.AskedByAsync(Me, cancellation) } : Me;
        Me = changes.Mentorship is null ? Me : Me.Knowing(changes.Mentorship);
    }

    /// <summary>Shows a page: in the pressed card's place, in the dialog's own card, or as a new message.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="dialog">The dialog whose page it is; null for a card on its own.</param>
    public void Show(Page page, FlowState? dialog = null) => Show(page, Me.Language, dialog);

    private void Show(Page page, Language language, FlowState? dialog)
    {
        var card = PageCard.Json(page, language, dialog?.PageId);
        if (Input.AnswersInPlace && _invokeCard is null && _invokeText is null && !LeavesCard)
        {
            _invokeCard = card;
            Me = dialog is null ? Me : Me with { DialogCard = Input.CardId };
            return;
        }

        if (LeavesCard && _invokeText is null)
        {
            _invokeText = services.Library.Texts.Say(Me.Language, "dialog.below");
        }

        _messages.Add(new Reply(card, null, page.Summary) { Dialog = dialog?.Id });
    }

    /// <summary>Shows a dialog's next or last page where its page before was, also when the answer came by chat.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="dialog">The dialog as it is now.</param>
    /// <param name="isLast">The dialog is over; the page is a card on its own from now on.</param>
    public void Turn(Page page, FlowState dialog, bool isLast)
    {
        var card = Input.Text is null ? null : Me.DialogCard ?? services.Recent.CardOf(dialog.Id);
        if (card is null)
        {
            Show(page, isLast ? null : dialog);
            return;
        }

        _messages.Add(new Reply(PageCard.Json(page, Me.Language, isLast ? null : dialog.PageId), null, page.Summary) { Replaces = card });
        Me = Me with { DialogCard = isLast ? null : card };
    }

    /// <summary>Brings a message up to date that was sent before.</summary>
    public void ShowInPlaceOf(string activityId, Page page) =>
        _messages.Add(new Reply(PageCard.Json(page, Me.Language, null), null, page.Summary) { Replaces = activityId });

    public void Say(string text) => _messages.Add(new Reply(null, text, text));

    public static FlowState? ReadState(string json) => JsonSerializer.Deserialize<FlowState>(json, DocumentJson.Options);

    public static string WriteState(FlowState state) => JsonSerializer.Serialize(state, DocumentJson.Options);

    private static Reply Offer(FileOffer offer) => new(null, null, offer.Description) { Offers = offer };

    private bool LeavesCard => Input.Act?.Fields.ContainsKey(PageCard.LeavesCard) ?? false;

    /// <summary>A mentorship of this person's; anybody's when they hold its code. Null for a stranger's.</summary>
    private async Task<Mentorship?> FindAsync(MentorshipId id, bool byCode)
    {
        if (!Guid.TryParse(id.Value, out _))
        {
            // Ids come with what people press, and not every word is a document's name.
            return null;
        }

        if (!_mentorships.TryGetValue(id, out var loaded))
        {
            loaded = await services.Documents.LoadAsync<Mentorship>(Mentorship.NameOf(id), cancellation);
            if (loaded is null)
            {
                return null;
            }

            _mentorships[id] = loaded;
        }

        var mine = byCode || loaded.Value.RoleOf(Me.Id) is not null || loaded.Value.Invitation?.To == Me.Id;
        return mine ? loaded.Value : null;
    }

    private async Task SaveAsync(Mentorship mentorship)
    {
        var before = _mentorships.GetValueOrDefault(mentorship.Id);
        if (ReferenceEquals(before?.Value, mentorship))
        {
            return;
        }

        if (before is null && await FindAsync(mentorship.Id, byCode: false) is not null)
        {
            // Begun by an earlier try at this turn, which lost the race for the person. Its id is the dialog's, so it is the same one.
            return;
        }

        _mentorships[mentorship.Id] = await services.Mentorships.SaveAsync(before, mentorship, Now, cancellation, Before) ?? throw new RaceLostException();
    }
}
