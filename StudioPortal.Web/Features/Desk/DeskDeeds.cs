using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Features.Cards;

namespace StudioPortal.Web.Features.Desk;

/// <summary>What can be done at the desk, and what is looked up for it.</summary>
public sealed record DeskDeeds(
    CheckInBooking CheckIn, CheckInByCode Scan, UndoCheckIn Undo, WalkIn WalkIn, BookClass Book, CancelBooking Cancel, DeskQueries People,
    RosterQueries Rosters, BoardQueries Classes, PayerQueries Payers, ChangePayer ChangePayer, PayerWords PayerWords);

/// <summary>One numbered choice, and what it does.</summary>
public sealed record DeskOption(string Text, string? Note, Func<Task> TakeAsync);

/// <summary>Numbered choices in place of the buttons; with a refusal they stand below its red plane.</summary>
/// <param name="Refused">What did not happen and why; null when nothing was refused.</param>
public sealed record DeskPanel(string Title, IReadOnlyList<DeskOption> Options, string? Refused = null)
{
    /// <summary>The day shown, when the choices are the classes of a day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What stands below the choices and cannot be chosen, such as cards that cannot pay.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The last check-in, which can be taken back for a minute.</summary>
/// <param name="WasWalkIn">The booking came with it and goes with it.</param>
public sealed record DeskDone(Guid BookingId, Guid MemberId, string Text, bool WasWalkIn);
