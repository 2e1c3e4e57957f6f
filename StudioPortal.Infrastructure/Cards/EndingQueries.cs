using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A plan that a card can be upgraded to.</summary>
/// <param name="CostsMore">Than was paid for the card.</param>
public sealed record UpgradeOffer(OfferedPlan Plan, Pricing Pricing, bool CostsMore);

/// <summary>What a card can be upgraded to.</summary>
/// <param name="Credit">What the rest of it is worth and why; null when there is no such card.</param>
/// <param name="Offers">Plans that cost more than the card did first, then by price.</param>
public sealed record UpgradeOffers(RefundOption? Credit, IReadOnlyList<UpgradeOffer> Offers);

/// <summary>What an upgrade would do.</summary>
/// <param name="Moved">Classes booked on the card, by name.</param>
/// <param name="Refusal">Why it cannot be; null when it can.</param>
public sealed record UpgradePreview(IReadOnlyList<NamedClass> Moved, Refusal? Refusal);

/// <summary>What the end of a card would do, before it is done.</summary>
public sealed class EndingQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    public async Task<RefundQuote?> QuoteAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.RefundQuotes.AsNoTracking().FirstOrDefaultAsync(quote => quote.Id == id, cancel);
    }

    /// <summary>Classes that keep the card from being given back, by name.</summary>
    public async Task<IReadOnlyList<NamedClass>> BookedAsync(Guid cardId, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        await using var db = Untracked();
        return [.. (await Endings.BookedAsync(db, cardId, rules.Calendar)).Select(one => one.Name)];
    }

    /// <summary>How the card was paid for, to be given back the same way.</summary>
    public async Task<Sale?> SaleOfAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = Untracked();
        return await db.Sales.FirstOrDefaultAsync(sale => sale.Id == cardId, cancel);
    }

    /// <summary>The sale that can still be taken back whole, or null.</summary>
    public async Task<Sale?> VoidableAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = Untracked();
        if (await db.Cards.FirstOrDefaultAsync(card => card.Id == cardId, cancel) is not { IsEnded: false, Held: 0 }) return null;
        if (await db.Sales.FirstOrDefaultAsync(sale => sale.Id == cardId, cancel) is not { } sale) return null;
        if (await VoidSale.RefuseAsync(db, sale) is not null) return null;
        return Card.IsAsSold(sale.Id, await Endings.LedgerAsync(db, cardId), await Endings.ChangesAsync(db, cardId)) ? sale : null;
    }

    /// <summary>Plans on offer that the rest of the card can be credited towards.</summary>
    public async Task<UpgradeOffers> UpgradesAsync(Guid cardId, IReadOnlyList<OfferedPlan> plans, CancellationToken cancel = default)
    {
        var today = await studio.TodayAsync(cancel);
        await using var db = Untracked();
        if (await db.Cards.FirstOrDefaultAsync(card => card.Id == cardId, cancel) is not { } card) return new(null, []);
        var basis = await Endings.BasisAsync(db, card, today);
        UpgradeOffer[] offers =
        [
            .. plans.Select(plan => (Plan: plan, Priced: card.PriceUpgrade(plan.Terms, basis))).Where(one => !one.Priced.IsRefused)
                .Select(one => new UpgradeOffer(one.Plan, one.Priced.Value, one.Plan.Terms.Price > card.Paid))
                .OrderByDescending(offer => offer.CostsMore).ThenBy(offer => offer.Plan.Terms.Price).ThenBy(offer => offer.Plan.Id),
        ];
        return new(RefundCalculator.Reckon(basis).Single(option => option.Rule == RefundRule.PaidShare), offers);
    }

    /// <summary>Does the upgrade on copies and throws them away.</summary>
    public async Task<UpgradePreview> PreviewAsync(Guid cardId, PlanVersion terms, CancellationToken cancel = default)
    {
        var (rules, now) = (await studio.StudioAsync(cancel), studio.Now);
        await using var db = Untracked();
        if (await db.Cards.FirstOrDefaultAsync(one => one.Id == cardId, cancel) is not { } card) return new([], CardRefusals.NotFound);
        var booked = await Endings.BookedAsync(db, cardId, rules.Calendar);
        var names = booked.Select(one => one.Name).ToList();
        var other = Card.Issue(Guid.NewGuid(), "0", card.MemberId, terms, terms.Price, rules.Calendar.DayOf(now), Endings.Cause(Guid.NewGuid(), Actor.System, now));
        return new(names, MovableBooking.MoveAll(booked, card, other, rules.Policy.GivenCreditsFirst));
    }

    StudioDbContext Untracked()
    {
        var db = contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}
