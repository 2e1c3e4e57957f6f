namespace StudioPortal.Infrastructure.Live;

/// <summary>
/// Passes journal lines on to whoever listens in this process: at once for its own commits, and from
/// <see cref="JournalWatch"/> for those of others. Each line is passed on once.
/// </summary>
public sealed class StudioFeed
{
    const int Remembered = 20_000;

    readonly Lock _lock = new();
    readonly HashSet<long> _seen = [];
    readonly Queue<long> _order = [];
    Action<IReadOnlyList<JournalEntry>> _listeners = _ => { };

    public void Publish(IReadOnlyList<JournalEntry> news)
    {
        List<JournalEntry> fresh;
        Action<IReadOnlyList<JournalEntry>> listeners;
        lock (_lock)
        {
            fresh = news.Where(entry => Remember(entry.Id)).ToList();
            listeners = _listeners;
        }

        if (fresh.Count > 0) listeners(fresh);
    }

    /// <summary>Takes note of lines that are no news any more, so that they are not passed on.</summary>
    public void Skip(IEnumerable<long> ids)
    {
        lock (_lock)
            foreach (var id in ids) Remember(id);
    }

    /// <summary>Listeners must be quick and must not throw: they take note and look again on their own time.</summary>
    public IDisposable Listen(Action<IReadOnlyList<JournalEntry>> listener)
    {
        lock (_lock) _listeners += listener;
        return new Listening(() =>
        {
            lock (_lock) _listeners = (_listeners - listener)!;
        });
    }

    bool Remember(long id)
    {
        if (!_seen.Add(id)) return false;
        _order.Enqueue(id);
        if (_order.Count > Remembered) _seen.Remove(_order.Dequeue());
        return true;
    }

    sealed class Listening(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
