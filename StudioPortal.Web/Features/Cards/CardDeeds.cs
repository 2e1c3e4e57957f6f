using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Cards;

/// <summary>What can be done with cards and plans, and what is looked up for it.</summary>
public sealed record CardDeeds(
    CardQueries Cards, StatementQueries Statements, OfferPlan Offer, RetirePlan Retire, StudioClock Clock);
