namespace StudioPortal.Domain.Shared;

/// <summary>
/// A telephone number that can be called and texted (R019, R034). Two numbers are equal when they reach the same
/// telephone, however they were typed. Numbers come only from <see cref="TryParse"/>; a default one is empty.
/// </summary>
public readonly record struct PhoneNumber
{
    const int LongestInput = 40;

    readonly string? _value;

    PhoneNumber(string value) => _value = value;

    /// <summary>E.164: a plus, the calling code and the number, 9 to 16 characters, such as <c>+8613800138000</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The last four digits, by which a desk asks for a person (R028).</summary>
    public string LastFour => Value.Length < 4 ? "" : Value[^4..];

    /// <summary>
    /// The digits dialled inside the number's own country, with its leading zero where there is one
    /// (<c>13800138000</c>, <c>01088886666</c>); for a country without rules here, the E.164 digits without plus.
    /// </summary>
    public string National => Value.Length == 0 ? "" : DialingPlan.NationalOf(Value.AsSpan(1));

    /// <summary>For screens that others can see (R007): at least four digits hidden, <c>138 **** 3862</c>.</summary>
    public string Masked => Value.Length == 0 ? "" : $"{National[..Math.Clamp(National.Length - 8, 0, 3)]} **** {LastFour}".TrimStart();

    /// <summary>The masked form, so that a log line never holds the whole number; callers who need it say <see cref="Value"/>.</summary>
    public override string ToString() => Masked;

    /// <summary>
    /// Reads what a person typed (R025): full-width or plain digits, spaces, dashes, dots, slashes and brackets between them, with
    /// <c>+</c>, <c>00</c> or nothing before the calling code. Refused, never thrown: letters and other signs, more than
    /// 40 characters, a length or leading digits the country does not have, a land line without its area code, service
    /// numbers, extensions, and any number without <c>+</c> or <c>00</c> when the region is not in the <c>DialingPlan</c>.
    /// </summary>
    /// <param name="text">What was typed; a <see cref="Value"/> is always read back as itself, whatever the region.</param>
    /// <param name="regionCode">The studio's country, ISO 3166 alpha-2, such as <c>CN</c>.</param>
    /// <param name="phone">The number, or an empty one when refused.</param>
    public static bool TryParse(string? text, string regionCode, out PhoneNumber phone)
    {
        phone = default;
        Span<char> buffer = stackalloc char[LongestInput];
        if (!TryReadDigits(text.AsSpan().Trim(), buffer, out var length, out var isInternational)) return false;

        ReadOnlySpan<char> digits = buffer[..length];
        if (!isInternational && digits.StartsWith("00"))
        {
            digits = digits[2..];
            isInternational = true;
        }

        var international = isInternational ? DialingPlan.FromInternational(digits) : DialingPlan.FromNational(digits, regionCode);
        if (international is null) return false;

        phone = new PhoneNumber("+" + international);
        return true;
    }

    static bool TryReadDigits(ReadOnlySpan<char> text, Span<char> digits, out int length, out bool hasPlus)
    {
        length = 0;
        hasPlus = false;
        if (text.Length > digits.Length) return false;

        foreach (var character in text)
        {
            if (DigitOf(character) is { } digit) digits[length++] = digit;
            else if (character is '+' or '＋' && length == 0 && !hasPlus) hasPlus = true;
            else if (!IsSeparator(character)) return false;
        }

        return length > 0;
    }

    static char? DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character,
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        _ => null,
    };

    static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || IsUnseen(character) || character is '-' or '‐' or '‑' or '–' or '—' or '－' or '.' or '．' or '/' or '(' or ')' or '（' or '）';

    /// <summary>
    /// Address books put marks around a number that keep it from left to right, and nobody sees them who pastes it. Those that turn
    /// it round are none of them: what was seen would not be what is read.
    /// </summary>
    static bool IsUnseen(char character) =>
        character is '\u200B' or '\u200E' or '\u202A' or '\u202C' or '\u202D' or '\u2060' or '\u2066' or '\u2068' or '\u2069' or '\uFEFF';
}
