using Microsoft.AspNetCore.Components;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Live;

/// <summary>
/// A screen that shows a studio day and stays true: it listens first and loads then, draws again when its day changes, when the
/// minute does, and when the boards go stale or heal. On the server-rendered first pass it shows its loading state.
/// </summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    readonly ScreenCulture _culture = new();
    IDisposable? _board, _pulse;
    bool _isDisposed;

    [Inject] protected LiveBoard Board { get; set; } = null!;
    [Inject] protected Pulse Pulse { get; set; } = null!;
    [Inject] protected StudioClock Clock { get; set; } = null!;

    protected Studio Studio { get; private set; } = null!;
    protected StudioCalendar Calendar => Studio.Calendar;

    /// <summary>The classes of <see cref="ShownDay"/>; null until loaded.</summary>
    protected BoardDay? Day => Days.Count > 0 ? Days[0] : null;

    /// <summary>The days from <see cref="ShownDay"/> to <see cref="ShownUntil"/>; empty until loaded.</summary>
    protected IReadOnlyList<BoardDay> Days { get; private set; } = [];

    /// <summary>UTC, as of the last drawing.</summary>
    protected DateTime Now { get; private set; }

    protected DateOnly Today { get; private set; }
    protected bool IsStale { get; private set; }
    protected DateTime FreshAt { get; private set; }
    protected bool IsReady => Day is not null;

    /// <summary>For <c>data-live</c> on the root of the page.</summary>
    protected string LiveState => !IsReady ? "loading" : IsStale ? "stale" : "ready";

    /// <summary>The day on this screen; by default today, and tomorrow after midnight.</summary>
    protected virtual DateOnly ShownDay => Today;

    /// <summary>The last day on this screen; by default the only one.</summary>
    protected virtual DateOnly ShownUntil => ShownDay;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive) return;
        _board = Board.Listen(Heard);
        _pulse = Pulse.Listen(Beaten);
        Studio = await Clock.StudioAsync();
        ReadClock();
        await LoadAsync();
    }

    /// <summary>More that the screen needs, after the board is there and again after its day changed.</summary>
    protected virtual Task OnDayLoadedAsync() => Task.CompletedTask;

    /// <summary>Rows of the shown day changed; the screen is drawn again afterwards.</summary>
    protected virtual Task OnBoardChangedAsync(BoardChange change) => Task.CompletedTask;

    /// <summary>The minute, the day or the freshness changed; the screen is drawn again afterwards.</summary>
    protected virtual Task OnBeatAsync() => Task.CompletedTask;

    /// <summary>Loads the shown day again, after <see cref="ShownDay"/> was changed by hand.</summary>
    protected async Task LoadAsync()
    {
        Days = await Board.OfDaysAsync(ShownDay, ShownUntil);
        await OnDayLoadedAsync();
    }

    /// <summary>What else the screen must let go of.</summary>
    protected virtual ValueTask OnLeaveAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _board?.Dispose();
        _pulse?.Dispose();
        await OnLeaveAsync();
        GC.SuppressFinalize(this);
    }

    void ReadClock()
    {
        Now = Clock.Now;
        Today = Calendar.DayOf(Now);
        (IsStale, FreshAt) = (Pulse.Last?.IsStale ?? false, Pulse.Last?.FreshAt ?? Now);
    }

    void Heard(BoardChange change) => _ = Draw(async () =>
    {
        if (Days.All(day => day.Day != change.Day.Day)) return false;
        Days = [.. Days.Select(day => day.Day == change.Day.Day ? change.Day : day)];
        Now = Clock.Now;
        await OnBoardChangedAsync(change);
        return true;
    });

    void Beaten(Beat beat) => _ = Draw(async () =>
    {
        if (Studio is null) return false;
        Studio = await Clock.StudioAsync();
        ReadClock();
        if (Day?.Day != ShownDay || Days[^1].Day != ShownUntil) await LoadAsync();
        else Days = await Board.OfDaysAsync(ShownDay, ShownUntil);
        await OnBeatAsync();
        return true;
    });

    /// <summary>Draws again after news from elsewhere; a fault goes to the page's boundary, as one of its own handlers would.</summary>
    protected Task Draw(Func<Task<bool>> change) => InvokeAsync(async () =>
    {
        if (_isDisposed) return;
        _culture.Apply();
        try
        {
            if (await change()) StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });
}
