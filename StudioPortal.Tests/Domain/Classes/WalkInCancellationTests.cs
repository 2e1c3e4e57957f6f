using StudioPortal.Domain.Bookings;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public sealed class WalkInCancellationTests
{
    readonly ClassScene _scene = new();
    readonly Guest _guest = ClassScene.Guest();

    [Fact]
    public void Who_walked_in_by_mistake_is_taken_out_free_of_charge()
    {
        _scene.Now = _scene.Session.StartsAt.AddMinutes(5);
        var booking = _scene.Book(_guest, source: BookingSource.WalkIn).ShouldSucceed();

        _scene.Cancel(booking).ShouldSucceed().IsLate.ShouldBeFalse();
        _guest.Card.Free.ShouldBe(10);
    }

    [Fact]
    public void Who_booked_beforehand_is_late_by_then()
    {
        var booking = _scene.Book(_guest).ShouldSucceed();
        _scene.Now = _scene.Session.StartsAt.AddMinutes(5);

        _scene.Cancel(booking).ShouldSucceed().IsLate.ShouldBeTrue();
    }
}
