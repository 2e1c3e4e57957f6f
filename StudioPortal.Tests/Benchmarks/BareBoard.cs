using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>
/// A board of rows in circuits, each row a component that draws only when its own row changed: a change is committed with full
/// durability and then told to every circuit. No sign-in, no layout, no language.
/// </summary>
static class BareBoard
{
    public const string Word = "circuits";

    public static void AddBareBoard(this IServiceCollection services, string folder)
    {
        services.AddSingleton(new BareDay(folder)).AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    public static void MapBareBoard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapRazorComponents<BareDocument>().AddInteractiveServerRenderMode();
        app.MapPost("/changes/{session:int}", async (int session, BareDay day) =>
        {
            return Results.Text((await day.BookAsync(session)).ToString(CultureInfo.InvariantCulture));
        });
    }
}

sealed record BareClass(int Id, int Booked)
{
    public int OpenSpots => CircuitBenchmark.Places - Booked;
}

sealed class BareDay(string folder)
{
    readonly BareBooking _bookings = new(folder, CircuitBenchmark.Classes, CircuitBenchmark.Places);
    readonly Lock _lock = new();

    public BareClass[] Rows { get; private set; } = [.. Enumerable.Range(0, CircuitBenchmark.Classes).Select(id => new BareClass(id, 0))];

    public event Action Changed = () => { };

    /// <summary>When it was committed, by the machine's stopwatch.</summary>
    public async Task<long> BookAsync(int session)
    {
        await _bookings.BookAsync(session);
        var committed = Stopwatch.GetTimestamp();
        lock (_lock) Rows = [.. Rows.Select(row => row.Id == session ? row with { Booked = row.Booked + 1 } : row)];
        Changed();
        return committed;
    }
}

/// <summary>What makes the address exist; public, because the framework looks for nothing else.</summary>
[Route("/")]
public sealed class BareHome : ComponentBase;

sealed class BareDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!doctype html><title>Bare</title>");
        builder.OpenComponent<BareRows>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
    }
}

sealed class BareRows : ComponentBase, IDisposable
{
    [Inject] public BareDay Day { get; set; } = null!;

    public void Dispose() => Day.Changed -= Hear;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) Day.Changed += Hear;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "ul");
        builder.AddAttribute(1, "data-live", RendererInfo.IsInteractive ? "ready" : "loading");
        foreach (var row in Day.Rows)
        {
            builder.OpenComponent<BareRow>(2);
            builder.SetKey(row.Id);
            builder.AddComponentParameter(3, nameof(BareRow.Row), row);
            builder.CloseComponent();
        }

        builder.CloseElement();
    }

    void Hear() => _ = InvokeAsync(StateHasChanged);
}

sealed class BareRow : ComponentBase
{
    BareClass? _drawn;

    [Parameter] public BareClass Row { get; set; } = null!;

    protected override bool ShouldRender() => !ReferenceEquals(_drawn, Row);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        _drawn = Row;
        builder.OpenElement(0, "li");
        builder.AddAttribute(1, "data-session-id", Row.Id.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "data-open-spots", Row.OpenSpots.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "data-booked", Row.Booked.ToString(CultureInfo.InvariantCulture));
        builder.AddMarkupContent(4, "<time>12:00</time><div>Flow</div>");
        builder.OpenElement(5, "span");
        builder.AddContent(6, Row.OpenSpots.ToString(CultureInfo.InvariantCulture));
        builder.CloseElement();
        builder.CloseElement();
    }
}
