using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Live;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Sales;

/// <summary>Whom a card is sold to.</summary>
/// <param name="Cards">Those they hold themselves.</param>
sealed record SellTo(Member Member, IReadOnlyList<Card> Cards, AwaitedClass? Awaited)
{
    public Card? Last => Cards.MaxBy(card => card.IssuedAt);
}

/// <summary>A card is put together on the left; on the right stands what will be true the moment the money is there.</summary>
public sealed partial class SellPage : IAsyncDisposable
{
    static readonly string[] escape = ["Escape"];

    readonly TillKeys keys = new();
    SellForm form = null!;
    FormFaults? faults;
    SellTo? who;
    SoldCard? sold;
    SalePreview? preview;
    Paper? paper;
    Studio studio = null!;
    IReadOnlyList<OfferedPlan> plans = [];
    OfferedPlan? before;
    DateOnly today, openDay;
    DotNetObjectReference<SellPage>? self;
    IJSObjectReference? watching;
    string? refused, previewRefused, swiped;
    string number = "", signature = "";
    Guid attempt;
    int asked;
    bool isMissing, busy, prints;

    [CascadingParameter] public Actor? Actor { get; set; }
    [SupplyParameterFromQuery] public Guid? Member { get; set; }

    /// <summary>The class that could not be booked for want of a card.</summary>
    [SupplyParameterFromQuery] public Guid? Class { get; set; }
    [SupplyParameterFromQuery] public string? From { get; set; }
    [Inject] NavigationManager Location { get; set; } = null!;

    protected override bool IsLoaded => Member is null || who is not null || isMissing;

    string Title => who is null ? Text["Sell"] : Text["SellTo", who.Member.Name.Amid()];

    string BackHref => From == "member" ? $"/members/{Member}" : $"/desk?member={Member}";

    string Line => who!.Awaited is { } awaited
        ? Text["WhoAwaited", who.Member.Number, who.Member.Phone[^4..], studio.Calendar.Time(awaited.StartsAt), awaited.Name.In(CultureInfo.CurrentUICulture)]
        : Text["Who", who.Member.Number, who.Member.Phone[^4..]];

    protected override bool Concerns(JournalEntry entry) =>
        sold is null && (entry.MemberId == Member || entry.Kind is EventKind.CatalogueChanged or EventKind.TakingsClosed);

    protected override async Task LoadAsync()
    {
        if (Member is not { } id) return;
        (studio, today) = (await Deeds.Clock.StudioAsync(), await Deeds.Clock.TodayAsync());
        var member = await Deeds.Members.FindAsync(id);
        isMissing = member is null;
        if (member is null) return;
        var cards = await Deeds.Cards.OfMemberAsync(id);
        var awaited = await Deeds.Previews.AwaitedAsync(id, Class);
        (openDay, number) = (await Deeds.Sales.OpenDayAsync(today), await Deeds.Previews.NextReceiptAsync());
        plans = await Deeds.Cards.PlansAsync();
        form ??= new(studio.Currency, today);
        who = new(member, [.. cards.Where(card => card.MemberId == id)], awaited);
        form.Renew(who.Cards);
        await ChooseAsync(plans.FirstOrDefault(plan => plan.Id == form.Plan?.Id));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        watching = await Browser.InvokeAsync<IJSObjectReference>("studio.till.watch", self);
        StateHasChanged();
    }

    /// <summary>A key that is typed into no field, and when it was.</summary>
    [JSInvokable]
    public Task Pressed(string key, double at) => InvokeAsync(async () =>
    {
        try
        {
            await PressAsync(key, at);
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    async Task PressAsync(string key, double at)
    {
        if (who is null || sold is not null) return;
        var means = keys.Press(key, at);
        if (keys.IsFirst) before = form.Plan;
        if (means == TillKey.Plan && TillKeys.PlanOf(key) is { } place && place <= plans.Count) await ChooseAsync(plans[place - 1]);
        if (means is TillKey.Number or TillKey.Swiped && form.Plan != before) await ChooseAsync(before);
        if (means == TillKey.Swiped) swiped = Text["Swiped"];
        if (means == TillKey.Take) await TakeAsync();
    }

    async Task ChooseAsync(OfferedPlan? plan)
    {
        form.Choose(plan, who!.Cards);
        await ChangedAsync();
    }

    /// <summary>Reckons again what will be true; only the newest question is answered.</summary>
    async Task ChangedAsync()
    {
        (refused, swiped, faults) = (null, null, null);
        var mine = ++asked;
        if (form.Plan is null)
        {
            (preview, paper, previewRefused) = (null, null, null);
            return;
        }

        var outcome = await Deeds.Previews.OfAsync(Actor!, form.Request(Member!.Value));
        if (mine != asked) return;
        preview = outcome.IsRefused ? null : outcome.Value;
        previewRefused = outcome.Refusal is { } refusal ? Refusals.Of(refusal, studio.Calendar) : null;
        paper = preview is null ? null : Deeds.Papers.Preview(form, preview, who!.Member, number, Actor!.Name, Deeds.Clock.Now, studio);
    }

    async Task TakeAsync()
    {
        if (busy || sold is not null || form.Plan is null) return;
        (refused, swiped, faults) = (null, null, form.Faults());
        if (faults.Any) return;
        busy = true;
        try
        {
            StateHasChanged();
            await SellAsync();
        }
        finally
        {
            busy = false;
        }
    }

    async Task SellAsync()
    {
        var request = form.Request(Member!.Value);
        var now = string.Join('|', request.PlanId, request.AgreedPrice, request.Reason, request.StartsOn, request.CarryOverFrom, string.Join(';', request.Payments!));

        // The same again is the same sale, should the answer to the first have been lost; anything else is another.
        if (now != signature) (signature, attempt) = (now, Guid.CreateVersion7());
        var outcome = await Deeds.Sell.ExecuteAsync(Actor!, request with { Id = attempt });
        if (outcome.Refusal is { } refusal)
        {
            refused = Refusals.Of(refusal, studio.Calendar);
            return;
        }

        sold = outcome.Value;
        asked++;
        paper = Deeds.Papers.Of((await Deeds.Sales.ReceiptAsync(sold.Sale.Id))!, studio);
        if (!prints) return;
        StateHasChanged();
        await PrintAsync();
    }

    async Task PrintAsync() => await Browser.InvokeVoidAsync("studio.print");

    void LeaveAsync(string key) => Location.NavigateTo(BackHref);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        self?.Dispose();
        if (watching is null) return;
        try
        {
            await watching.InvokeVoidAsync("release");
            await watching.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }
}
