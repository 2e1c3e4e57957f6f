using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Shared;

namespace StudioPortal.Tests.Web.Cards;

/// <summary>The editor of plans and the choice of who pays, over the real operations (R014, I01).</summary>
public sealed class PlansTileTests : InAStudio
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    readonly BunitContext _screen = new();

    internal override Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(with: services => services.AddLocalization()
        .AddSingleton<CardDeeds>().AddSingleton<RefusalText>().AddSingleton<PlanDictionary>().AddSingleton<PayerWords>());

    [Fact]
    public async Task What_changes_and_who_keeps_what_is_said_before_a_version_is_made()
    {
        await Studio.Member();
        var dialog = await Editing();
        await Field(dialog, "Price").ChangeAsync(new() { Value = "150" });

        dialog.WaitForAssertion(() => dialog.Find(".plan-promise").TextContent.ShouldContain("1 card sold keeps version 1; what is sold from now on follows version 2."), Patience);
        dialog.Find(".plan-promise dd").TextContent.ShouldContain("¥150");
        (await Latest()).ShouldBe((1, 100_00L));
    }

    [Fact]
    public async Task The_button_makes_the_version()
    {
        var dialog = await Editing();
        await Field(dialog, "Price").ChangeAsync(new() { Value = "150" });
        await dialog.Find("form").SubmitAsync();

        dialog.WaitForAssertion(() => dialog.FindAll("form").ShouldBeEmpty(), Patience);
        (await Latest()).ShouldBe((2, 150_00L));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        var dialog = await Editing();
        await Field(dialog, "Price").ChangeAsync(new() { Value = "much" });
        await dialog.Find("form").SubmitAsync();

        dialog.WaitForElement(".field .wrong", Patience).TextContent.ShouldContain("An amount");
        Field(dialog, "Price").GetAttribute("value").ShouldBe("much");
    }

    [Fact]
    public async Task Who_may_only_look_has_no_button_to_change()
    {
        var tile = Open<PlansTile>(A.Desk);
        tile.WaitForElement(".plan", Patience);

        tile.FindAll(".plan .do").ShouldBeEmpty();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Another_card_is_put_in_place_with_one_press()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        (await Studio.Issue(member.Id, await Studio.Plan(20, days: 30))).ShouldSucceed();
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        var dialog = Open<PayerDialog>(A.Desk, page => page.Add(one => one.SessionId, session).Add(one => one.MemberId, member.Id).Add(one => one.ClassName, "哈他"));
        await dialog.WaitForElement(".payer .btn", Patience).ClickAsync(new());

        (await Studio.BookingOf(booking.Id)).CardId.ShouldNotBe(booking.CardId);
        dialog.WaitForAssertion(() => dialog.Find(".payer.on").TextContent.ShouldContain("Booked with this card"), Patience);
    }

    public override async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await base.DisposeAsync();
    }

    async Task<IRenderedComponent<PlansTile>> Editing()
    {
        var tile = Open<PlansTile>(A.Manager);
        tile.WaitForElement(".plan", Patience);
        await tile.FindAll(".plan").Single(plan => plan.TextContent.StartsWith("次卡", StringComparison.Ordinal)).QuerySelector(".do .btn")!.ClickAsync(new());
        tile.WaitForElement(".plan-part .chip", Patience);
        return tile;
    }

    static AngleSharp.Dom.IElement Field(IRenderedComponent<PlansTile> tile, string label) =>
        tile.FindAll(".field").First(field => field.QuerySelector("label")!.TextContent.StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!;

    async Task<(int, long)> Latest()
    {
        var plan = (await Studio.Get<CardQueries>().PlansAsync()).Single(one => one.Id == Studio.Furniture.CountPlanId);
        return (plan.Terms.Number, plan.Terms.Price);
    }

    IRenderedComponent<T> Open<T>(Actor actor, Action<ComponentParameterCollectionBuilder<T>>? with = null)
        where T : IComponent
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new("en"), new("en"));
        _screen.Services.AddFallbackServiceProvider(Studio.Services);
        _screen.JSInterop.Mode = JSRuntimeMode.Loose;
        _screen.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return _screen.Render<T>(page =>
        {
            page.AddCascadingValue(actor);
            with?.Invoke(page);
        });
    }
}
