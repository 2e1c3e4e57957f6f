using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Studios;

public class StudioRulesTests : InAStudio
{
    [Fact]
    public async Task A_changed_rule_holds_for_the_next_booking()
    {
        var (session, member) = (await Studio.Session(day: A.Today.AddDays(5)), await Studio.Member());
        (await Studio.ChangePolicy(new() { OpensDaysAhead = 3 })).ShouldSucceed();

        (await Studio.Book(session, member.Id)).ShouldBeRefused(BookingRefusals.NotOpen(A.Today.AddDays(2)));
    }

    [Fact]
    public async Task An_unsound_rule_is_refused_and_the_old_one_holds()
    {
        (await Studio.ChangePolicy(new() { OpensDaysAhead = -1 })).ShouldBeRefused(StudioRefusals.PolicyUnsound);

        (await Studio.Get<StudioClock>().StudioAsync()).Policy.OpensDaysAhead.ShouldBe(14);
    }

    [Fact]
    public async Task Every_number_of_the_rules_is_kept()
    {
        var policy = new BookingPolicy
        {
            OpensDaysAhead = 1, ClosesMinutesBefore = 2, GivenCreditsFirst = true,
            WaitlistClosesMinutesBefore = 4, NoShowAfterMinutes = 5,
        };
        (await Studio.ChangePolicy(policy)).ShouldSucceed();

        (await Studio.Get<StudioClock>().StudioAsync()).Policy.ShouldBe(policy);
    }

    [Fact]
    public async Task A_room_s_name_is_given_once()
    {
        await Studio.Room("竹厅");

        (await Save(null, "竹厅")).ShouldBeRefused(StudioRefusals.RoomNameTaken("竹厅"));
        (await Save(Studio.Furniture.RoomId, "莲花厅")).ShouldSucceed().ShouldBe(Studio.Furniture.RoomId);
    }

    [Fact]
    public async Task A_room_that_does_not_exist_is_not_changed() => (await Save(Guid.NewGuid(), "松厅")).ShouldBeRefused(ClassRefusals.RoomNotFound);

    [Fact]
    public async Task The_studio_s_day_begins_at_its_own_midnight()
    {
        Studio.Clock.UtcNow = new(2026, 3, 2, 15, 59, 59);
        (await Studio.Get<StudioClock>().TodayAsync()).ShouldBe(new(2026, 3, 2));
        Studio.Clock.Advance(TimeSpan.FromSeconds(1));

        (await Studio.Get<StudioClock>().TodayAsync()).ShouldBe(new(2026, 3, 3));
    }

    Task<StudioPortal.Domain.Shared.Outcome<Guid>> Save(Guid? id, string name) => Studio.Get<SaveRoom>().ExecuteAsync(A.Manager, id, new(name, null, 8));
}
