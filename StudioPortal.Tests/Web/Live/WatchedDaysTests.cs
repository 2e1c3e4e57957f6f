using StudioPortal.Tests.Support;
using StudioPortal.Web.Live;

namespace StudioPortal.Tests.Web.Live;

public class WatchedDaysTests
{
    readonly WatchedDays _days = new();

    [Fact]
    public void A_fortnight_is_watched_at_once_and_not_a_day_more()
    {
        Enumerable.Range(0, WatchedDays.Most).ShouldAllBe(ahead => _days.TryAdd(A.Today.AddDays(ahead)));

        _days.TryAdd(A.Today.AddDays(WatchedDays.Most)).ShouldBeFalse();
        _days.TryAdd(A.Today).ShouldBeTrue();
    }

    [Fact]
    public void A_display_that_watches_each_new_day_goes_on_for_weeks() =>
        Enumerable.Range(0, 60).ShouldAllBe(ahead => IsWatched(A.Today.AddDays(ahead)));

    [Fact]
    public void What_is_over_is_let_go_once()
    {
        _days.TryAdd(A.Today);

        _days.ForgetBefore(A.Today.AddDays(1)).ShouldBe([A.Today]);
        _days.ForgetBefore(A.Today.AddDays(1)).ShouldBeEmpty();
    }

    bool IsWatched(DateOnly today)
    {
        _days.ForgetBefore(today);
        return _days.TryAdd(today);
    }
}
