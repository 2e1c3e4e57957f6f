using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Endings;

public sealed partial class UpgradePage
{
    [CascadingParameter] public Actor? Actor { get; set; }
    [Parameter] public Guid Id { get; set; }

    readonly MoneyForm money = new(Tender.WeChatPay);
    readonly Guid attempt = Guid.CreateVersion7();
    Card card = null!;
    Member member = null!;
    Studio studio = null!;
    EndingWords words = null!;
    UpgradeOffers? offers;
    UpgradeOffer? chosen;
    UpgradePreview? preview;
    SoldCard? done;
    DateOnly today;
    string? refused, refusedFirst;
    bool isMissing, isDoing;

    string Title => offers is null ? Text["Upgrade"] : Text["Upgrade.Title", card.PlanNameIn().Amid()];

    long Due => chosen?.Pricing.Price ?? 0;

    bool HasGifts => card.Lots.Any(lot => lot.IsGiven && lot.Left > 0);

    bool IsReady => chosen is not null && preview is { Refusal: null } && money.Payments(Due, studio.Currency) is not null;

    string Do => chosen is null ? Text["Upgrade.Choose"] : Due == 0 ? Text["Upgrade.DoNothing"] : Text["Upgrade.Do", words.Money(Due)];

    string Moves => Text[$"Upgrade.Moves.{(preview!.Moved.Count == 1 ? "One" : "Other")}", preview.Moved.Count, preview.Moved.Listed()];

    string Valid => chosen!.Plan.Terms is { Starts: CardStart.OnFirstUse } waiting
        ? Text["Upgrade.ValidFirst", today.AddDays(waiting.OpensWithinDays - 1).Long()]
        : Text["Upgrade.Valid", chosen.Plan.Terms.Validity.LastDay(today).Long()];

    protected override bool IsLoaded => offers is not null || isMissing || refusedFirst is not null;

    protected override bool Concerns(JournalEntry entry) => entry.CardId == Id || entry.Kind == EventKind.CatalogueChanged;

    /// <summary>The plan chosen stays chosen at its new price, as long as it is on offer.</summary>
    protected override async Task LoadAsync()
    {
        if (done is not null || isDoing) return;
        if (await Deeds.Cards.FindAsync(Id) is not { } found)
        {
            isMissing = true;
            return;
        }

        (card, studio, today) = (found, await Deeds.Clock.StudioAsync(), await Deeds.Clock.TodayAsync());
        member = (await Deeds.Members.FindAsync(card.MemberId))!;
        words = new(Text, Units, card.Kind, studio.Currency);
        refusedFirst = card.RefuseEnding(today) is { } refusal ? Refusals.Of(refusal, studio.Calendar) : null;
        offers = await Deeds.Endings.UpgradesAsync(Id, await Deeds.Cards.PlansAsync());
        chosen = offers.Offers.FirstOrDefault(offer => offer.Plan.Id == chosen?.Plan.Id);
        preview = chosen is null ? null : await Deeds.Endings.PreviewAsync(Id, chosen.Plan.Terms);
    }

    async Task ChooseAsync(UpgradeOffer offer)
    {
        (chosen, preview, refused) = (offer, null, null);
        preview = await Deeds.Endings.PreviewAsync(Id, offer.Plan.Terms);
    }

    /// <summary>The news of its own deed must not look at the card before the deed has said what it did.</summary>
    async Task UpgradeAsync()
    {
        (refused, isDoing) = (null, true);
        var outcome = await Deeds.Upgrade.ExecuteAsync(Actor!, new(Id, chosen!.Plan.Id, money.Payments(Due, studio.Currency)!, attempt));
        isDoing = false;
        if (outcome.Refusal is not { } refusal)
        {
            done = outcome.Value;
            return;
        }

        refused = Refusals.Of(refusal, studio.Calendar);
        await LoadAsync();
    }
}
