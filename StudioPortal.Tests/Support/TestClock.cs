namespace StudioPortal.Tests.Support;

/// <summary>A clock that stands where a test puts it.</summary>
sealed class TestClock(DateTime utcNow) : TimeProvider
{
    public DateTime UtcNow { get; set; } = utcNow;

    public override DateTimeOffset GetUtcNow() => new(UtcNow);
}
