using System.Diagnostics.Metrics;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Data;

/// <summary>What the product counts of its own work; costs nothing while nobody listens.</summary>
public static class StudioMeter
{
    public const string Name = "StudioPortal";

    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Bookings = Meter.CreateCounter<long>("studio.bookings", description: "Places and turns given out.");
    static readonly Counter<long> CheckIns = Meter.CreateCounter<long>("studio.check_ins", description: "People checked in.");
    static readonly Histogram<int> Group = Meter.CreateHistogram<int>("studio.write_group.size", description: "Pieces of work in one commit.");
    static readonly Histogram<double> Commit = Meter.CreateHistogram<double>("studio.write_group.duration", "s", "From the first piece of work to the commit.");

    internal static void Count(IReadOnlyList<JournalEntry> news)
    {
        foreach (var entry in news)
        {
            if (entry.Kind is EventKind.BookingMade or EventKind.WaitlistJoined or EventKind.WalkedIn) Bookings.Add(1);
            else if (entry.Kind == EventKind.CheckedIn) CheckIns.Add(1);
        }
    }

    internal static void Committed(int pieces, TimeSpan took)
    {
        Group.Record(pieces);
        Commit.Record(took.TotalSeconds);
    }
}
