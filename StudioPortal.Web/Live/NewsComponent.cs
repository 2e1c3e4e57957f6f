using Microsoft.AspNetCore.Components;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Live;

/// <summary>
/// A page about one thing: it listens first and loads then, loads again when something happens that concerns it, and says when what it
/// shows may be old.
/// </summary>
public abstract class NewsComponent : ComponentBase, IDisposable
{
    readonly ScreenCulture _culture = new();
    IDisposable? _news, _pulse;
    bool _isDisposed;

    [Inject] protected StudioFeed Feed { get; set; } = null!;
    [Inject] protected Pulse Pulse { get; set; } = null!;

    /// <summary>Whether it has loaded, or knows that there is nothing.</summary>
    protected abstract bool IsLoaded { get; }

    /// <summary>For <c>data-live</c> on the root of the page.</summary>
    protected string LiveState => !IsLoaded ? "loading" : Pulse.Last?.IsStale == true ? "stale" : "ready";

    protected abstract bool Concerns(JournalEntry entry);

    protected abstract Task LoadAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive) return;
        _news ??= Feed.Listen(news =>
        {
            if (news.Any(Concerns)) _ = DrawAsync(LoadAsync);
        });
        _pulse ??= Pulse.Listen(Beaten);
        await LoadAsync();
    }

    public void Dispose()
    {
        _isDisposed = true;
        _news?.Dispose();
        _pulse?.Dispose();
        GC.SuppressFinalize(this);
    }

    void Beaten(Beat beat) => _ = DrawAsync(() => Task.CompletedTask);

    /// <summary>A fault goes to the page's boundary, as one of its own handlers would.</summary>
    Task DrawAsync(Func<Task> change) => InvokeAsync(async () =>
    {
        if (_isDisposed) return;
        _culture.Apply();
        try
        {
            await change();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });
}
