using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Endings;

/// <summary>What ends a card, and what is looked up for it.</summary>
public sealed record EndingDeeds(
    CardQueries Cards, MemberQueries Members, EndingQueries Endings, MakeRefundQuote Quote, RefundCard Refund, UpgradeCard Upgrade, VoidSale Void,
    ChangeQueries Changes, UndoCardChange Undo, StudioClock Clock);
