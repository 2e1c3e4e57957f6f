namespace StudioPortal.Web.Features.Lobby;

/// <summary>Says every fifteen seconds that the next page is due, and rests while there is but one.</summary>
sealed class PageTurner(TimeProvider time, Action due) : IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    ITimer? _timer;
    int _pages;
    bool _isDisposed;

    /// <summary>The page that is shown, from 0.</summary>
    public int Page { get; private set; }

    /// <summary>Begins anew when the number of pages changed, so that each is seen for its full time.</summary>
    public void Keep(int pages)
    {
        if (pages == _pages || _isDisposed) return;
        _pages = pages;
        Page = Page < pages ? Page : 0;
        _timer?.Dispose();
        _timer = pages > 1 ? time.CreateTimer(_ => due(), null, Interval, Interval) : null;
    }

    public void Turn() => Page = (Page + 1) % Math.Max(1, _pages);

    public void Dispose()
    {
        _isDisposed = true;
        _timer?.Dispose();
    }
}
