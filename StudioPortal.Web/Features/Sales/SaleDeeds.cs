using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Sales;

/// <summary>What can be done at the till, and what is looked up for it.</summary>
public sealed record SaleDeeds(
    SellCard Sell, SalePreviews Previews, SaleQueries Sales, CardQueries Cards, MemberQueries Members, CloseTakings Close, PaperWriter Papers, StudioClock Clock);
