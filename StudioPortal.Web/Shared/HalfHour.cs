namespace StudioPortal.Web.Shared;

/// <summary>
/// One half hour of the day: bookings made and check-ins (null when it has not come yet) and what the same weekday usually has.
/// A current half hour is drawn full, past ones faint.
/// </summary>
public sealed record HalfHour(TimeOnly At, int? Bookings, int? CheckIns, double? Usual, bool IsCurrent = false);
