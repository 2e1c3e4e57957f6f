using System.Globalization;

namespace StudioPortal.Domain.Members;

/// <summary>
/// Why a member is blocked by itself (I02): so many lapses within so many days. Kept as a code among the words people type, so that
/// every screen says it in its own language.
/// </summary>
/// <param name="IsForNoShows">Places left empty (爽约); else places given back too late.</param>
/// <param name="Times">Lapses that were counted.</param>
/// <param name="Days">Days in which they were.</param>
public sealed record LapseBlock(bool IsForNoShows, int Times, int Days)
{
    const string NoShows = "lapses:no-shows", Late = "lapses:late-cancellations";

    public string Code => string.Create(CultureInfo.InvariantCulture, $"{(IsForNoShows ? NoShows : Late)}:{Times}:{Days}");

    /// <summary>Null for any other reason.</summary>
    public static LapseBlock? Read(string? reason)
    {
        if (reason?.Split(':') is not ["lapses", var kind, var times, var days]) return null;
        var isKnown = int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
            & int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var within);
        return isKnown && kind is "no-shows" or "late-cancellations" ? new(kind == "no-shows", counted, within) : null;
    }
}
