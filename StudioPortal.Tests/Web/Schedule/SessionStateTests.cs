using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Schedule;

namespace StudioPortal.Tests.Web.Schedule;

/// <summary>What a tile of the schedule says.</summary>
public class SessionStateTests
{
    static readonly Guid OtherRoom = Guid.NewGuid(), OtherTeacher = Guid.NewGuid();

    [Fact]
    public void The_fill_is_the_share_of_mats_taken() => Of(Row(booked: 13, capacity: 16)).Fill.ShouldBe(81);

    [Fact]
    public void A_class_with_every_mat_taken_is_full_whoever_waits()
    {
        Of(Row(booked: 12)).IsFull.ShouldBeTrue();

        Of(Row(booked: 12) with { Waitlisted = 3 }).IsFull.ShouldBeTrue();
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void One_to_three_places_left_are_nearly_full(int booked, bool nearlyFull) =>
        Of(Row(booked)).IsNearlyFull.ShouldBe(nearlyFull);

    [Fact]
    public void A_class_is_past_when_it_ends_and_runs_before()
    {
        var row = Row();

        (Of(row, row.EndsAt).IsPast, Of(row, row.EndsAt).IsRunning).ShouldBe((true, false));
        (Of(row, row.StartsAt).IsPast, Of(row, row.StartsAt).IsRunning).ShouldBe((false, true));
    }

    [Fact]
    public void A_cancelled_class_is_empty_and_needs_nothing()
    {
        var state = Of(Row(booked: 5) with { IsCancelled = true, TeacherId = null, Teacher = null });

        (state.Fill, state.IsFull, state.NeedsCare, state.IsSubstituted).ShouldBe((0, false, false, false));
    }

    [Fact]
    public void A_class_to_come_needs_a_teacher_and_one_that_is_over_does_not()
    {
        var row = Row() with { TeacherId = null, Teacher = null };

        Of(row).NeedsTeacher.ShouldBeTrue();
        Of(row, row.EndsAt).NeedsTeacher.ShouldBeFalse();
    }

    [Fact]
    public void A_substitute_is_someone_who_stands_in_for_another()
    {
        Of(Row() with { SubstituteFor = new("何老师", "He") }).IsSubstituted.ShouldBeTrue();

        Of(Row() with { SubstituteFor = new("何老师", "He"), TeacherId = null, Teacher = null }).IsSubstituted.ShouldBeFalse();
    }

    [Fact]
    public void Two_classes_in_one_room_at_once_clash()
    {
        var (row, other) = (Row(), Row(startsIn: 30) with { TeacherId = OtherTeacher });
        var state = SessionState.Of(row, [row, other], A.Now);

        (state.RoomClash, state.TeacherClash).ShouldBe((other, null));
    }

    [Fact]
    public void One_teacher_in_two_rooms_at_once_clashes()
    {
        var (row, other) = (Row(), Row(startsIn: 30) with { RoomId = OtherRoom });

        SessionState.Of(row, [row, other], A.Now).TeacherClash.ShouldBe(other);
    }

    [Fact]
    public void Classes_one_after_another_or_cancelled_do_not_clash()
    {
        var row = Row();

        SessionState.Of(row, [row, Row(startsIn: 60), Row() with { IsCancelled = true }], A.Now).NeedsCare.ShouldBeFalse();
    }

    [Fact]
    public void Two_classes_without_a_teacher_do_not_clash_for_it()
    {
        var (row, other) = (Row() with { TeacherId = null }, Row() with { TeacherId = null, RoomId = OtherRoom });

        SessionState.Of(row, [row, other], A.Now).TeacherClash.ShouldBeNull();
    }

    [Fact]
    public void A_teacher_s_own_classes_are_marked()
    {
        SessionState.Of(Row(), [], A.Now, A.TeacherId).IsOwn.ShouldBeTrue();

        SessionState.Of(Row(), [], A.Now, OtherTeacher).IsOwn.ShouldBeFalse();
        SessionState.Of(Row() with { TeacherId = null }, [], A.Now).IsOwn.ShouldBeFalse();
    }

    static SessionState Of(BoardRow row, DateTime? now = null) => SessionState.Of(row, [row], now ?? A.Now);

    static BoardRow Row(int booked = 0, int capacity = 12, int startsIn = 0)
    {
        var startsAt = A.Now.AddHours(26).AddMinutes(startsIn);
        return new(
            Guid.NewGuid(), A.Today.AddDays(1), startsAt, startsAt.AddHours(1), new("哈他瑜伽", "Hatha"), new("莲花厅", "Lotus"), A.RoomId,
            A.TeacherId, new("陈老师", "Chen"), null, capacity, booked, 0, 0, 0, 0, false, 1);
    }
}
