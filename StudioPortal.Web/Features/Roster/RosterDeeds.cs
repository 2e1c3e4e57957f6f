using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Web.Features.Roster;

/// <summary>What can be done on a roster, and what is looked up for it.</summary>
public sealed record RosterDeeds(
    BoardQueries Classes,
    RosterQueries Rosters, MemberQueries Members, CheckInBooking CheckIn, UndoCheckIn Undo, WalkIn WalkIn, CancelBooking Cancel);
