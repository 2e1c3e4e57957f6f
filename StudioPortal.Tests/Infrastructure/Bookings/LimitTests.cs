using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

/// <summary>Limits of a card are kept by bookings, also when many are made at once (R014). It is Monday, 2 March, 08:00.</summary>
public class LimitTests : InAStudio
{
    static readonly TimeOnly Morning = new(8, 30);

    [Fact]
    public async Task Sixteen_desks_at_once_book_the_two_classes_of_the_week()
    {
        var member = await Limited(new(PerWeek: 2));
        var sessions = await Sessions(days: 4, perDay: 4);

        var outcomes = await Task.WhenAll(sessions.Select(session => Task.Run(() => Studio.Book(session, member))));
        outcomes.Count(one => !one.IsRefused).ShouldBe(2);
        outcomes.Where(one => one.IsRefused).ShouldAllBe(one => one.Refusal!.Code == "no-usable-card" || one.Refusal.Code == "storage-busy");
    }

    [Fact]
    public async Task The_next_week_is_free_again()
    {
        var member = await Limited(new(PerWeek: 1));
        (await Studio.Book(await Studio.Session(), member)).ShouldSucceed();

        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(6)), member)).ShouldBeRefused("no-usable-card");
        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(7)), member)).ShouldSucceed();
    }

    [Fact]
    public async Task The_limit_of_a_month_counts_what_was_attended_too()
    {
        var (member, session) = (await Limited(new(PerMonth: 1)), await Studio.Session());
        var booking = (await Studio.Book(session, member)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();

        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(9)), member)).ShouldBeRefused("no-usable-card");
    }

    [Fact]
    public async Task A_booking_given_back_in_time_can_be_made_anew()
    {
        var member = await Limited(new(Ahead: 1));
        var booking = (await Studio.Book(await Studio.Session(), member)).ShouldSucceed();
        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(2)), member)).ShouldBeRefused("no-usable-card");
        (await Studio.Cancel(booking.Id)).ShouldSucceed();

        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(3)), member)).ShouldSucceed();
    }

    [Fact]
    public async Task A_place_given_back_too_late_keeps_its_class_of_the_week()
    {
        var member = await Limited(new(PerWeek: 1));
        var booking = (await Studio.Book(await Studio.Session(day: A.Today, at: Morning), member)).ShouldSucceed();
        (await Studio.Cancel(booking.Id)).ShouldSucceed().IsLate.ShouldBeTrue();

        (await Studio.Book(await Studio.Session(), member)).ShouldBeRefused("no-usable-card");
    }

    [Fact]
    public async Task A_late_cancellation_that_is_waived_gives_the_class_of_the_week_back()
    {
        var member = await Limited(new(PerWeek: 1));
        var booking = (await Studio.Book(await Studio.Session(day: A.Today, at: Morning), member)).ShouldSucceed();
        (await Studio.Cancel(booking.Id)).ShouldSucceed();
        (await Waive(booking.Id)).ShouldSucceed();

        (await Studio.Book(await Studio.Session(), member)).ShouldSucceed();
    }

    [Fact]
    public async Task Changing_the_payer_does_not_count_the_booking_against_itself()
    {
        var member = await Limited(new(PerWeek: 1));
        var (session, limited) = (await Studio.Session(), (await Studio.Get<CardQueries>().OfMemberAsync(member)).Single().Id);
        var other = (await Studio.Issue(member, Studio.Furniture.CountPlanId)).ShouldSucceed().Id;
        var booking = (await Studio.Book(session, member)).ShouldSucceed();
        (await Studio.Get<ChangePayer>().ExecuteAsync(A.Desk, booking.Id, other)).ShouldSucceed();

        (await Studio.Get<ChangePayer>().ExecuteAsync(A.Desk, booking.Id, limited)).ShouldSucceed();
    }

    async Task<Guid> Limited(CardLimits limits)
    {
        var plan = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, A.PeriodPlan() with { Limits = limits })).ShouldSucceed();
        var member = (await Studio.Get<StudioPortal.Infrastructure.Members.RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed();
        (await Studio.Issue(member.Id, plan)).ShouldSucceed();
        return member.Id;
    }

    async Task<IReadOnlyList<Guid>> Sessions(int days, int perDay)
    {
        List<Guid> sessions = [];
        for (var day = 1; day <= days; day++)
            for (var at = 0; at < perDay; at++)
                sessions.Add(await Studio.Session(day: A.Today.AddDays(day), at: new(9 + (2 * at), 0)));
        return sessions;
    }

    Task<Refusal?> Waive(Guid bookingId) => Studio.Get<StudioWriter>().WriteAsync(A.Manager, async (db, now) =>
    {
        var penalty = db.Penalties.Single(one => one.BookingId == bookingId);
        var (booking, card) = ((await db.Bookings.FindAsync(bookingId))!, (await db.Cards.FindAsync(penalty.CardId))!);
        return penalty.Waive(booking, card, "堵车", A.Manager, now);
    });
}
