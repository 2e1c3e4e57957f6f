using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Web.Api;

/// <summary>A card as the rule that chooses the payer looks at it.</summary>
/// <param name="Verdict">pays, or what stands in the way.</param>
/// <param name="Chosen">The one that pays.</param>
/// <param name="Reason">Why it is the one; null for the others.</param>
/// <param name="Takes">Classes, minutes or minor units the class takes from it; 0 on a period card.</param>
/// <param name="Free">What could still be booked on the day; null on a period card.</param>
public sealed record PayerView(
    Guid CardId, string Number, string Plan, CardKind Kind, CardVerdict Verdict, bool Chosen, CardReason? Reason, int Takes, int? Free,
    DateOnly StartsOn, DateOnly EndsOn, DateOnly? FrozenTo)
{
    public static PayerView Of(WeighedCard one, PayableClass what, ApiCall call) => new(
        one.Card.Id, one.Card.Number, call.Named(new LocalName(one.Card.PlanName, one.Card.PlanNameInEnglish)), one.Card.Kind, one.Verdict,
        one.IsChosen, one.Reason, one.Card.Terms.CreditsFor(what), one.Card.HasCredits ? one.Card.FreeOn(what.Day) : null, one.Card.StartsOn,
        one.Card.EndsOn, one.Card.IsFrozenOn(what.Day) ? one.Card.FrozenTo : null);
}

/// <summary>Which card pays for a class, and why the others do not.</summary>
/// <param name="BookingId">The member's booking of the class, where there is one.</param>
/// <param name="ChosenCardId">Null when none can pay.</param>
/// <param name="Cards">In the order in which the rule asks them.</param>
public sealed record PayersView(Guid SessionId, Guid MemberId, Guid? BookingId, Guid? ChosenCardId, CardReason? Reason, IReadOnlyList<PayerView> Cards)
{
    public static PayersView Of(Payers payers, ApiCall call) => new(
        payers.SessionId, payers.MemberId, payers.BookingId, payers.Chosen?.Card.Id, payers.Chosen?.Reason,
        [.. payers.Cards.Select(one => PayerView.Of(one, payers.What, call))]);
}

public sealed record NewPayer(Guid? CardId);

static class PayerEndpoints
{
    public static void MapPayers(this RouteGroupBuilder api)
    {
        api.MapGet("/class-sessions/{id:guid}/payers", ReadAsync).Can(Ability.BookForOthers, Ability.BookForSelf).Answers<PayersView>().WithTags("Bookings")
            .As("getPayers", "Which of a member's cards pays for a class and why, and why each other does not.")
            .Refuses(403, "not-yours").Refuses(404, "session-not-found", "member-not-found");
        api.MapPut("/bookings/{id:guid}/payer", ChangeAsync).Can(Ability.BookForOthers, Ability.BookForSelf).Answers<PayersView>().WithTags("Bookings")
            .As("changePayer", "Lets another card pay for a booking that is not checked in yet. The same card again changes nothing.")
            .Refuses(403, "not-yours").Refuses(404, "booking-not-found").Refuses(409, "payer-settled").Refuses(422, "no-usable-card");
    }

    static async Task<IResult> ReadAsync(
        ApiCall call, Guid id, Guid? memberId, PayerQueries payers, MemberQueries members, CancellationToken cancel)
    {
        var faults = new Faults();
        var whose = faults.Id(memberId ?? call.By.MemberId, "memberId");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        if (!call.By.MayActFor(whose)) return call.Refuse(MemberRefusals.NotYours);
        if (await members.FindAsync(whose, cancel) is null) return call.Refuse(MemberRefusals.NotFound);
        return await payers.OfAsync(id, whose, cancel) is { } found ? Results.Ok(PayersView.Of(found, call)) : call.Refuse(ClassRefusals.NotFound);
    }

    static async Task<IResult> ChangeAsync(
        ApiCall call, Guid id, NewPayer body, ChangePayer change, BookingQueries bookings, PayerQueries payers, CancellationToken cancel)
    {
        var faults = new Faults();
        var cardId = faults.Id(body.CardId, "cardId");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        if (await change.ExecuteAsync(call.By, id, cardId, cancel) is { } refusal) return call.Refuse(refusal);
        var booking = (await bookings.FindAsync(id, cancel))!;
        return Results.Ok(PayersView.Of((await payers.OfAsync(booking.SessionId, booking.MemberId, cancel))!, call));
    }
}
