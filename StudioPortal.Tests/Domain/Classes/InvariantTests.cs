using FsCheck;
using FsCheck.Fluent;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

/// <summary>Whatever a day brings, in whatever order, the numbers stay true (R055, R056, R060).</summary>
public class InvariantTests
{
    [Fact]
    public void However_people_book_cancel_come_and_go_the_numbers_stay_true() =>
        Prop.ForAll(Days(), steps => Live(steps)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    static Arbitrary<(int Step, int Who)[]> Days() =>
        (from step in Gen.Choose(0, 8) from who in Gen.Choose(0, 30) select (step, who)).ArrayOf().Resize(80).ToArbitrary();

    static void Live((int Step, int Who)[] steps)
    {
        var day = new Day();
        foreach (var (step, who) in steps)
        {
            day.Do(step, who);
            day.ShouldAddUp();
        }
    }

    sealed class Day
    {
        readonly ClassScene _scene = new(capacity: 3);
        readonly Dictionary<Booking, CheckIn> _checkIns = [];
        readonly Guest[] _guests = [.. Enumerable.Range(0, 6).Select(number => number == 5 ? ClassScene.GuestWithPeriodCard() : ClassScene.Guest(credits: 3))];

        public void Do(int step, int who)
        {
            var booking = _scene.Bookings.Count == 0 ? null : _scene.Bookings[who % _scene.Bookings.Count];
            if (step is 0 or 1) _scene.Book(_guests[who % 6], wait: step == 1);
            else if (step == 2) _scene.Promote();
            else if (step == 3) _scene.ChangeCapacity(who % 6);
            else if (step == 4) _scene.Now = A.Now.AddHours(who);
            else if (booking is null) return;
            else if (step == 5) _scene.Cancel(booking);
            else if (step == 6) Undo(booking);
            else if (booking.CardId is not null) CheckIn(booking);
        }

        public void ShouldAddUp()
        {
            var session = _scene.Session;
            session.Booked.ShouldBeInRange(session.CheckedIn, session.Capacity);
            session.CheckedIn.ShouldBe(_scene.Bookings.Count(booking => booking.Status == BookingStatus.CheckedIn));
            session.Booked.ShouldBe(_scene.Bookings.Count(booking => booking.TakesPlace));
            session.Waitlisted.ShouldBe(_scene.Bookings.Count(booking => booking.Status == BookingStatus.Waitlisted));
            foreach (var card in _guests.Select(guest => guest.Card)) ShouldBalance(card);
        }

        void ShouldBalance(StudioPortal.Domain.Cards.Card card)
        {
            card.Left.ShouldBe(card.NewEntries.Sum(line => line.Credits));
            card.Held.ShouldBeInRange(0, card.Left);
            card.Held.ShouldBe(_scene.Bookings.Where(booking => booking.CardId == card.Id).Sum(booking => booking.HeldCredits));
            card.NewEntries.ShouldAllBe(line => line.BalanceAfter >= 0);
        }

        void CheckIn(Booking booking)
        {
            var outcome = _scene.CheckIn(booking);
            if (!outcome.IsRefused) _checkIns[booking] = outcome.Value;
        }

        void Undo(Booking booking)
        {
            if (_checkIns.TryGetValue(booking, out var checkIn)) _scene.Undo(checkIn, booking);
        }
    }
}
