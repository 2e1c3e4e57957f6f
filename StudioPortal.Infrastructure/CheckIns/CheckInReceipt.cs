using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>That a check-in was made or taken back, with the ledger line it made (R060, I01).</summary>
public sealed record CheckInReceipt(
    Guid BookingId, Guid SessionId, Guid MemberId, Guid CardId, Guid EntryId, int Line, LedgerKind Kind, int Credits, int BalanceAfter,
    Guid CauseId, DateTime At, string By, string? Device, Guid? Reverses)
{
    /// <param name="entries">One a lot; the last is named, the credits are those of all.</param>
    public static CheckInReceipt Of(Guid bookingId, Guid sessionId, Guid memberId, IReadOnlyList<LedgerEntry> entries)
    {
        var entry = entries[^1];
        return new(
            bookingId, sessionId, memberId, entry.CardId, entry.Id, entry.Line, entry.Kind, entries.Sum(one => one.Credits),
            entry.BalanceAfter, entry.CauseId, entry.At, entry.By, entry.Device, entry.ReversesId);
    }
}
