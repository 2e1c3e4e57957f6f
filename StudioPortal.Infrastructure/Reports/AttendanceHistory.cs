using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>
/// What the same weekday usually brings, and how the day itself went so far, for every screen of the process: past days are read
/// once, the present day once a minute.
/// </summary>
public sealed class AttendanceHistory(AttendanceQueries queries, StudioClock studio) : IDisposable
{
    /// <summary>Weeks looked back at the most.</summary>
    public const int Weeks = 6;

    /// <summary>Days kept in memory at the most.</summary>
    const int DaysKept = 90;

    readonly ConcurrentDictionary<DateOnly, Known> _days = [];
    readonly SemaphoreSlim _reading = new(1);

    /// <summary>Up to six past days of the same weekday on which there were classes, newest first.</summary>
    public async Task<IReadOnlyList<DayTimes>> UsualAsync(DateOnly day, CancellationToken cancel = default)
    {
        List<DayTimes> past = [];
        for (var week = 1; week <= Weeks; week++)
            past.Add(await OfDayAsync(day.AddDays(-7 * week), cancel));
        return [.. past.Where(one => one.HadClasses)];
    }

    /// <summary>The day itself, no older than a minute.</summary>
    public async Task<DayTimes> OfDayAsync(DateOnly day, CancellationToken cancel = default)
    {
        if (IsKnown(day, out var times)) return times;
        await _reading.WaitAsync(cancel);
        try
        {
            if (IsKnown(day, out times)) return times;
            if (_days.Count >= DaysKept) _days.Clear();
            times = await queries.OfDayAsync(day, cancel);
            _days[day] = new(times, studio.Now, IsOver: await studio.TodayAsync(cancel) > day);
            return times;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    bool IsKnown(DateOnly day, [NotNullWhen(true)] out DayTimes? times)
    {
        times = _days.TryGetValue(day, out var known) && studio.Now - known.ReadAt < known.Lasts ? known.Times : null;
        return times is not null;
    }

    sealed record Known(DayTimes Times, DateTime ReadAt, bool IsOver)
    {
        public TimeSpan Lasts => IsOver ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(50);
    }
}
