using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Bookings;

namespace StudioPortal.Web.Api;

/// <summary>A late cancellation or no-show and what it costs.</summary>
/// <param name="Credits">Classes, minutes or minor units that stay reserved on the card until it is decided.</param>
/// <param name="Fee">Minor units to be taken from stored value.</param>
/// <param name="PolicyId">The version of the rules that says so, and its number.</param>
/// <param name="DueAt">When it is applied unless it is waived.</param>
/// <param name="RecordedBy">Who gave the place back.</param>
/// <param name="Reason">Why it was waived.</param>
public sealed record PenaltyView(
    Guid Id, Guid BookingId, Guid SessionId, Guid MemberId, Guid CardId, LapseKind Kind, PenaltyState State, PenaltyCost Cost, int Credits, long Fee,
    Guid PolicyId, int PolicyVersion, DateTimeOffset StartsAt, DateTimeOffset At, DateTimeOffset DueAt, string RecordedBy, DateTimeOffset? DecidedAt,
    string? DecidedBy, string? Reason)
{
    public static PenaltyView Of(PenaltyRow row, ApiCall call)
    {
        var one = row.Penalty;
        return new(
            one.Id, one.BookingId, one.SessionId, one.MemberId, one.CardId, one.Kind, one.State, one.Cost, one.Credits, one.Fee, one.PolicyId,
            row.Policy.Number, call.Timed(row.StartsAt), call.Timed(one.At), call.Timed(one.DueAt), row.RecordedBy, call.Timed(one.DecidedAt),
            one.DecidedBy, one.Reason);
    }
}

/// <param name="Reason">Why it is let off, up to 80 characters.</param>
public sealed record NewWaiver(string? Reason);

/// <summary>The review list of late cancellations and no-shows (I02).</summary>
static class PenaltyEndpoints
{
    public static void MapPenalties(this RouteGroupBuilder api)
    {
        var penalties = api.MapGroup("/penalties").WithTags("Policies");
        penalties.MapGet("", ListAsync).Can(Ability.ReviewPenalties).Answers<PenaltyView[]>()
            .As("listPenalties", "Late cancellations and no-shows of one state (waiting, uncollected, applied, waived) or all, the newest first.");
        penalties.MapPost("/{id:guid}/waiver", WaiveAsync).Can(Ability.ReviewPenalties).Answers<PenaltyView>()
            .As("waivePenalty", "Lets one off before it is applied; what was reserved for it is free again.")
            .Refuses(404, "penalty-not-found").Refuses(409, "penalty-decided");
    }

    static async Task<IResult> ListAsync(
        ApiCall call, string? state, [AsParameters] Paging paging, PenaltyQueries penalties, CancellationToken cancel)
    {
        if (paging.Faults is { } wrong) return call.Refuse(wrong);
        var faults = new Faults();
        var wanted = faults.OneOf<PenaltyState>(state, "state");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var page = await penalties.OfStateAsync(wanted, paging.Number, paging.Size, cancel);
        return call.List(page.Rows.Select(row => PenaltyView.Of(row, call)), page.Total);
    }

    static async Task<IResult> WaiveAsync(
        ApiCall call, Guid id, NewWaiver body, WaivePenalty waive, PenaltyQueries penalties, CancellationToken cancel)
    {
        var faults = new Faults();
        var reason = faults.Name(body.Reason, "reason");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await waive.ExecuteAsync(call.By, id, reason, cancel);
        return outcome.IsRefused ? call.Refuse(outcome.Refusal) : Results.Ok(PenaltyView.Of((await penalties.OfIdsAsync([id], cancel)).Single(), call));
    }
}
