using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Roster;
using StudioPortal.Web.Shared;

namespace StudioPortal.Tests.Web.Roster;

public sealed class RosterPageTests : InAStudio
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    readonly BunitContext _screen = new();

    internal override Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(with: services =>
        services.AddLocalization().AddSingleton<Pulse>().AddSingleton<RosterDeeds>().AddSingleton<RefusalText>());

    [Fact]
    public async Task A_teacher_does_not_see_who_comes_to_a_class_of_someone_else()
    {
        var page = Open(await ClassOfToday(), A.Teaching(Studio.Furniture.SubstituteId));

        page.WaitForElement("[data-not-yours]", Patience);
        page.Markup.ShouldNotContain("周美云");
    }

    [Fact]
    public async Task A_teacher_sees_who_comes_to_their_own_class()
    {
        var page = Open(await ClassOfToday(), A.Teaching(Studio.Furniture.TeacherId));

        page.WaitForElement(".ppl li", Patience).TextContent.ShouldContain("周美云");
    }

    [Fact]
    public async Task The_desk_sees_every_roster() =>
        Open(await ClassOfToday(), A.Desk).WaitForElement(".ppl li", Patience).TextContent.ShouldContain("周美云");

    [Fact]
    public async Task A_press_on_the_mat_checks_the_person_in()
    {
        var session = await ClassOfToday();
        var page = Open(session, A.Teaching(Studio.Furniture.TeacherId));
        await page.WaitForElement(".tap", Patience).ClickAsync(new());

        (await Studio.SessionOf(session)).CheckedIn.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_class_the_roster_of_a_teacher_is_the_one_that_is_due()
    {
        await ClassOfToday();

        Open(null, A.Teaching(Studio.Furniture.TeacherId)).WaitForElement(".ppl li", Patience).TextContent.ShouldContain("周美云");
    }

    public override async ValueTask DisposeAsync()
    {
        await _screen.DisposeAsync();
        await base.DisposeAsync();
    }

    IRenderedComponent<RosterPage> Open(Guid? session, Actor actor)
    {
        _screen.Services.AddFallbackServiceProvider(Studio.Services);
        _screen.JSInterop.Mode = JSRuntimeMode.Loose;
        _screen.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return _screen.Render<RosterPage>(page => page.Add(one => one.SessionId, session).AddCascadingValue(actor));
    }

    /// <summary>At eleven today, with 周美云 in it; taught by the teacher of the studio.</summary>
    async Task<Guid> ClassOfToday()
    {
        var session = await Studio.Session(day: A.Today, at: new(11, 0));
        (await Studio.Book(session, (await Studio.Member()).Id)).ShouldSucceed();
        return session;
    }
}
