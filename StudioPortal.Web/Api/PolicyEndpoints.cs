using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Bookings;

namespace StudioPortal.Web.Api;

/// <param name="Cost">nothing, credit or fee; left out for nothing.</param>
/// <param name="Fee">Minor units of the studio's currency; only with the cost fee.</param>
/// <param name="BlockAfter">Lapses of this kind that stop bookings; left out for never.</param>
/// <param name="WithinDays">Days in which they are counted; left out for 30.</param>
/// <param name="BlockDays">Days for which bookings are stopped; left out for 7.</param>
public sealed record NewConsequence(string? Cost, long? Fee, int? BlockAfter, int? WithinDays, int? BlockDays);

/// <param name="ClassTypeId">Left out for the whole studio.</param>
/// <param name="FreeMinutes">Until how many minutes before the start cancelling is free.</param>
public sealed record NewPolicy(Guid? ClassTypeId, int? FreeMinutes, NewConsequence? LateCancellation, NewConsequence? NoShow);

/// <param name="Fee">Minor units; 0 where it costs none.</param>
public sealed record ConsequenceView(PenaltyCost Cost, long Fee, int? BlockAfter, int WithinDays, int BlockDays)
{
    public static ConsequenceView Of(Consequence one) => new(one.Cost, one.Fee, one.BlockAfter, one.WithinDays, one.BlockDays);
}

/// <summary>A version of the rules for cancelling; it never changes.</summary>
/// <param name="ClassTypeId">Null for the whole studio.</param>
/// <param name="Version">1 for the first of the studio or of the class type.</param>
/// <param name="InForce">Whether bookings made now are made under it.</param>
/// <param name="Withdrawn">From here on the class type follows the studio's rules.</param>
/// <param name="BookingsKept">Bookings of classes to come that were made under it and keep it.</param>
public sealed record PolicyView(
    Guid Id, Guid? ClassTypeId, int Version, int FreeMinutes, ConsequenceView LateCancellation, ConsequenceView NoShow, bool InForce,
    bool Withdrawn, int BookingsKept, DateTimeOffset At, string By)
{
    public static PolicyView Of(PolicyVersion one, ApiCall call) => new(
        one.Policy.Id, one.Policy.ClassTypeId, one.Policy.Number, one.Policy.FreeMinutes, ConsequenceView.Of(one.Policy.Late),
        ConsequenceView.Of(one.Policy.NoShow), one.IsInForce, one.Policy.IsWithdrawn, one.Keep, call.Timed(one.Policy.At), one.Policy.By);
}

/// <summary>The rules for cancelling and staying away (I02).</summary>
static class PolicyEndpoints
{
    public static void MapPolicies(this RouteGroupBuilder api)
    {
        var policies = api.MapGroup("").WithTags("Policies");
        policies.MapGet("/cancellation-policies", ListAsync).Can(Ability.SeeCatalogue).Answers<PolicyView[]>()
            .As("listCancellationPolicies", "Every version of the rules for cancelling, the newest first.");
        policies.MapPost("/cancellation-policies", AnnounceAsync).Can(Ability.ManageStudio).Answers<PolicyView>(201)
            .As("announceCancellationPolicy", "Makes a version for bookings made from now on; saying the same again makes none.")
            .Refuses(404, "class-type-not-found").Refuses(422, "policy-unsound", "idempotency-key-reused");
        policies.MapDelete("/class-types/{id:guid}/cancellation-policy", WithdrawAsync).Can(Ability.ManageStudio).Answers<PolicyView>()
            .As("withdrawCancellationPolicy", "Lets a class type follow the studio's rules again.").Refuses(404, "policy-not-found");
    }

    static async Task<IResult> ListAsync(ApiCall call, [AsParameters] Paging paging, PolicyQueries policies, CancellationToken cancel) =>
        call.List(await policies.VersionsAsync(cancel), paging, one => PolicyView.Of(one, call));

    static async Task<IResult> AnnounceAsync(ApiCall call, NewPolicy body, AnnouncePolicy announce, PolicyQueries policies, CancellationToken cancel)
    {
        var faults = new Faults().When(body.FreeMinutes is null, "freeMinutes", "free-minutes-missing");
        var terms = new CancellationTerms(
            body.FreeMinutes ?? 0, Read(body.LateCancellation, "lateCancellation", faults), Read(body.NoShow, "noShow", faults));
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await announce.ExecuteAsync(call.By, body.ClassTypeId, terms, call.NewId, cancel);
        return outcome.IsRefused
            ? call.Refuse(outcome.Refusal)
            : Results.Created("/api/v1/cancellation-policies", await ViewAsync(call, outcome.Value.Id, policies, cancel));
    }

    static async Task<IResult> WithdrawAsync(ApiCall call, Guid id, WithdrawPolicy withdraw, PolicyQueries policies, CancellationToken cancel)
    {
        var outcome = await withdraw.ExecuteAsync(call.By, id, cancel);
        return outcome.IsRefused ? call.Refuse(outcome.Refusal) : Results.Ok(await ViewAsync(call, outcome.Value.Id, policies, cancel));
    }

    static async Task<PolicyView> ViewAsync(ApiCall call, Guid id, PolicyQueries policies, CancellationToken cancel) =>
        PolicyView.Of((await policies.VersionsAsync(cancel)).Single(one => one.Policy.Id == id), call);

    static Consequence Read(NewConsequence? body, string field, Faults faults) => new(
        faults.OneOf<PenaltyCost>(body?.Cost, $"{field}.cost") ?? PenaltyCost.Nothing, body?.Fee ?? 0, body?.BlockAfter, body?.WithinDays ?? 30,
        body?.BlockDays ?? 7);
}
