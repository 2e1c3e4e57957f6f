using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

static class CardPlanEndpoints
{
    static readonly string[] Unsound =
        ["plan-unsound", "plan-covers-nothing", "credits-out-of-range", "price-out-of-range"];

    static readonly string[] Unknown = ["class-type-not-found", "room-not-found", "teacher-not-found"];

    public static void MapCardPlans(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/card-plans").WithTags("Card plans");
        plans.MapGet("", ListAsync).Can(Ability.SeeCatalogue).Answers<CardPlanView[]>().As("listCardPlans", "The card plans on offer, with all their terms.");
        plans.MapPost("", OfferAsync).Can(Ability.ManagePlans).Answers<CardPlanView>(201)
            .As("offerCardPlan", "Puts a card plan on offer.").Refuses(404, Unknown).Refuses(422, [.. Unsound, "idempotency-key-reused"]);
        plans.MapGet("/{id:guid}", ReadAsync).Can(Ability.SeeCatalogue).Answers<CardPlanView>()
            .As("getCardPlan", "One card plan, on offer or retired.").Refuses(404, "plan-not-found");
        plans.MapPut("/{id:guid}", ChangeAsync).Can(Ability.ManagePlans).Answers<CardPlanView>()
            .As("changeCardPlan", "Makes a new version of a plan's terms: what is sold from now on follows it, cards sold keep theirs. The same terms again make none.")
            .Refuses(404, ["plan-not-found", .. Unknown]).Refuses(422, [.. Unsound, "plan-retired"]);
        plans.MapDelete("/{id:guid}", RetireAsync).Can(Ability.ManagePlans).Answers<CardPlanView>()
            .As("retireCardPlan", "Takes a plan off offer; cards sold under it stay. Repeating it changes nothing.").Refuses(404, "plan-not-found");
        plans.MapGet("/{id:guid}/versions", VersionsAsync).Can(Ability.SeeCards).Answers<CardPlanVersionView[]>()
            .As("listCardPlanVersions", "Every version of a plan's terms, the newest first, with how many cards were sold under it.").Refuses(404, "plan-not-found");
    }

    static async Task<IResult> ListAsync(ApiCall call, [AsParameters] Paging paging, CardQueries cards, CancellationToken cancel) =>
        call.List(await cards.PlansAsync(cancel: cancel), paging, plan => CardPlanView.Of(plan, call));

    static async Task<IResult> OfferAsync(ApiCall call, NewCardPlan body, OfferPlan offer, CardQueries cards, CancellationToken cancel)
    {
        var faults = new Faults();
        var details = body.Read(faults);
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await offer.ExecuteAsync(call.By, details, call.NewId, cancel);
        return outcome.IsRefused
            ? call.Refuse(outcome.Refusal)
            : Results.Created($"/api/v1/card-plans/{outcome.Value}", CardPlanView.Of((await cards.PlanAsync(outcome.Value, cancel))!, call));
    }

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, CardQueries cards, CancellationToken cancel) =>
        await cards.PlanAsync(id, cancel) is { } plan ? Results.Ok(CardPlanView.Of(plan, call)) : call.Refuse(CardRefusals.PlanNotFound);

    static async Task<IResult> ChangeAsync(ApiCall call, Guid id, NewCardPlan body, ChangePlan change, CardQueries cards, CancellationToken cancel)
    {
        var faults = new Faults();
        var details = body.Read(faults);
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await change.ExecuteAsync(call.By, id, details, body.Version, cancel);
        return outcome.IsRefused ? call.Refuse(outcome.Refusal) : await ReadAsync(call, id, cards, cancel);
    }

    static async Task<IResult> RetireAsync(ApiCall call, Guid id, RetirePlan retire, CardQueries cards, CancellationToken cancel) =>
        await retire.ExecuteAsync(call.By, id, cancel) is { } refusal ? call.Refuse(refusal) : await ReadAsync(call, id, cards, cancel);

    static async Task<IResult> VersionsAsync(ApiCall call, Guid id, [AsParameters] Paging paging, CardQueries cards, CancellationToken cancel)
    {
        if (await cards.PlanAsync(id, cancel) is not { } plan) return call.Refuse(CardRefusals.PlanNotFound);
        var sold = await cards.SoldAsync(id, cancel);
        return call.List(await cards.VersionsAsync(id, cancel), paging, terms => new CardPlanVersionView(
            terms.Number, call.Timed(terms.MadeAt), terms.MadeBy, sold.GetValueOrDefault(terms.Id), terms.Id == plan.Terms.Id,
            CardPlanView.Of(terms, plan.IsRetired, call)));
    }
}
