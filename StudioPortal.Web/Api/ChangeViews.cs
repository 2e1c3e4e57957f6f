using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <param name="From">First frozen day.</param>
/// <param name="To">Last frozen day, included.</param>
/// <param name="CancelBookings">Gives the classes booked inside it back, free of cost; left out, they are named and nothing is done.</param>
/// <param name="BeyondPlan">Sets the plan's number of freezes and days aside; heeded for managers.</param>
public sealed record FreezeCall(string? From, string? To, string? Reason, bool? CancelBookings, bool? BeyondPlan);

/// <param name="To">The new last valid day.</param>
public sealed record ExtensionCall(string? To, string? Reason);

/// <param name="Fee">Minor units; left out for none.</param>
/// <param name="Payments">How the fee is paid by the new holder; together the fee.</param>
public sealed record TransferCall(Guid? MemberId, string? Reason, long? Fee, IReadOnlyList<TenderPart?>? Payments);

/// <param name="MemberId">Who uses the card too.</param>
public sealed record ShareCall(Guid? MemberId, string? Reason);

/// <param name="Number">6 to 20 digits as printed on the new card; left out for one that is made.</param>
public sealed record NumberCall(string? Number, string? Reason);

/// <param name="Kind">gift or compensation.</param>
/// <param name="Credits">Classes, minutes or minor units.</param>
/// <param name="ExpiresOn">Last day on which they can be used; left out for as long as the card is valid.</param>
public sealed record GrantCall(string? Kind, int? Credits, string? ExpiresOn, string? Reason);

/// <param name="EntryId">The line that is taken back.</param>
public sealed record CorrectionCall(Guid? EntryId, string? Reason);

/// <summary>One change of a card.</summary>
/// <param name="MemberId">The holder before it.</param>
/// <param name="EndedOn">The last valid day before it; null where it does not move that.</param>
/// <param name="EndsOn">The last valid day after it.</param>
/// <param name="From">First day of a freeze.</param>
/// <param name="To">Last day of a freeze, or of credits that were given.</param>
/// <param name="OtherMemberId">The new holder, or who shares it.</param>
/// <param name="SaleId">The fee taken, or the money given back.</param>
/// <param name="For">What it makes up for or takes back.</param>
/// <param name="UndoneAt">When it was taken back; a freeze taken back while it ran ended the day before.</param>
public sealed record CardChangeView(
    Guid Id, Guid CardId, CardChangeKind Kind, Guid MemberId, DateTimeOffset At, string By, string? Device, string? Reason, DateOnly? EndedOn, DateOnly? EndsOn,
    DateOnly? From, DateOnly? To, Guid? OtherMemberId, string? OldNumber, string? NewNumber, Guid? SaleId, Guid? For, DateTimeOffset? UndoneAt, string? UndoneBy)
{
    public static CardChangeView Of(CardChange one, ApiCall call) => new(
        one.Id, one.CardId, one.Kind, one.MemberId, call.Timed(one.At), one.By, one.Device, one.Reason, one.EndedOn, one.EndsOn, one.FromOn, one.ToOn,
        one.OtherMemberId, one.OldNumber, one.NewNumber, one.SaleId, one.ForId, call.Timed(one.UndoneAt), one.UndoneBy);
}

/// <summary>What the card is before or after a change.</summary>
/// <param name="Left">Classes, minutes or minor units.</param>
/// <param name="Sharers">People besides the holder who may use it.</param>
public sealed record CardStateView(DateOnly EndsOn, int Left, int Held, DateOnly? FrozenFrom, DateOnly? FrozenTo, int Sharers)
{
    public static CardStateView Of(CardState state) => new(state.EndsOn, state.Left, state.Held, state.FrozenFrom, state.FrozenTo, state.Sharers);
}

/// <summary>A class that is booked inside a freeze.</summary>
/// <param name="StartsAt">The studio's wall-clock time.</param>
public sealed record BookedClassView(Guid BookingId, Guid MemberId, string ClassName, DateOnly Day, TimeOnly StartsAt);

/// <summary>The consequence of a change, before it is made.</summary>
/// <param name="Days">By which the last day moves.</param>
/// <param name="InTheWay">Classes booked inside a freeze.</param>
/// <param name="Refusal">The code of what stands in the way besides them; null when nothing does.</param>
/// <param name="RefusalTitle">The same in words.</param>
public sealed record CardPreviewView(
    CardStateView Before, CardStateView After, int Days, IReadOnlyList<BookedClassView> InTheWay, string? Refusal, string? RefusalTitle)
{
    public static CardPreviewView Of(CardPreview preview, ApiCall call) => new(
        CardStateView.Of(preview.Before), CardStateView.Of(preview.After), preview.Days,
        [.. preview.InTheWay.Select(one => new BookedClassView(one.BookingId, one.MemberId, call.Named(one.Name), one.Day, one.At))],
        preview.Refusal?.Code, preview.Refusal is { } refusal ? call.Said(refusal) : null);
}
