using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Cards.Changes;

/// <summary>What can be done to a card beside using it, and what is looked up for it.</summary>
public sealed record ChangeDeeds(
    CardPreviews Previews, ChangeQueries Changes, StatementQueries Statements, MemberQueries Members, FreezeCard Freeze, ExtendCard Extend, TransferCard Transfer,
    ShareCard Share, UnshareCard Unshare, ReplaceCardNumber Renumber, GrantCredits Grant, CorrectLedger Correct, UndoCardChange Undo, StudioClock Clock);
