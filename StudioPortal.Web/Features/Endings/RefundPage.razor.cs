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

public sealed partial class RefundPage
{
    [CascadingParameter] public Actor? Actor { get; set; }
    [Parameter] public Guid Id { get; set; }

    Card card = null!;
    Member member = null!;
    Studio studio = null!;
    EndingWords words = null!;
    MoneyForm money = new(Tender.WeChatPay);
    IReadOnlyList<NamedClass> booked = [];
    RefundQuote? quote;
    RefundRule? rule;
    CardEnding? done;
    Guid attempt;
    string reason = "";
    string? refused, refusedFirst;
    bool isMissing, isDoing;

    string Title => quote is null ? Text["Refund"] : Text["Refund.Title", card.PlanNameIn().Amid()];

    RefundOption? Option => quote?.Options.FirstOrDefault(one => one.Rule == rule);

    long Due => Option?.Amount ?? 0;

    /// <summary>Credits, or days of a period card after today, that go.</summary>
    int Left => card.HasCredits ? card.Left : Math.Max(0, card.EndsOn.DayNumber - quote!.On.DayNumber);

    bool IsReady => Option is not null && booked.Count == 0 && Domain.Shared.Text.IsShort(reason) && money.Payments(Due, studio.Currency) is not null;

    protected override bool IsLoaded => quote is not null || isMissing || refusedFirst is not null;

    protected override bool Concerns(JournalEntry entry) => entry.CardId == Id;

    /// <summary>A quote that no longer holds is made anew; the rule, the tender and the reason stay as they were chosen.</summary>
    protected override async Task LoadAsync()
    {
        if (done is not null || isDoing) return;
        if (await Deeds.Cards.FindAsync(Id) is not { } found)
        {
            isMissing = true;
            return;
        }

        var today = await Deeds.Clock.TodayAsync();
        (card, studio, booked) = (found, await Deeds.Clock.StudioAsync(), await Deeds.Endings.BookedAsync(Id));
        member = (await Deeds.Members.FindAsync(card.MemberId))!;
        words = new(Text, Units, card.Kind, studio.Currency);
        if (quote?.Holds(card, today) == true) return;
        if (quote is null && await Deeds.Endings.SaleOfAsync(Id) is { Payments: [var first, ..] }) money = new(first.Tender == Tender.Other ? Tender.Cash : first.Tender);
        var made = await Deeds.Quote.ExecuteAsync(Actor!, Id);
        if (made.Refusal is { } refusal) refusedFirst = Refusals.Of(refusal, studio.Calendar);
        else (quote, attempt) = (made.Value, Guid.CreateVersion7());
    }

    void Choose(RefundRule chosen) => (rule, refused) = (chosen, null);

    /// <summary>The news of its own deed must not look at the card before the deed has said what it did.</summary>
    async Task RefundAsync()
    {
        (refused, isDoing) = (null, true);
        var outcome = await Deeds.Refund.ExecuteAsync(Actor!, new(quote!.Id, rule!.Value, money.Payments(Due, studio.Currency)!, reason, attempt));
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
