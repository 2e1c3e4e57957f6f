using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>
/// Collects the journal in order of time. Only what happened lately is kept: nobody reads older news, and the history itself stands
/// in the bookings and ledgers.
/// </summary>
sealed class DemoNews(DateTime since)
{
    public List<JournalEntry> Lines { get; } = [];

    public void Tell(Aggregate aggregate, Actor by, DateTime at)
    {
        if (at >= since) Lines.AddRange(aggregate.Events.Select(happened => JournalEntry.Of(happened, by, at)));
        aggregate.ForgetEvents();
    }
}
