namespace StudioPortal.Web.Shared;

/// <summary>What someone is called when they are met.</summary>
static class GivenName
{
    /// <summary>The given name of a Chinese name of three or four characters (王静怡: 静怡); any other name whole.</summary>
    public static string Of(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length is 3 or 4 && trimmed.All(letter => letter is >= '\u4e00' and <= '\u9fff') ? trimmed[^2..] : trimmed;
    }
}
