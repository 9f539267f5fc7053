using System.Text;
using MentorBot.Core.People;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Tests.Edges.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Privacy;

/// <summary>Changing the wrapping key: persons' keys stay what they are and come under the new one.</summary>
public sealed class RewrappingTests : IDisposable
{
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bo = new("bo");

    private readonly SqliteFiles _files = new();
    private readonly WrappingKey _old = new(PersonKey.Random().Secret, "spring");
    private readonly WrappingKey _new = new(PersonKey.Random().Secret, "autumn");

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Keys_under_another_key_that_is_at_hand_are_read()
    {
        var made = await With(_old).GetOrCreateAsync(Anna, default);

        Assert.Equal(SecretOf(made), SecretOf(await With(_new, _old).GetAsync(Anna, default)));
    }

    [Fact]
    public async Task After_rewrapping_the_old_key_is_not_needed_any_more()
    {
        var (anna, bo) = (await With(_old).GetOrCreateAsync(Anna, default), await With(_old).GetOrCreateAsync(Bo, default));

        Assert.Equal(2, await With(_new, _old).RewrapAsync(default));

        Assert.Equal(SecretOf(anna), SecretOf(await With(_new).GetAsync(Anna, default)));
        Assert.Equal(SecretOf(bo), SecretOf(await With(_new).GetAsync(Bo, default)));
        await Assert.ThrowsAsync<WrappingKeyException>(() => With(_old).GetAsync(Anna, default));
        Assert.DoesNotContain(_old.Id, Encoding.UTF8.GetString(_files.Folder.Everything()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_under_the_current_key_already_is_left_alone()
    {
        await With(_new).GetOrCreateAsync(Anna, default);
        var before = (await Store().GetAsync("key/anna", default))!.Version;

        Assert.Equal(0, await With(_new, _old).RewrapAsync(default));

        Assert.Equal(before, (await Store().GetAsync("key/anna", default))!.Version);
    }

    [Fact]
    public async Task One_that_was_interrupted_is_begun_again()
    {
        await With(_old).GetOrCreateAsync(Anna, default);
        await With(_new).GetOrCreateAsync(Bo, default);

        Assert.Equal(1, await With(_new, _old).RewrapAsync(default));
    }

    [Fact]
    public async Task A_key_that_nobody_holds_is_named()
    {
        await With(_old).GetOrCreateAsync(Anna, default);

        var error = await Assert.ThrowsAsync<WrappingKeyException>(() => With(_new).RewrapAsync(default));

        Assert.Contains($"\"{_old.Id}\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("Privacy:OtherWrappingKeys", error.Message, StringComparison.Ordinal);
    }

    private static byte[] SecretOf(PersonKey? key) => key!.Secret.ToArray();

    private SqliteDocuments Store() => new(_files.Open("test.db.keys", SqliteJournal.Truncate));

    private PersonKeys With(WrappingKey current, params WrappingKey[] others) => new(Store(), new WrappingRing(current, others), new FakeTimeProvider());
}
