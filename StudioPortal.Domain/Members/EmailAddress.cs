namespace StudioPortal.Domain.Members;

/// <summary>Whether an e-mail address could be one (R019). Only a delivery proves that it is.</summary>
public static class EmailAddress
{
    /// <summary>Longest address, RFC 5321.</summary>
    public const int MaximumLength = 254;

    public static bool IsPlausible(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= MaximumLength
            && at > 0
            && at == text.LastIndexOf('@')
            && text.LastIndexOf('.') > at + 1
            && text.LastIndexOf('.') < text.Length - 1
            && !text.Contains("..", StringComparison.Ordinal)
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';');
    }
}
