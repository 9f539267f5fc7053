using System.Security.Cryptography;
using MentorBot.Privacy;
using MentorBot.Tests.Edges;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Tests.Privacy;

public sealed class WrappingKeysTests : IDisposable
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(WrappingKey.Size);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("test.db.wrapping-key");

    public void Dispose() => _folder.Dispose();

    private static IConfiguration Configured(string? key, string? id = null) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Privacy:WrappingKey"] = key, ["Privacy:WrappingKeyId"] = id })
        .Build();

    [Fact]
    public void A_configured_key_wraps_and_unwraps()
    {
        var wrapped = WrappingKeys.FromConfiguration(Configured(Convert.ToBase64String(Secret), "vault-3"))!.Wrap("plain"u8, "key/anna");

        var again = WrappingKeys.FromConfiguration(Configured(Convert.ToBase64String(Secret), "vault-3"))!;

        Assert.Equal("plain"u8, again.Unwrap(wrapped, "key/anna")!);
        Assert.Null(again.Unwrap(wrapped, "key/bo"));
    }

    [Fact]
    public void Its_id_tells_names_and_keys_apart_and_not_the_key()
    {
        var other = RandomNumberGenerator.GetBytes(WrappingKey.Size);

        Assert.StartsWith("vault-3-", new WrappingKey(Secret, "vault-3").Id, StringComparison.Ordinal);
        Assert.Equal(new WrappingKey(Secret).Id, new WrappingKey(Secret).Id);
        Assert.NotEqual(new WrappingKey(Secret, "vault-3").Id, new WrappingKey(other, "vault-3").Id);
        Assert.DoesNotContain(new WrappingKey(Secret).Id, Convert.ToHexStringLower(Secret), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_one_configured_there_is_none(string? key) => Assert.Null(WrappingKeys.FromConfiguration(Configured(key)));

    [Theory]
    [InlineData("secret-not-base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_malformed_one_is_refused_by_its_setting_and_not_repeated(string key)
    {
        var error = Assert.Throws<WrappingKeyException>(() => WrappingKeys.FromConfiguration(Configured(key)));

        Assert.Contains("Privacy:WrappingKey is not a key: it must be 32 random bytes in base64", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_made_once_and_read_from_then_on()
    {
        var first = WrappingKeys.FromFile(Path, mayMake: true);

        Assert.Equal(first.Id, WrappingKeys.FromFile(Path, mayMake: false).Id);
    }

    [Fact]
    public void Only_its_owner_may_read_the_file()
    {
        WrappingKeys.FromFile(Path, mayMake: true);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }

        Assert.Equal([Path], Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!));
    }

    [Fact]
    public void A_missing_file_is_not_made_anew_where_keys_were_wrapped_with_it()
    {
        var error = Assert.Throws<WrappingKeyException>(() => WrappingKeys.FromFile(Path, mayMake: false));

        Assert.Contains("test.db.wrapping-key that they were wrapped with is missing", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void A_damaged_file_says_so()
    {
        File.WriteAllText(Path, "half a ke");

        var error = Assert.Throws<WrappingKeyException>(() => WrappingKeys.FromFile(Path, mayMake: true));

        Assert.Contains("test.db.wrapping-key is not a key", error.Message, StringComparison.Ordinal);
        Assert.Equal("half a ke", File.ReadAllText(Path));
    }

    [Fact]
    public void A_file_that_can_not_be_made_says_so()
    {
        var error = Assert.Throws<WrappingKeyException>(() => WrappingKeys.FromFile(_folder.File("nowhere/test.wrapping-key"), mayMake: true));

        Assert.Contains("check its permissions", error.Message, StringComparison.Ordinal);
    }
}
