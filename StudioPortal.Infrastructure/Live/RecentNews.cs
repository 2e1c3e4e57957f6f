namespace StudioPortal.Infrastructure.Live;

/// <summary>The feed of the process: however many screens look, what happened is read once per change.</summary>
public sealed class RecentNews(JournalQueries journal) : IDisposable
{
    /// <summary>Lines that a screen shows at the most.</summary>
    public const int Count = 9;

    readonly SemaphoreSlim _reading = new(1);
    volatile Known _known = new(default, -1, []);

    /// <param name="version">The version of the board that the screen shows; what is known from then or later is not read again.</param>
    public async Task<IReadOnlyList<NewsLine>> OfAsync(DateTime from, DateTime to, long version, CancellationToken cancel = default)
    {
        if (_known is var known && known.IsOf(from, version)) return known.Lines;
        await _reading.WaitAsync(cancel);
        try
        {
            if (!_known.IsOf(from, version)) _known = new(from, version, await journal.LatestAsync(from, to, Count, cancel));
            return _known.Lines;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    sealed record Known(DateTime From, long Version, IReadOnlyList<NewsLine> Lines)
    {
        public bool IsOf(DateTime from, long version) => From == from && Version >= version;
    }
}
