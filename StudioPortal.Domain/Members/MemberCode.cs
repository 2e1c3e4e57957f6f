using System.Security.Cryptography;

namespace StudioPortal.Domain.Members;

/// <summary>What a scanner reads off a member's phone or a swiped card (R059).</summary>
public static class MemberCode
{
    public const int Length = 12;

    const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Twelve letters and digits that cannot be mistaken for one another: 58 bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Made from a given source, so that a demonstration studio is the same every time.</summary>
    public static string From(Random random) => new(random.GetItems<char>(Letters, Length));

    /// <summary>As scanners and people send it: spaces, hyphens and case do not matter.</summary>
    public static string Normalise(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).ToUpperInvariant();
}
