namespace StudioPortal.Web.Features.Today;

/// <summary>How someone is met at this hour.</summary>
static class Greeting
{
    /// <summary>A key of TodayTexts.</summary>
    public static string KeyAt(TimeOnly time) => time.Hour switch
    {
        >= 5 and < 12 => "Greeting.Morning",
        >= 12 and < 18 => "Greeting.Afternoon",
        _ => "Greeting.Evening",
    };

    /// <summary>The given name of a Chinese name of three or four characters (王静怡: 静怡); any other name whole.</summary>
    public static string NameOf(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length is 3 or 4 && trimmed.All(letter => letter is >= '\u4e00' and <= '\u9fff') ? trimmed[^2..] : trimmed;
    }
}
