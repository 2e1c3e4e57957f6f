namespace StudioPortal.Tests.Support;

/// <summary>A clock that stands still until it is set. Timers run by real time, so that loops of the product go on turning.</summary>
sealed class TestClock(DateTime now) : TimeProvider
{
    DateTime _now = DateTime.SpecifyKind(now, DateTimeKind.Utc);

    public DateTime UtcNow
    {
        get => _now;
        set => _now = DateTime.SpecifyKind(value, DateTimeKind.Utc);
    }

    public override DateTimeOffset GetUtcNow() => new(_now);

    public void Advance(TimeSpan by) => UtcNow += by;
}
