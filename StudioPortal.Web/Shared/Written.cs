using System.Globalization;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Web.Shared;

/// <summary>Instants and days as this screen writes them: the studio's clock, the screen's culture.</summary>
public static class Written
{
    public static string Time(this StudioCalendar calendar, DateTime utc) => calendar.LocalOf(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and month: 18 Nov, 11月18日.</summary>
    public static string Short(this DateOnly day)
    {
        var culture = CultureInfo.CurrentCulture;
        return day.ToString(culture.TwoLetterISOLanguageName == "zh" ? "M月d日" : "d MMM", culture);
    }

    /// <summary>Day, month and year.</summary>
    public static string Long(this DateOnly day)
    {
        var culture = CultureInfo.CurrentCulture;
        return day.ToString(culture.TwoLetterISOLanguageName == "zh" ? "yyyy年M月d日" : "d MMMM yyyy", culture);
    }

    /// <summary>Day, month, year and time.</summary>
    public static string Moment(this StudioCalendar calendar, DateTime utc) => $"{calendar.DayOf(utc).Long()} {calendar.Time(utc)}";

    /// <summary>Month and year.</summary>
    public static string Month(this DateOnly day) => day.ToString("y", CultureInfo.CurrentCulture);

    /// <summary>Weekday, day and month.</summary>
    public static string Weekday(this DateOnly day)
    {
        var culture = CultureInfo.CurrentCulture;
        return day.ToString(culture.TwoLetterISOLanguageName == "zh" ? "M月d日 ddd" : "ddd d MMM", culture);
    }
}
