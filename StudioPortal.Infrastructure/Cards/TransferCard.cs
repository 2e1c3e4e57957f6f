using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Fee">Minor units; 0 for none.</param>
/// <param name="Payments">How the fee is paid; they add up to it.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record TransferCardRequest(
    Guid CardId, Guid ToMemberId, string? Reason = null, long Fee = 0, IReadOnlyList<Payment>? Payments = null, Guid? Id = null);

/// <summary>
/// Gives a card to another member (转卡, I04); its fee, paid by the new holder, is a sale with a receipt in the same save. Refuses with
/// <c>card-not-found</c>, <c>member-not-found</c>, <c>idempotency-key-reused</c> and as <see cref="Card.Transfer"/> and
/// <see cref="Sale.Complete"/> do.
/// </summary>
public sealed class TransferCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, TransferCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id, first => IsSame(db, first, request), rules.Calendar, now,
            async hand =>
            {
                if (await db.Members.FindAsync(request.ToMemberId) is null) return MemberRefusals.NotFound;
                var cause = CardInHand.Cause(request.Id, by, now, request.Reason);
                if (request is { Fee: 0, Payments: null or { Count: 0 } }) return hand.Card.Transfer(request.ToMemberId, hand.Facts, cause);
                var fee = await FeeAsync(db, request, cause.SubjectId, rules, by, now);
                if (fee.IsRefused) return fee.Refusal;
                db.Sales.Add(fee.Value);
                return hand.Card.Transfer(request.ToMemberId, hand.Facts, cause, fee.Value.Id);
            }), cancel);
    }

    static bool IsSame(StudioDbContext db, CardChange first, TransferCardRequest request)
    {
        var fee = db.Sales.FirstOrDefault(sale => sale.Id == first.SaleId);
        return first.Kind == CardChangeKind.Transferred && first.OtherMemberId == request.ToMemberId
            && (fee?.Price ?? 0) == request.Fee && (fee is null || fee.IsPaidBy(request.Payments ?? []));
    }

    static async Task<Outcome<Sale>> FeeAsync(StudioDbContext db, TransferCardRequest request, Guid id, Studio rules, Actor by, DateTime now)
    {
        var today = rules.Calendar.DayOf(now);
        return Sale.Complete(
            id, await Tills.NextReceiptAsync(db, today), SaleKind.Fee, request.ToMemberId, request.CardId, new(request.Fee, Reason: request.Reason),
            request.Payments ?? [], await Tills.DayAsync(db, today), by, now);
    }
}
