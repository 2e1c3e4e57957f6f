using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards.Changes;

/// <summary>How changes of cards are said.</summary>
static class ChangeWords
{
    public static bool IsCorrectable(LedgerKind kind) => kind is LedgerKind.CheckIn or LedgerKind.LateCancellation or LedgerKind.NoShow;

    /// <summary>A new number and a correction have no reverse.</summary>
    public static bool CanBeTakenBack(CardChange change) => !change.IsUndone && change.Kind is not (CardChangeKind.Renumbered or CardChangeKind.Corrected);

    /// <summary>The bare figure: an amount of money, or a number.</summary>
    public static string Credits(Card card, int credits, string currency) => TermsWords.Figure(card.Kind, credits, currency);

    public static string Signed(Card card, int credits, string currency) => credits < 0 ? $"−{Credits(card, -credits, currency)}" : Credits(card, credits, currency);

    public static string Icon(CardChangeKind kind) => kind switch
    {
        CardChangeKind.Frozen => "pause_circle",
        CardChangeKind.Extended => "event_available",
        CardChangeKind.Transferred => "swap_horiz",
        CardChangeKind.Shared or CardChangeKind.Unshared => "group",
        CardChangeKind.Renumbered => "credit_card",
        CardChangeKind.Granted => "redeem",
        CardChangeKind.Upgraded => "upgrade",
        CardChangeKind.Corrected => "undo",
        _ => "payments",
    };

    /// <summary>What was done, in a sentence.</summary>
    public static string Said(this IStringLocalizer<ChangeTexts> text, CardChange change, string? other) => change.Kind switch
    {
        CardChangeKind.Frozen => text["Said.Frozen", change.FromOn!.Value.Long(), change.ToOn!.Value.Long()],
        CardChangeKind.Extended => text["Said.Extended", change.EndsOn!.Value.Long(), change.EndedOn!.Value.Long()],
        CardChangeKind.Renumbered => text["Said.Renumbered", change.OldNumber!, change.NewNumber!],
        CardChangeKind.Transferred or CardChangeKind.Shared or CardChangeKind.Unshared => text[$"Said.{change.Kind}", other ?? ""],
        _ => text[$"Said.{change.Kind}"],
    };
}
