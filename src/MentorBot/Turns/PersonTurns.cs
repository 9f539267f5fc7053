using System.Text.Json;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Edges;
using MentorBot.Privacy;
using MentorBot.Settings;
using MentorBot.Time;
using Microsoft.Extensions.Options;

namespace MentorBot.Turns;

/// <summary>
/// Runs turns: load the person, decide, save, and only then say. Two turns at once lose nothing: whoever saves second
/// decides again on what the first has left.
/// </summary>
public sealed class PersonTurns(
    Documents documents, TurnServices services, TurnKeys keys, PersonKeys personKeys, RecentTurns recent, BusinessClock clock, IOptions<BotOptions> options)
{
    /// <summary>More tries than a person has hands and devices.</summary>
    private const int MostTries = 12;

    /// <summary>Teams repeats a turn within seconds, so few need to be remembered.</summary>
    private const int TurnsRemembered = 4;

    /// <param name="sender">Who the turn is with.</param>
    /// <param name="identity">Recognises the turn when it comes again; null for the bot's own.</param>
    /// <param name="input">What came in.</param>
    /// <param name="decide">What to make of it. May run more than once; everything it does must be undone by being forgotten.</param>
    /// <param name="say">Sends what was decided, after the save.</param>
    /// <param name="cancellation">Stops before the save.</param>
    /// <returns>What was answered, now or the first time.</returns>
    public async Task<Replies> RunAsync(
        Sender sender, TurnIdentity? identity, TurnInput input, Func<PersonTurn, Task> decide, Func<Replies, Task<SentMessages>> say, CancellationToken cancellation)
    {
        string? life = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (loaded, erased) = await LoadAsync(sender, cancellation);
            life ??= input.AnswersInPlace ? erased : null;
            if (await AnswerToErasedAsync(sender, input, loaded, life, cancellation) is { } lastWord)
            {
                return lastWord;
            }

            var key = identity is null ? null : await keys.OfAsync(sender.Id, identity, cancellation);
            life ??= loaded?.Value.Life;
            var before = loaded?.Value ?? await NewAsync(sender, cancellation);
            if (key is not null && before.Answered.FirstOrDefault(a => a.Key == key) is { } answered)
            {
                return await RepeatAsync(before, answered, say);
            }

            var turn = new PersonTurn(Knowing(before, sender), clock.Now, input, services, cancellation)
            {
                Before = loaded,
                CameBack = before is { Welcomed: true, Installed: false },
            };
            try
            {
                await FollowAsync(before, turn.Me, cancellation);
                var known = turn.Me;
                await decide(turn);
                await FollowAsync(known, turn.Me, cancellation);
            }
            catch (RaceLostException)
            {
                continue;
            }

            var after = key is null ? turn.Me : Remembering(turn.Me, key, turn.Replies);
            var saved = loaded is null ? await documents.CreateAsync(after, cancellation) : await documents.ReplaceAsync(loaded, after, cancellation);
            if (saved is null)
            {
                continue;
            }

            if (key is null || recent.Add(key))
            {
                await SayAsync(key, turn.Replies, say);
            }

            return turn.Replies;
        }

        throw new InvalidOperationException("A turn was overtaken every time it was tried.");
    }

    /// <summary>Whoever's erasing has begun is erased before anything else.</summary>
    /// <returns>
    /// Who is there now, and the life that was erased. A card that is pressed belongs to that life, and Teams may repeat the very press that erased it;
    /// whoever writes begins a new one.
    /// </returns>
    private async Task<(Loaded<Person>? Person, string? Erased)> LoadAsync(Sender sender, CancellationToken cancellation)
    {
        var loaded = await documents.LoadAsync<Person>(Person.NameOf(sender.Id), cancellation);
        if (loaded?.Value.Erasing is not { } erasure || !sender.IsHere)
        {
            return (loaded, null);
        }

        await services.Erasures.FinishAsync(sender.Id, erasure, cancellation);
        return (await documents.LoadAsync<Person>(Person.NameOf(sender.Id), cancellation), loaded.Value.Life);
    }

    /// <summary>
    /// What to answer where there is nobody any more: the bot does not turn to somebody who is erased, and what was pressed or written while
    /// they were being erased is not taken up in a life to come.
    /// </summary>
    /// <returns>Null where the turn goes on.</returns>
    private async Task<Replies?> AnswerToErasedAsync(Sender sender, TurnInput input, Loaded<Person>? loaded, string? life, CancellationToken cancellation)
    {
        if (!sender.IsHere)
        {
            return loaded is null or { Value.Erasing: not null } ? Replies.None : null;
        }

        if (life is null || loaded?.Value.Life == life)
        {
            return null;
        }

        if (loaded is null)
        {
            await services.Erasures.EraseRestAsync(sender.Id, cancellation);
        }

        return input.AnswersInPlace ? new([], null, services.Library.Texts.Say(Languages.ForLocale(sender.Locale), "mydata.gone")) : Replies.None;
    }

    /// <summary>
    /// The same turn again. Its answer to a pressed button goes out again, since the first may not have arrived; messages only
    /// when this process has not sent them, that is, when the one that saved them may have ended before.
    /// </summary>
    private async Task<Replies> RepeatAsync(Person person, AnsweredTurn answered, Func<Replies, Task<SentMessages>> say)
    {
        var replies = answered.Replies.IsGone
            ? Replies.None
            : JsonSerializer.Deserialize<Replies>(answered.Replies.ReadBy(person.Id), DocumentJson.Options) ?? Replies.None;
        if (recent.Add(answered.Key))
        {
            await SayAsync(answered.Key, replies, say);
        }

        return replies;
    }

    /// <summary>What could not be said may be said when the turn comes again.</summary>
    private async Task SayAsync(string? key, Replies replies, Func<Replies, Task<SentMessages>> say)
    {
        try
        {
            Remember(replies, await say(replies));
        }
        catch when (key is not null)
        {
            recent.Forget(key);
            throw;
        }
    }

    /// <summary>Every life has its own key, so the key's id tells it, the same in every try.</summary>
    private async Task<Person> NewAsync(Sender sender, CancellationToken cancellation) => new()
    {
        Id = sender.Id,
        Life = Convert.ToHexStringLower((await personKeys.GetOrCreateAsync(sender.Id, cancellation)).Id),
        Zone = options.Value.DefaultTimeZone,
        Language = Languages.ForLocale(sender.Locale),
    };

    /// <summary>The person with what Teams says of them today.</summary>
    private static Person Knowing(Person person, Sender sender) => person with
    {
        Name = sender.Name.Length > 0 ? sender.Name : person.Name,
        Language = sender.Locale is null || person.LanguageChosen ? person.Language : Languages.ForLocale(sender.Locale),
        Zone = sender.Zone is { } zone && Zones.Get(zone).Id == zone ? zone : person.Zone,
        Address = sender.Address,
        Installed = sender.IsHere || person.Installed,
        Away = sender.IsHere ? null : person.Away,
    };

    /// <summary>A new name, zone, hours or wish to be left alone is told to the mentorships that keep a copy, before the person's own document says so.</summary>
    private async Task FollowAsync(Person before, Person after, CancellationToken cancellation)
    {
        if (Party.Of(before) == Party.Of(after))
        {
            return;
        }

        foreach (var membership in before.Mentorships)
        {
            var loaded = await documents.LoadAsync<Mentorship>(Mentorship.NameOf(membership.Id), cancellation);
            if (loaded is not null && await services.Mentorships.SaveAsync(loaded, loaded.Value.Knowing(after), clock.Now, cancellation) is null)
            {
                throw new RaceLostException();
            }
        }
    }

    private static Person Remembering(Person person, string key, Replies replies) => person with
    {
        Answered =
        [
            .. person.Answered.TakeLast(TurnsRemembered - 1),
            new AnsweredTurn(key, PrivateText.For(person.Id, JsonSerializer.Serialize(replies, DocumentJson.Options))),
        ],
    };

    private void Remember(Replies replies, SentMessages sent)
    {
        for (var i = 0; i < replies.Messages.Count; i++)
        {
            if (replies.Messages[i].Dialog is { } dialog && sent.Ids.ElementAtOrDefault(i) is { Length: > 0 } id)
            {
                recent.RememberCard(dialog, id);
            }
        }
    }
}

/// <param name="Ids">The id that each message was given, in order; an empty one where none was.</param>
public sealed record SentMessages(IReadOnlyList<string> Ids)
{
    public static SentMessages None { get; } = new([]);
}
