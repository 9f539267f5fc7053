using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Privacy;

/// <summary>Where the wrapping key comes from: the configuration, or else a file that is made at first start.</summary>
public static class WrappingKeys
{
    /// <summary>Where the key stands in the configuration.</summary>
    public const string Setting = "Privacy:WrappingKey";

    private const string IdSetting = "Privacy:WrappingKeyId";
    private const string OthersSetting = "Privacy:OtherWrappingKeys";

    /// <returns>Null when none is configured.</returns>
    /// <exception cref="WrappingKeyException">What is configured is no key.</exception>
    public static WrappingKey? FromConfiguration(IConfiguration configuration) =>
        configuration[Setting] is { Length: > 0 } text
            ? new WrappingKey(Decode(text, $"The setting {Setting}"), configuration[IdSetting] is { Length: > 0 } id ? id : null)
            : null;

    /// <summary>Keys that are not wrapped with any more, or not yet, and may have to be unwrapped with.</summary>
    /// <exception cref="WrappingKeyException">One that is configured is no key.</exception>
    public static IEnumerable<WrappingKey> OthersFromConfiguration(IConfiguration configuration) =>
        [.. configuration.GetSection(OthersSetting).GetChildren().Select(other => new WrappingKey(
            Decode(other["Key"] ?? "", $"The setting {other.Path}:Key"), other["Id"] is { Length: > 0 } id ? id : null))];

    /// <summary>
    /// Reads the key from <paramref name="path"/>, or makes one there that only this user may read. Not for two processes at once:
    /// moving a file to its name does not tell on every system whether another was first.
    /// </summary>
    /// <param name="mayMake">False when keys were wrapped already: a new key would not open them.</param>
    /// <exception cref="WrappingKeyException">The file holds no key, can't be read or made, or is missing and may not be made.</exception>
    public static WrappingKey FromFile(string path, bool mayMake)
    {
        try
        {
            if (!File.Exists(path))
            {
                if (!mayMake)
                {
                    throw new WrappingKeyException(
                        $"There are keys of persons, but the file {path} that they were wrapped with is missing. "
                        + $"Put it back, or set {Setting} to the key; without it no private text can be read again.");
                }

                Make(path);
            }

            return new WrappingKey(Decode(File.ReadAllText(path).Trim(), $"The file {path}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrappingKeyException(
                $"The wrapping key's file {path} can't be read or made: check its permissions and its directory's.", error);
        }
    }

    private static void Make(string path)
    {
        // Under another name until it is whole: a crash in between must not leave half a key that stops every later start.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(WrappingKey.Size))));
            // On the disk before the first person's key that needs it.
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }

    private static byte[] Decode(string text, string what)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == WrappingKey.Size
            ? bytes[..length]
            : throw new WrappingKeyException($"{what} is not a key: it must be {WrappingKey.Size} random bytes in base64.");
    }
}
