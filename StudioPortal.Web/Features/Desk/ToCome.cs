using StudioPortal.Domain.Bookings;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Desk;

/// <summary>A class of today and who is still to come to it.</summary>
public sealed record ToComeGroup(BoardRow Class, IReadOnlyList<RosterRow> People);

/// <summary>Who is to come today, class by class: those already late first, a class everyone is here for not at all.</summary>
public static class ToCome
{
    public static IReadOnlyList<ToComeGroup> Of(BoardDay day, IReadOnlyDictionary<Guid, IReadOnlyList<RosterRow>> rosters, DateTime now) =>
    [
        .. day.Rows.Where(row => !row.IsCancelled && !row.HasEnded(now) && row.Expected > 0)
            .OrderBy(row => row.StartsAt)
            .Select(row => new ToComeGroup(row, [.. rosters.GetValueOrDefault(row.Id, []).Where(one => one.Status == BookingStatus.Booked)])),
    ];
}
