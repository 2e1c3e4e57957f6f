using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>That a check-in was made or taken back, with the ledger line it made (R060, I01).</summary>
public sealed record CheckInReceipt(
    Guid BookingId, Guid SessionId, Guid MemberId, Guid CardId, Guid EntryId, int Line, LedgerKind Kind, int Credits, int BalanceAfter,
    Guid CauseId, DateTime At, string By, string? Device, Guid? Reverses)
{
    public static CheckInReceipt Of(Guid bookingId, Guid sessionId, Guid memberId, LedgerEntry entry) => new(
        bookingId, sessionId, memberId, entry.CardId, entry.Id, entry.Line, entry.Kind, entry.Credits, entry.BalanceAfter,
        entry.CauseId, entry.At, entry.By, entry.Device, entry.ReversesId);
}
