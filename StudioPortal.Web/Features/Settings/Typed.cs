using System.Globalization;

namespace StudioPortal.Web.Features.Settings;

/// <summary>Numbers as people type them.</summary>
static class Typed
{
    public static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool IsWithin(string text, int least, int most) => Number(text) is { } number && number >= least && number <= most;

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a day as a date field holds it.</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
