namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>What happens in the demonstration studio, done in order of time up to the present moment.</summary>
sealed class DemoAgenda(DateTime now)
{
    readonly PriorityQueue<Action<DateTime>, (DateTime At, long Order)> _queue = new();
    long _order;

    /// <summary>What lies ahead of the present moment has not happened and is left out.</summary>
    public void Add(DateTime at, Action<DateTime> happens)
    {
        if (at <= now) _queue.Enqueue(happens, (at, _order++));
    }

    public void Run(CancellationToken cancel)
    {
        while (_queue.TryDequeue(out var happens, out var when))
        {
            cancel.ThrowIfCancellationRequested();
            happens(when.At);
        }
    }
}
