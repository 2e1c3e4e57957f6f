using System.Collections.Concurrent;

namespace StudioPortal.Domain.Studios;

/// <summary>
/// Turns a studio's days and wall-clock times into instants (UTC) and back, so that a class at 18:30 stays at 18:30
/// when the clocks change. A time the clocks skip moves forward by the gap (02:30 becomes 03:30); a time they show twice
/// means the first of the two. Covers 3 January 0001 to 29 December 9999.
/// </summary>
public sealed class StudioCalendar
{
    static readonly ConcurrentDictionary<string, StudioCalendar> Known = new(StringComparer.OrdinalIgnoreCase);

    readonly TimeZoneInfo _zone;

    StudioCalendar(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The IANA name of the studio's zone, such as <c>Asia/Shanghai</c>.</summary>
    public string TimeZoneId => _zone.Id;

    /// <summary>The calendar of an IANA time zone; the same object every time.</summary>
    /// <exception cref="ArgumentException">The zone is unknown here, or is a Windows name such as <c>China Standard Time</c>.</exception>
    public static StudioCalendar For(string timeZoneId)
    {
        if (Known.TryGetValue(timeZoneId, out var calendar)) return calendar;
        if (Find(timeZoneId) is not { } zone) throw new ArgumentException($"'{timeZoneId}' is not a time zone known here.", nameof(timeZoneId));

        return Known.GetOrAdd(timeZoneId, new StudioCalendar(zone));
    }

    /// <summary>Whether <see cref="For"/> would accept this name; never throws.</summary>
    public static bool Knows(string? id) => Find(id) is not null;

    /// <summary>The instant (UTC) at which the studio's clock shows this time on this day; see the class for skipped and repeated times.</summary>
    public DateTime InstantOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Utc);
        var offsetBefore = _zone.GetUtcOffset(local.AddDays(-1));
        var offsetAfter = _zone.GetUtcOffset(local.AddDays(1));

        // Trying the offset before a change first picks the earlier of two; where neither holds, the clocks skipped the
        // time, and the offset before the change is the one that moves it forward.
        var instant = local - offsetBefore;
        if (_zone.GetUtcOffset(instant) == offsetBefore) return instant;

        var later = local - offsetAfter;
        return _zone.GetUtcOffset(later) == offsetAfter ? later : instant;
    }

    /// <summary>The studio's day at an instant (UTC).</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(LocalOf(utc));

    /// <summary>The studio's wall-clock time at an instant (UTC).</summary>
    public TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(LocalOf(utc));

    /// <summary>The studio's day and wall-clock time at an instant (UTC), of unspecified kind.</summary>
    /// <exception cref="ArgumentException">The value is not of kind UTC: a local time would silently be shifted twice.</exception>
    public DateTime LocalOf(DateTime utc) => DateTime.SpecifyKind(WithOffset(utc).DateTime, DateTimeKind.Unspecified);

    /// <summary>The instant (UTC) with the studio's offset at that moment, for exports, feeds and the API.</summary>
    /// <exception cref="ArgumentException">The value is not of kind UTC.</exception>
    public DateTimeOffset WithOffset(DateTime utc)
    {
        if (utc.Kind != DateTimeKind.Utc) throw new ArgumentException($"An instant is of kind UTC, not {utc.Kind}.", nameof(utc));

        return new DateTimeOffset(utc).ToOffset(_zone.GetUtcOffset(utc));
    }

    /// <summary>
    /// The instants (UTC) at which a day begins and the next one begins: <c>From</c> belongs to the day, <c>To</c> does not.
    /// Usually 24 hours apart; 23 or 25 when the clocks change.
    /// </summary>
    public (DateTime From, DateTime To) BoundsOf(DateOnly day) =>
        (InstantOf(day, TimeOnly.MinValue), InstantOf(day.AddDays(1), TimeOnly.MinValue));

    /// <summary>The Monday on or before a day, with which every studio's timetable begins.</summary>
    public DateOnly FirstDayOfWeek(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    static TimeZoneInfo? Find(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;
}
