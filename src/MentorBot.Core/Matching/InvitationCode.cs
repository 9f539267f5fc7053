namespace MentorBot.Core.Matching;

/// <summary>Codes that people read aloud and type: eight letters and digits that are not mistaken for each other, in two groups.</summary>
public static class InvitationCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A code from at least eight random bytes.</summary>
    public static string From(ReadOnlySpan<byte> chance)
    {
        Span<char> code = stackalloc char[9];
        for (var i = 0; i < 8; i++)
        {
            code[i < 4 ? i : i + 1] = Alphabet[chance[i] % Alphabet.Length];
        }

        code[4] = '-';
        return new string(code);
    }

    /// <summary>The code in what somebody wrote, whatever the case, spaces or dashes; null when it can't be one.</summary>
    public static string? Read(string written)
    {
        var characters = written.ToUpperInvariant().Where(char.IsLetterOrDigit).ToArray();
        return characters.Length == 8 && characters.All(Alphabet.Contains) ? $"{new string(characters, 0, 4)}-{new string(characters, 4, 4)}" : null;
    }
}
