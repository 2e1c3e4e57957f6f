using StudioPortal.Web.Features.Lobby;

namespace StudioPortal.Tests.Web.Lobby;

public class PageTurnerTests
{
    readonly Timers _timers = new();

    [Fact]
    public void One_page_needs_no_timer()
    {
        using var turner = new PageTurner(_timers, () => { });
        turner.Keep(1);

        _timers.Running.ShouldBe(0);
    }

    [Fact]
    public void After_the_last_page_comes_the_first()
    {
        using var turner = new PageTurner(_timers, () => { });
        turner.Keep(2);
        turner.Turn();
        turner.Turn();

        turner.Page.ShouldBe(0);
    }

    [Fact]
    public void A_page_that_is_gone_leads_back_to_the_first()
    {
        using var turner = new PageTurner(_timers, () => { });
        turner.Keep(3);
        turner.Turn();
        turner.Turn();
        turner.Keep(2);

        turner.Page.ShouldBe(0);
    }

    [Fact]
    public void Weeks_of_changing_pages_leave_no_timer_behind()
    {
        var turner = new PageTurner(_timers, () => { });
        for (var change = 0; change < 1000; change++) turner.Keep(change % 4);
        turner.Dispose();

        _timers.Running.ShouldBe(0);
    }

    sealed class Timers : TimeProvider
    {
        public int Running { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Running++;
            return new Counted(() => Running--);
        }
    }

    sealed class Counted(Action stopped) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => stopped();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
